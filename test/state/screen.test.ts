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
});
