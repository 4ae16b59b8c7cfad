import {describe, expect, it} from 'vitest';
import {remapKeys} from '../../source/keys/remap-keys.ts';
import {nearestName} from '../../source/text/nearest-name.ts';
import {
	createDriver,
	makeArticle,
	makeHeadline,
	pressKeys as press,
} from '../helpers/state-driver.ts';

const stories = Array.from({length: 300}, (_, index) => makeHeadline(index + 1));

const row = ({state}: ReturnType<typeof createDriver>) => state.lists.latest.cursor + 1;

describe('a count before a movement', () => {
	it.each([
		['5j', 6],
		['2j', 3],
		['12j', 13],
		['10G', 10],
		['10gg', 10],
		['250G', 250],
		['999G', 300],
		['5о', 6],
		['10П', 10],
		['10пп', 10],
		['9j3k', 7],
		['3J', 4],
		['5jj', 7],
		['0j', 2],
		['Gg', 1],
		['Ggg', 1],
	])('%s goes to row %i', (keys, expected) => {
		const driver = createDriver(stories);
		press(driver, [...keys]);
		driver.rest();
		expect(row(driver)).toBe(expected);
		expect(driver.state).toMatchObject({digits: '', pending: null, view: 'latest'});
	});

	it('waits for the second g of a count no longer than a moment', () => {
		const driver = createDriver(stories);
		press(driver, [...'10g']);
		expect(row(driver)).toBe(1);
		driver.rest();
		expect(row(driver)).toBe(10);
	});

	it('scrolls so many lines of a story, where a number is a link’s otherwise', () => {
		const driver = createDriver(stories, 80, 24, [[1, makeArticle(60)]]);
		press(driver, ['Enter', '7', 'j']);
		expect(driver.state.article?.top).toBe(7);
		press(driver, ['2', '0', 'G']);
		expect(driver.state.article?.top).toBe(19);
		press(driver, ['3']);
		driver.rest();
		expect(driver.state.digits).toBe('3');
		expect(driver.state.pane).toBe('article');
	});
});

describe('a digit alone', () => {
	it('is a view after a moment', () => {
		const driver = createDriver(stories);
		press(driver, ['3']);
		expect(driver.state.view).toBe('latest');
		driver.rest();
		expect(driver.state).toMatchObject({view: 'saved', digits: ''});
	});

	it('is a view at once when a key follows that takes no count', () => {
		const driver = createDriver(stories);
		press(driver, ['2', '?']);
		expect(driver.state).toMatchObject({view: 'popular', overlay: {kind: 'help'}, digits: ''});
		driver.rest();
		expect(driver.state).toMatchObject({view: 'popular', overlay: {kind: 'help'}});
	});

	it('is a view before the key that follows means anything', () => {
		const driver = createDriver(stories);
		press(driver, ['4', '/']);
		expect(driver.state.rates.isSearching).toBe(true);
	});

	it('is no number of a link in a list', () => {
		const driver = createDriver(stories);
		press(driver, ['7', 'y']);
		expect(driver.done.at(-1)).toMatchObject({type: 'copy-link', url: stories[0]?.url});
		press(driver, ['7', 'Enter']);
		expect(driver.state).toMatchObject({pane: 'article', digits: ''});
	});

	it.each(['Escape', 'q'])('is let go with %s', key => {
		const driver = createDriver(stories);
		press(driver, ['4', key]);
		driver.rest();
		expect(driver.state).toMatchObject({view: 'latest', digits: '', pending: null});
		expect(driver.done).toEqual([]);
	});
});

describe('a sequence of the reader’s own', () => {
	const {table, problems} = remapKeys({'toggle-zen': ['g z'], 'show-help': [', h']}, nearestName);

	it('is its command, on a Cyrillic layout too, and its first key waits for it', () => {
		expect(problems).toEqual([]);
		for (const keys of ['gz', 'пя']) {
			const driver = createDriver(stories, 120);
			driver.give('move-down');
			driver.rest();
			press(driver, [...keys], table);
			expect(driver.state.isZen).toBe(true);
			expect(row(driver)).toBe(2);
		}
	});

	it('gives way to the single key when another one follows, or none', () => {
		const driver = createDriver(stories);
		press(driver, [...'9jg'], table);
		expect(row(driver)).toBe(10);
		driver.rest();
		expect(row(driver)).toBe(1);
		press(driver, [...'9jgj'], table);
		expect(row(driver)).toBe(2);
	});

	it('takes from a key that is given away what began with it', () => {
		const own = remapKeys({undo: ['g']}, nearestName);
		expect(own.problems).toEqual([]);
		const driver = createDriver(stories);
		press(driver, ['G', 'm', 'g'], own.table);
		expect(driver.state.pending).toBeNull();
		expect(driver.state.notices[0]?.text).toContain('Taken back');
	});

	it('may begin with a key that means nothing alone', () => {
		const driver = createDriver(stories);
		press(driver, [','], table);
		driver.rest();
		expect(driver.state).toMatchObject({overlay: null, pending: null});
		press(driver, [',', 'h'], table);
		expect(driver.state.overlay?.kind).toBe('help');
	});
});
