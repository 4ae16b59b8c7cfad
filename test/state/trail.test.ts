import {describe, expect, it} from 'vitest';
import {createDriver, makeArticle, makeHeadline} from '../helpers/state-driver.ts';

const stories = [1, 2, 3].map(id => makeHeadline(id));
const links = [
	{text: 'the report', url: 'https://other.example/report'},
	{text: 'Story 2', url: 'https://daily.example/2/'},
];

function reading(columns = 80) {
	const driver = createDriver(stories, columns, 24, [
		[1, makeArticle(60, {links})],
		[2, makeArticle(3)],
	]);
	driver.give('open');
	return driver;
}

function type(driver: ReturnType<typeof reading>, digit: string) {
	driver.send({type: 'digit-typed', digit, command: null});
	driver.give('open');
}

const page = makeArticle(40, {
	title: 'The report',
	links: [{text: 'more', url: 'https://third.example/'}],
});

describe('a link inside a story', () => {
	it('opens in the article pane, whatever it leads to, and back is where it was', () => {
		const driver = reading();
		driver.give('page-down', 'page-down');
		const top = driver.state.article?.top;
		type(driver, '1');
		expect(driver.done.at(-1)).toMatchObject({type: 'load-page', url: links[0]?.url});
		expect(driver.state.article).toMatchObject({status: 'loading', isPage: true, top: 0});

		driver.send({type: 'page-loaded', token: driver.state.article?.token ?? 0, article: page});
		expect(driver.state.article).toMatchObject({status: 'ready', article: {title: 'The report'}});
		type(driver, '1');
		expect(driver.done.at(-1)).toMatchObject({type: 'load-page', url: 'https://third.example/'});

		driver.give('back');
		expect(driver.done.at(-1)).toMatchObject({type: 'cancel-article'});
		expect(driver.state.article?.article?.title).toBe('The report');
		driver.give('back');
		expect(driver.state.article).toMatchObject({headline: {id: 1}, top, isPage: false});
		driver.give('back');
		expect(driver.state.pane).toBe('list');
	});

	it('opens the headline that it leads to, where there is one', () => {
		const driver = reading();
		type(driver, '2');
		expect(driver.state.article).toMatchObject({headline: {id: 2}, isPage: false});
		driver.give('back-or-quit');
		expect(driver.state.article?.headline.id).toBe(1);
	});

	it('keeps the reason on screen when the page cannot be had, and tries again on x', () => {
		const driver = reading();
		type(driver, '1');
		const token = driver.state.article?.token ?? 0;
		driver.send({type: 'article-failed', token, reason: 'the server did not answer'});
		expect(driver.state.article).toMatchObject({status: 'failed', article: {title: 'the report'}});
		driver.give('extract-again');
		expect(driver.done.at(-1)).toMatchObject({type: 'load-page', token});
	});

	it('drops the text of a page that the reader has left', () => {
		const driver = reading();
		type(driver, '1');
		const token = driver.state.article?.token ?? 0;
		driver.give('back');
		driver.send({type: 'page-loaded', token, article: page});
		expect(driver.state.article?.headline.id).toBe(1);
	});

	it('is not marked, since the store does not hold it', () => {
		const driver = reading();
		type(driver, '1');
		const before = driver.done.length;
		driver.give('toggle-saved', 'toggle-read');
		expect(driver.done).toHaveLength(before);
		expect(driver.state.notices[0]?.text).toMatch(/none of your feeds/);
	});

	it('leaves the way back behind when another story is chosen', () => {
		const driver = reading();
		type(driver, '1');
		driver.give('next-story');
		expect(driver.state.trail).toEqual([]);
	});

	it('finds its place again at another width', () => {
		const driver = reading();
		driver.give('page-down');
		type(driver, '1');
		driver.send({type: 'resized', columns: 160, rows: 50});
		driver.give('back');
		expect(driver.state.article?.top).toBeGreaterThan(0);
	});
});
