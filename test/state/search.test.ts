import {describe, expect, it} from 'vitest';
import {update} from '../../source/state/update.ts';
import type {Driver} from '../helpers/state-driver.ts';
import {createDriver, makeArticle, makeHeadline} from '../helpers/state-driver.ts';

const stories = Array.from({length: 60}, (_, index) =>
	makeHeadline(index + 1, index % 10 === 4 ? {title: `Border talks ${index + 1}`} : {}),
);

function open(columns = 80): Driver {
	return createDriver(stories, columns, 24, [[35, makeArticle(60, {title: 'Border talks 35'})]]);
}

const press = (driver: Driver, key: string) => driver.send({type: 'prompt-typed', key});
const titles = ({state}: Driver) => state.lists.found.rows.map(({title}) => title);

/** News come between the question to the store and its answer. */
function hearWhileAsked({state}: Driver) {
	const {token} = state.finding ?? {token: 0};
	const asked = {
		...state,
		finding: state.finding && {...state.finding, request: 'asked' as const},
	};
	const heard = update(asked, {type: 'headlines-changed'}).state;
	return update(heard, {type: 'stories-found', token, found: {ids: [5], unread: 1}});
}

describe('the search', () => {
	it('shows what it finds while it is typed, and keeps it with Enter', () => {
		const driver = open();
		driver.give('search');
		driver.type('bord');
		expect(driver.state.view).toBe('found');
		expect(titles(driver)).toHaveLength(6);
		driver.type('er 3');
		expect(titles(driver)).toEqual([]);
		press(driver, 'Backspace');
		driver.rest();
		expect(titles(driver)).toHaveLength(6);
		press(driver, 'Enter');
		expect(driver.state.prompt).toBeNull();
		driver.give('move-down', 'open');
		expect(driver.state.article?.headline.id).toBe(15);
		driver.give('back');
		expect(driver.state.lists.found.cursor).toBe(1);
	});

	it('asks once for letters that come quickly, and at once on Enter', () => {
		const driver = open();
		driver.give('search');
		for (const key of 'border') {
			press(driver, key);
		}

		expect(driver.state.view).toBe('latest');
		press(driver, 'Enter');
		expect(titles(driver)).toHaveLength(6);
	});

	it('drops an answer to what is no longer looked for', () => {
		const driver = open();
		driver.give('search');
		driver.type('border');
		const newest = driver.state.finding?.token ?? 0;
		driver.send({type: 'stories-found', token: newest - 1, found: {ids: [1], unread: 1}});
		expect(driver.state.finding?.ids).not.toEqual([1]);
	});

	it.each(['list', 'article'] as const)('leads back with Esc to the very place in the %s', pane => {
		const driver = open();
		driver.give('page-down', 'move-down');
		for (let id = driver.state.lists.latest.cursor; id < 34; id++) {
			driver.give('move-down');
		}

		if (pane === 'article') {
			driver.give('open', 'page-down');
		}

		driver.rest();
		const {lists, article} = driver.state;
		driver.give('search');
		driver.type('border');
		press(driver, 'Enter');
		driver.give('move-down', 'open', 'page-down', 'back');
		driver.give('back');
		expect(driver.state.finding).toBeNull();
		expect(driver.state).toMatchObject({view: 'latest', pane});
		expect(driver.state.lists.latest).toMatchObject({
			cursor: lists.latest.cursor,
			top: lists.latest.top,
		});
		if (pane === 'article') {
			expect(driver.state.article?.headline.id).toBe(35);
			expect(driver.state.article?.top).toBe(article?.top);
		}
	});

	it('says what it does not understand, and looks for the rest', () => {
		const driver = open();
		driver.give('search');
		driver.type('border after:soon');
		press(driver, 'Enter');
		expect(titles(driver)).toHaveLength(6);
		expect(driver.state.notices[0]?.text).toBe('after: wants a day, such as after:2026-11-01');
	});

	it('keeps what is read and takes in what is new, and the selection stays with its story', () => {
		const driver = open();
		driver.give('search');
		driver.type('border is:unread');
		press(driver, 'Enter');
		driver.give('move-down', 'move-down');
		driver.stories.latest = [makeHeadline(0, {title: 'Border news'}), ...stories].map(story =>
			story.id === 25 ? {...story, isRead: true} : story,
		);
		driver.send({type: 'headlines-changed'});
		expect(driver.state.lists.found).toMatchObject({total: 6, cursor: 2});
		driver.rest();
		expect(titles(driver)[0]).toBe('Border news');
		expect(driver.state.lists.found).toMatchObject({total: 7, unread: 6, cursor: 3});
		expect(driver.state.lists.found.rows[3]?.id).toBe(25);
	});

	it('takes in what comes while it is looked for, and while a line is typed', () => {
		const driver = open();
		driver.give('search');
		driver.type('border');
		driver.stories.latest = [makeHeadline(0, {title: 'Border news'}), ...stories];
		driver.send({type: 'headlines-changed'});
		driver.rest();
		expect(driver.state.prompt).not.toBeNull();
		expect(titles(driver)).toHaveLength(7);
		const {state, effects} = hearWhileAsked(driver);
		expect(state.finding).toMatchObject({ids: [5], request: 'resting', isAgain: true});
		expect(effects).toContainEqual(expect.objectContaining({type: 'wait'}));
	});

	it('takes in what comes while its first answer is on the way', () => {
		const driver = open();
		driver.give('search');
		for (const key of 'border') {
			press(driver, key);
		}

		expect(driver.state.view).toBe('latest');
		const {state} = hearWhileAsked(driver);
		expect(state.view).toBe('found');
		expect(state.finding).toMatchObject({ids: [5], request: 'resting', isAgain: true});
	});
});

describe('the filter', () => {
	it('leaves the titles that fit, and with Esc the place is kept', () => {
		const driver = open();
		driver.give('page-down', 'filter-list');
		const {cursor, top} = driver.state.lists.latest;
		driver.type('bord');
		expect(titles(driver)).toHaveLength(6);
		press(driver, 'Enter');
		driver.give('move-down', 'back');
		expect(driver.state).toMatchObject({view: 'latest', finding: null});
		expect(driver.state.lists.latest).toMatchObject({cursor, top});
	});

	it('narrows a search, and Esc first takes only the filter away', () => {
		const driver = open();
		driver.give('search');
		driver.type('border');
		press(driver, 'Enter');
		driver.give('filter-list');
		driver.type('25');
		expect(titles(driver)).toEqual(['Border talks 25']);
		press(driver, 'Escape');
		expect(titles(driver)).toHaveLength(6);
		driver.give('back');
		expect(driver.state.view).toBe('latest');
	});
});

describe('in the story', () => {
	it('goes to the words as they are typed, on with n, back with N, and away with Esc', () => {
		const driver = createDriver([makeHeadline(1)], 80, 24, [[1, makeArticle(60)]]);
		driver.give('open', 'find-in-story');
		driver.type('"paragraph 30"');
		const found = driver.state.article?.top ?? 0;
		expect(found).toBeGreaterThan(20);
		press(driver, 'Escape');
		expect(driver.state.article?.top).toBe(0);
		driver.give('find-in-story');
		driver.type('paragraph');
		press(driver, 'Enter');
		driver.give('next-hit');
		const first = driver.state.article?.top ?? 0;
		driver.give('next-hit');
		expect(driver.state.article?.top).toBeGreaterThan(first);
		driver.give('previous-hit');
		expect(driver.state.article?.top).toBe(first);
	});

	it('says so when there is no hit', () => {
		const driver = createDriver([makeHeadline(1)], 80, 24, [[1, makeArticle(60)]]);
		driver.give('open', 'find-in-story');
		driver.type('zebra');
		press(driver, 'Enter');
		driver.give('next-hit');
		expect(driver.state.notices[0]?.text).toBe('It does not stand in this story');
	});
});
