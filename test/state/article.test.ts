import {describe, expect, it} from 'vitest';
import {articleLines, linkOfNumber} from '../../source/state/article-view.ts';
import {currentPlace} from '../../source/state/update-article.ts';
import {createDriver, makeArticle, makeHeadline} from '../helpers/state-driver.ts';
import {quickestTime} from '../text/processor-time.ts';

const stories = Array.from({length: 5}, (_, index) => makeHeadline(index + 1));

function reading(paragraphs = 60) {
	const driver = createDriver(stories);
	driver.articles.set(1, makeArticle(paragraphs));
	driver.give('open');
	return driver;
}

describe('opening a story', () => {
	it('gives it the keys, marks it as read and asks for its page', () => {
		const driver = createDriver(stories);
		driver.give('open');
		expect(driver.state).toMatchObject({pane: 'article', article: {status: 'loading'}});
		expect(driver.done).toMatchObject([
			{type: 'load-article', headlineId: 1},
			{type: 'make-mark', mark: {kind: 'read', ids: [1], value: true}},
		]);
		expect(driver.state.lists.latest.unread).toBe(4);
	});

	it('does not ask for a page that has been read before', () => {
		const driver = reading();
		expect(driver.done.map(({type}) => type)).toEqual(['make-mark']);
		expect(driver.state.article?.status).toBe('ready');
	});

	it('shows the better text when it comes, and says why when it does not', () => {
		const driver = createDriver(stories);
		driver.give('open');
		const token = driver.state.article?.token ?? 0;
		driver.send({type: 'article-failed', token, reason: 'the server did not answer'});
		expect(driver.state.article).toMatchObject({
			status: 'failed',
			reason: 'the server did not answer',
		});
		driver.articles.set(1, makeArticle(30));
		driver.send({type: 'article-loaded', token});
		expect(driver.state.article).toMatchObject({status: 'ready', article: {wordCount: 150}});
	});

	it('drops the answer for a story that has been left', () => {
		const driver = createDriver(stories);
		driver.give('open');
		const token = driver.state.article?.token ?? 0;
		driver.give('next-story');
		driver.send({type: 'article-failed', token, reason: 'too late'});
		expect(driver.state.article).toMatchObject({headline: {id: 2}, reason: ''});
		expect(driver.done).toContainEqual({type: 'cancel-article', token});
	});
});

describe('a story whose feed has the better text', () => {
	it('is ready when the worker says so', () => {
		const driver = createDriver(stories);
		driver.give('open');
		driver.send({type: 'article-loaded', token: driver.state.article?.token ?? 0});
		expect(driver.state.article?.status).toBe('ready');
	});
});

it('finds the links on the screen in no time, however many the story has', () => {
	const driver = createDriver(stories);
	const links = Array.from({length: 20_000}, (_, index) => ({
		text: `Link ${index}`,
		url: `https://daily.example/${index}`,
	}));
	driver.articles.set(1, makeArticle(60, {links}));
	driver.give('open');
	// A screen full of links is drawn anew with each key.
	const findAll = () =>
		Array.from({length: 200}, (_, index) => linkOfNumber(driver.state, 19_801 + index)?.url);
	expect(findAll().at(-1)).toBe('https://daily.example/19999');
	expect(quickestTime(findAll, 50)).toBeLessThan(50);
});

describe('zen', () => {
	it.each(['back', 'switch-pane', 'toggle-zen'] as const)(
		'is left by %s at the same paragraph',
		way => {
			const driver = createDriver(stories, 160, 30);
			driver.articles.set(1, makeArticle(60));
			driver.give('open', 'toggle-zen', 'page-down', 'page-down');
			const before = currentPlace(driver.state)?.block;
			driver.give(way);
			expect(driver.state.isZen).toBe(false);
			expect(currentPlace(driver.state)?.block).toBe(before);
		},
	);
});

describe('reading', () => {
	it('scrolls by lines and pages and stops at the ends', () => {
		const driver = reading();
		driver.give('move-down', 'move-down');
		expect(driver.state.article?.top).toBe(2);
		driver.give('read-on');
		expect(driver.state.article?.top).toBe(22);
		driver.give('go-bottom', 'move-down');
		expect(driver.state.article?.top).toBe(articleLines(driver.state).length - 21);
		driver.give('go-top', 'move-up');
		expect(driver.state.article?.top).toBe(0);
	});

	it('goes on with the next unread story at the end', () => {
		const driver = reading(2);
		driver.stories.latest[1] = makeHeadline(2, {isRead: true});
		driver.send({type: 'headlines-changed'});
		driver.give('read-on');
		expect(driver.state.article?.headline.id).toBe(3);
		expect(driver.state.pane).toBe('article');
	});

	it('keeps its place by paragraph through a resize', () => {
		const driver = reading();
		driver.give('page-down', 'page-down');
		const before = currentPlace(driver.state);
		driver.send({type: 'resized', columns: 42, rows: 15});
		expect(currentPlace(driver.state)?.block).toBe(before?.block);
		driver.send({type: 'resized', columns: 160, rows: 50});
		expect(currentPlace(driver.state)?.block).toBe(before?.block);
	});

	it('tells the store its place when it is left', () => {
		const driver = reading();
		driver.give('page-down', 'back');
		expect(driver.state.pane).toBe('list');
		expect(driver.done.at(-1)).toMatchObject({type: 'keep-place', headlineId: 1});
	});

	it('ends with the popular stories, numbered after its own links', () => {
		const driver = createDriver(stories);
		const links = [{text: 'a report', url: 'https://daily.example/report'}];
		const popular = [{text: 'Power plan', url: 'https://daily.example/2/'}];
		driver.articles.set(1, makeArticle(1, {links, popular}));
		driver.give('open');
		const text = articleLines(driver.state).map(({runs}) => runs.map(run => run.text).join(''));
		expect(text.slice(-2)).toEqual(['Popular', '2 Power plan']);
		driver.send({type: 'digit-typed', digit: '2', command: null});
		driver.give('open');
		expect(driver.state.article?.headline.id).toBe(2);
	});

	it('follows a numbered link, and says so when there is none', () => {
		const driver = createDriver(stories);
		const links = [{text: 'a report', url: 'https://daily.example/report'}];
		driver.articles.set(1, makeArticle(1, {links}));
		driver.give('open');
		driver.send({type: 'digit-typed', digit: '1', command: null});
		driver.give('open-in-browser');
		expect(driver.done.at(-1)).toEqual({type: 'open-link', url: 'https://daily.example/report'});
		driver.send({type: 'digit-typed', digit: '9', command: null});
		driver.give('open-in-browser');
		expect(driver.state.notices[0]?.text).toBe('There is no link 9 in this story');
	});
});
