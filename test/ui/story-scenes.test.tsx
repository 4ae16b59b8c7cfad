import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Article, Block, Span} from '../../source/model/article.ts';
import {layOutArticle} from '../../source/state/article-lines.ts';
import {graphemesOf} from '../../source/text/graphemes.ts';
import {sanitizeText} from '../../source/text/sanitize.ts';
import {settleWidth, widthOf} from '../../source/text/width.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {createDriver, makeArticle, makeHeadline} from '../helpers/state-driver.ts';
import {storyScenes} from '../helpers/story-scenes.ts';
import {quickestTime} from '../text/processor-time.ts';

/** The frames were read by eye when they were written down. */
const expected = (name: string) =>
	readFileSync(new URL(`../screens/scene-${name}-80x24.txt`, import.meta.url), 'utf8')
		.split('\n')
		.slice(0, -1);

function openStory(article: Article, columns: number, rows: number) {
	const driver = createDriver([makeHeadline(1, {title: article.title})], columns, rows, [
		[1, article],
	]);
	driver.give('open');
	driver.rest();
	return driver;
}

describe('a story at 80 × 24', () => {
	it.each(Object.entries(storyScenes))('%s', (name, article) => {
		expect(drawScreen(openStory(article, 80, 24).state)).toEqual(expected(name));
	});
});

describe('beside the list', () => {
	it.each(Object.entries(storyScenes))(
		'%s leaves the line between the panes where it is',
		(_, article) => {
			for (const columns of [100, 121, 160]) {
				const frame = drawScreen(openStory(article, columns, 30).state).slice(2, -1);
				const places = frame.map(row => widthOf(row.slice(0, row.indexOf('│'))));
				expect(new Set(places).size).toBe(1);
				expect(frame.filter(row => widthOf(row) > columns)).toEqual([]);
			}
		},
	);
});

const texts = fc.oneof(
	fc.string({unit: 'grapheme', maxLength: 60}),
	fc.constantFrom(
		'Өкмөт жаңы мектеп курат',
		'図書館が三年ぶりに再び開館した。',
		'افتتحت المكتبة العامة أبوابها',
		'👩‍👩‍👧‍👦 family 🇰🇬🇺🇿 flags 1️⃣',
		'e\u0301\u0323'.repeat(12),
		'https://paper.example/a/very/long/address?with=a&long=query',
		'クㇰ゙ ｶﾞ 한글 각',
	),
);
const someSpan: fc.Arbitrary<Span> = fc.record(
	{
		text: texts,
		link: fc.constantFrom(1, 12),
		style: fc.constantFrom('strong', 'emphasis', 'code'),
	},
	{requiredKeys: ['text']},
);
const spanLists = fc.array(someSpan, {minLength: 1, maxLength: 3});
const {block} = fc.letrec<{block: Block}>(tie => ({
	block: fc.oneof(
		{maxDepth: 4, withCrossShrink: true},
		spanLists.map((spans): Block => ({kind: 'paragraph', spans})),
		spanLists.map((spans): Block => ({kind: 'heading', level: 2, spans})),
		texts.map((text): Block => ({kind: 'code', text})),
		fc
			.tuple(
				fc.array(spanLists, {maxLength: 4}),
				fc.array(fc.array(spanLists, {maxLength: 5}), {maxLength: 4}),
			)
			.map(([header, rows]): Block => ({kind: 'table', header, rows})),
		fc.tuple(spanLists, texts).map(
			([caption, alternative]): Block => ({
				kind: 'figure',
				caption,
				alternative,
				url: 'https://paper.example/a.jpg',
			}),
		),
		fc
			.array(tie('block'), {minLength: 1, maxLength: 3})
			.map((blocks): Block => ({kind: 'quote', blocks})),
		fc
			.tuple(
				fc.boolean(),
				fc.integer({min: -3, max: 100_000}),
				fc.array(fc.array(tie('block'), {minLength: 1, maxLength: 2}), {
					minLength: 1,
					maxLength: 3,
				}),
			)
			.map(([isOrdered, start, items]): Block => ({kind: 'list', isOrdered, start, items})),
	),
}));

const frame = {title: 'A title', meta: 'Daily · 09:00', popularTitle: 'Popular', popular: ['One']};

describe('the layout of any story', () => {
	it('never throws and never makes a line wider than the pane', () => {
		fc.assert(
			fc.property(
				fc.array(block, {maxLength: 4}),
				fc.integer({min: 2, max: 90}),
				fc.boolean(),
				(blocks, columns, isUtf8) => {
					const lines = layOutArticle(makeArticle(0, {blocks}), {...frame, isUtf8}, columns);
					for (const {runs} of lines) {
						const text = runs.map(run => run.text).join('');
						expect(text).not.toMatch(/\p{Cc}/u);
						expect(widthOf(text)).toBeLessThanOrEqual(columns);
					}
				},
			),
			{numRuns: 300},
		);
	});

	it.each(['paragraph', 'code'] as const)('breaks no grapheme of a %s', kind => {
		fc.assert(
			fc.property(texts, fc.integer({min: 8, max: 40}), (text, columns) => {
				const own: Block = kind === 'code' ? {kind, text} : {kind, spans: [{text}]};
				const lines = layOutArticle(
					makeArticle(0, {blocks: [own]}),
					{...frame, isUtf8: true},
					columns,
				);
				const rows = lines
					.filter(line => line.block === 0)
					.map(({runs}) => runs.map(run => run.text).join(''));
				const isSeen = (grapheme: string) => grapheme.trim() !== '';
				const shown = rows.flatMap(row => [...graphemesOf(row)].filter(isSeen));
				expect(shown).toEqual([...graphemesOf(settleWidth(sanitizeText(text)))].filter(isSeen));
			}),
			{numRuns: 300},
		);
	});

	it.each([
		['stacked marks', 'a\u0301\u0302\u0303\u0304 '],
		['a mark on each letter', 'a\u0301'],
		['marks on ideographs', '中\u0301'],
		['Devanagari', 'कार्त्स्न्य क्षमा '],
		['Thai', 'สวัสดีน้ำใจ'],
		['Tibetan', 'བོད་སྐད་'],
		['vowelled Arabic', 'مُحَمَّد'],
		['emoji', '😀'],
		['old Hangul', '\u1112\u119E\u11AB'],
		['glued words', 'a\u0301 — '],
		['short lines', 'a\u0301\n'],
	])('takes less than 100 ms of the processor for the longest story of %s', (_, unit) => {
		const text = sanitizeText(unit.repeat(200_000 / unit.length));
		for (const block of [
			{kind: 'paragraph', spans: [{text}]} as const,
			{kind: 'code', text} as const,
		]) {
			const article = makeArticle(0, {blocks: [block]});
			for (const columns of [2, 72]) {
				const layOut = () => layOutArticle(article, {...frame, isUtf8: true}, columns);
				expect(quickestTime(layOut, 100)).toBeLessThan(100);
			}
		}
	});
});
