import {describe, expect, it} from 'vitest';
import {createDriver, makeArticle, makeHeadline} from '../helpers/state-driver.ts';

const stories = Array.from({length: 5}, (_, index) => makeHeadline(index + 1));

describe('notices', () => {
	it('are told one after the other, and end', () => {
		const driver = createDriver(stories);
		for (let number = 1; number <= 9; number++) {
			driver.send({type: 'notice-raised', text: `Notice ${number}`});
		}

		expect(driver.state.notices[0]?.text).toBe('Notice 1');
		for (let rests = 0; rests < 9; rests++) {
			driver.rest();
		}

		expect(driver.state.notices).toEqual([]);
	});

	it('give way to the answer to a key', () => {
		const driver = createDriver(stories);
		driver.send({type: 'notice-raised', text: 'Something happened'});
		driver.give('toggle-saved');
		expect(driver.state.notices.map(({text}) => text)).toEqual(['Saved']);
	});
});

describe('asking for news', () => {
	it('is answered at once, and again when all have answered', () => {
		const driver = createDriver(stories);
		driver.give('refresh-all');
		expect(driver.state.notices[0]?.text).toBe('Asking all sources for news …');
		driver.send({type: 'refresh-finished', done: 3, failed: 1});
		expect(driver.state.notices[0]?.text).toBe('1 of 4 sources did not answer: e tells why');
	});

	it('says nothing of a refresh that nobody asked for', () => {
		const driver = createDriver(stories);
		driver.send({type: 'refresh-finished', done: 3, failed: 1});
		expect(driver.state.notices).toEqual([]);
	});

	it('has its answer put away by the next key', () => {
		const driver = createDriver(stories);
		driver.give('refresh-all', 'move-down');
		expect(driver.state.notices).toEqual([]);
	});
});

describe('a screen that is too small', () => {
	it('is left by q, whatever is open behind it', () => {
		const driver = createDriver(stories, 30, 8);
		driver.give('show-help', 'back-or-quit');
		expect(driver.done).toContainEqual({type: 'quit'});
	});
});

describe('the clock', () => {
	it('has the prices looked at again every hour, since they may have become old', () => {
		const driver = createDriver(stories);
		const {now} = driver.state;
		driver.send({type: 'clock-ticked', now: now + 60_000});
		expect(driver.done).toEqual([]);
		driver.send({type: 'clock-ticked', now: now + 3_600_000});
		expect(driver.done).toEqual([{type: 'read-rates'}]);
	});

	it('has the place in the story kept, once', () => {
		const driver = createDriver(stories);
		driver.articles.set(1, makeArticle(60));
		driver.give('open', 'page-down');
		driver.send({type: 'clock-ticked', now: driver.state.now + 60_000});
		driver.send({type: 'clock-ticked', now: driver.state.now + 60_000});
		expect(driver.done.filter(({type}) => type === 'keep-place')).toHaveLength(1);
	});
});

describe('another edition', () => {
	it('takes the screen from the top, out of zen, the place in the old story kept', () => {
		const driver = createDriver(stories);
		driver.articles.set(1, makeArticle(60));
		driver.give('open', 'page-down', 'toggle-zen');
		driver.send({type: 'edition-changed', isSample: true, notice: ''});
		expect(driver.state).toMatchObject({isZen: false, pane: 'list', article: null, isSample: true});
		expect(driver.done.some(({type}) => type === 'keep-place')).toBe(true);
	});

	it('takes nothing from what is still to be told, unless the settings are others', () => {
		const driver = createDriver(stories);
		const told = () => driver.state.notices.map(({text}) => text);
		driver.send({type: 'notice-raised', text: 'broken'});
		driver.send({type: 'notice-raised', text: 'odd'});
		driver.send({type: 'edition-changed', isSample: true, notice: 'sample'});
		expect(told()).toEqual(['sample', 'broken', 'odd']);
		const [sample] = driver.state.notices;
		driver.send({type: 'notice-expired', token: sample?.token ?? 0});
		expect(told()).toEqual(['broken', 'odd']);
		driver.send({type: 'edition-changed', isSample: true, notice: 'in force'});
		expect(told()).toEqual(['in force']);
	});
});
