import {describe, expect, it} from 'vitest';
import type {Article, Block} from '../../source/model/article.ts';
import type {Line} from '../../source/state/article-lines.ts';
import {articleLines} from '../../source/state/article-view.ts';
import {samePlace} from '../../source/state/same-place.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {createDriver, makeArticle, makeHeadline} from '../helpers/state-driver.ts';

const textOf = (line: Line | undefined) => line?.runs.map(({text}) => text).join('') ?? '';

function reading(article: Partial<Article>, paragraphs = 40) {
	const driver = createDriver([makeHeadline(1)]);
	driver.articles.set(1, makeArticle(paragraphs, article));
	driver.give('open');
	return driver;
}

function headLine(article: Partial<Article>): string {
	const lines = articleLines(reading(article, 1).state);
	return lines
		.filter(({block, runs}) => block === -1 && runs.some(({role}) => role === 'meta'))
		.map(textOf)
		.join(' ');
}

describe('the head line', () => {
	it.each([
		[{updated: '2026-11-24T09:05:00.000Z'}, 'Daily · 08:59 · updated 09:05 · 1 min · full text'],
		[{updated: '2026-11-24T08:59:40.000Z'}, 'Daily · 08:59 · 1 min · full text'],
		[{updated: '2026-11-24T08:00:00.000Z'}, 'Daily · 08:59 · 1 min · full text'],
		[{updated: '2027-01-01T00:00:00.000Z'}, 'Daily · 08:59 · 1 min · full text'],
		[{updated: 'yesterday'}, 'Daily · 08:59 · 1 min · full text'],
		[{updated: null}, 'Daily · 08:59 · 1 min · full text'],
		[
			{completeness: 'summary', missing: 'the feed has no more'} as const,
			'Daily · 08:59 · 1 min · summary only: the feed has no more',
		],
		[
			{completeness: 'summary', wordCount: 900, missing: 'page 2 is missing (no answer)'} as const,
			'Daily · 08:59 · 5 min · part of the text: page 2 is missing (no answer)',
		],
		[
			{completeness: 'paywalled', missing: 'the site shows the beginning only'} as const,
			'Daily · 08:59 · 1 min · behind a paywall: the site shows the beginning only',
		],
		[
			{completeness: 'empty', wordCount: 0, missing: 'there is no story on the page'} as const,
			'Daily · 08:59 · no text: there is no story on the page',
		],
	])('of %j is «%s»', (article, expected) => {
		expect(headLine(article)).toBe(expected);
	});
});

describe('a story of several feeds', () => {
	it('names them all in its head line, and how many in its row', () => {
		const driver = createDriver([
			makeHeadline(1, {alsoIn: ['Kaktus', 'AKIpress']}),
			makeHeadline(2),
		]);
		expect(drawScreen(driver.state)[2]).toBe('▌•08:59  Daily +2 Story 1');
		driver.articles.set(1, makeArticle(1));
		driver.give('open');
		const [, meta] = articleLines(driver.state).map(textOf);
		expect(meta).toBe('Daily, Kaktus, AKIpress · 08:59 · 1 min · full text');
	});
});

describe('a picture in a story', () => {
	it('is opened by its number, which comes after those of the text', () => {
		const links = [{text: 'a map', url: 'https://daily.example/map'}];
		const picture = {kind: 'figure', caption: [], alternative: 'A goat'} as const;
		const url = 'https://daily.example/goat.jpg';
		const driver = reading(
			{
				links,
				blocks: [
					{...picture, url},
					{...picture, url},
				],
			},
			0,
		);
		const lines = articleLines(driver.state).map(textOf);
		expect(lines.filter(line => line === '▨ A goat[2]')).toHaveLength(2);
		driver.send({type: 'digit-typed', digit: '2', command: null});
		driver.give('open-in-browser');
		expect(driver.done).toContainEqual({type: 'open-link', url});
	});
});

describe('a story that has changed while it is open', () => {
	const inserted: Block = {kind: 'paragraph', spans: [{text: 'A paragraph that is new.'}]};

	it('keeps the paragraph that the reader has on the first line', () => {
		const driver = reading({});
		driver.give('page-down', 'page-down', 'move-down');
		const top = driver.state.article?.top ?? 0;
		const first = textOf(articleLines(driver.state)[top]);
		expect(first).toMatch(/^Paragraph \d+/);
		const {blocks, ...article} = makeArticle(40);
		driver.articles.set(1, {...article, blocks: [inserted, inserted, ...blocks]});
		driver.send({type: 'article-loaded', token: driver.state.article?.token ?? 0});
		const now = driver.state.article?.top ?? 0;
		expect(now).toBe(top + 4);
		expect(textOf(articleLines(driver.state)[now])).toBe(first);
	});

	it('stays at the head where the reader has not left it', () => {
		const driver = reading({});
		const {blocks, ...article} = makeArticle(40);
		driver.articles.set(1, {...article, blocks: [inserted, ...blocks]});
		driver.send({type: 'article-loaded', token: driver.state.article?.token ?? 0});
		expect(driver.state.article?.top).toBe(0);
	});
});

describe('the same place in a changed story', () => {
	const story = (...texts: readonly string[]): Article =>
		makeArticle(0, {blocks: texts.map(text => ({kind: 'paragraph', spans: [{text}]}))});

	it.each([
		['one paragraph more above', ['a', 'x', 'b', 'c'], 2, 3],
		['one less above', ['b', 'c'], 2, 1],
		['the paragraph itself rewritten', ['x', 'a', 'b', 'C'], 2, 3],
		['nothing left of it', ['x', 'y'], 2, 2],
		['a twin further away', ['c', 'x', 'y', 'c'], 2, 3],
	])('is found with %s', (_, texts, block, expected) => {
		const before = story('a', 'b', 'c');
		expect(samePlace({block, line: 3}, before, story(...texts))).toEqual({
			block: expected,
			line: 3,
		});
	});
});
