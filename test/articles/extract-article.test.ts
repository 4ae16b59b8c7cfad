import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {extractArticle} from '../../source/articles/extract-article.ts';
import type {FeedText} from '../../source/articles/feed-text.ts';

const url = 'https://paper.example/2026/11/24/harvest';

function fixture(name: string): string {
	return readFileSync(join(import.meta.dirname, '../fixtures/articles', name), 'utf8');
}

function extract(html: string, address = url, entry: Partial<FeedText> | null = null, title = '') {
	const told = entry && {summary: '', content: '', author: '', published: null, ...entry};
	return extractArticle({html, url: address, entry: told, title});
}

/** So many different sentences, each of seventeen words. */
function sentences(count: number): string[] {
	return Array.from(
		{length: count},
		(_, index) =>
			`Sentence number ${index + 1} says that the harvest of apples in this valley was a good one again.`,
	);
}

function paragraphs(count: number): string {
	return sentences(count)
		.map(text => `<p>${text}</p>`)
		.join('\n');
}

describe('24.kg', () => {
	const story = extract(fixture('24kg-ru.html'), 'https://24.kg/obschestvo/400100_most/');

	test('is read by its own rule, as a whole', () => {
		expect(story).toMatchObject({
			title: 'В Нарыне открыли мост через горную реку',
			byline: 'Айгүл Сатарова',
			published: '2026-11-24T09:21:00.000Z',
			siteName: '24.kg',
			language: 'ru',
			completeness: 'full',
			extractor: 'site:24kg',
			wordCount: 69,
		});
		expect(story.blocks.map(block => block.kind)).toEqual([
			'figure',
			'paragraph',
			'paragraph',
			'paragraph',
			'heading',
			'list',
			'quote',
		]);
	});

	test('keeps the caption with its picture and out of the text', () => {
		expect(story.blocks[0]).toEqual({
			kind: 'figure',
			caption: [{text: 'Фото редакции. Мост в день открытия'}],
			alternative: 'Мост',
			url: 'https://24.kg/files/media/401/401222.jpg',
		});
		expect(blocksToText(story.blocks)).toMatch(/^В Нарыне открыли мост/);
	});

	test('numbers the links of the text only', () => {
		expect(story.links).toEqual([
			{text: 'глава района', url: 'https://24.kg/vlast/400001_glava_rayona/'},
		]);
	});

	test.each(['Читайте также', 'Подписывайтесь', 'Поделиться', 'Популярное', 'USD', 'Перепечатка'])(
		'leaves «%s» out of the text',
		words => {
			expect(blocksToText(story.blocks)).not.toContain(words);
		},
	);

	test.each([
		[
			'24kg-ru.html',
			'https://24.kg/obschestvo/400100_most/',
			'Зима в горах придет раньше срока',
			4,
		],
		[
			'24kg-ky.html',
			'https://24.kg/kyrgyzcha/400300_x/',
			'Бишкекте бак тигүү өнөктүгү башталды',
			3,
		],
		['24kg-en.html', 'https://24.kg/english/400400_x/', 'Power plan for the winter approved', 3],
	])('finds the popular stories of %s', (file, address, first, count) => {
		const {popular, blocks} = extract(fixture(file), address);
		expect(popular).toHaveLength(count);
		expect(popular[0]?.text).toBe(first);
		expect(popular.every(link => link.url.startsWith('https://24.kg/'))).toBe(true);
		expect(blocksToText(blocks)).not.toContain(first);
	});

	test('is read in Kyrgyz and English, too', () => {
		const kyrgyz = extract(fixture('24kg-ky.html'), 'https://24.kg/kyrgyzcha/400300_x/');
		expect(kyrgyz).toMatchObject({language: 'ky', published: '2026-11-23T03:05:00.000Z'});
		expect(blocksToText(kyrgyz.blocks).split('\n\n')).toHaveLength(3);
		const english = extract(fixture('24kg-en.html'), 'https://24.kg/english/400400_x/');
		expect(english).toMatchObject({extractor: 'site:24kg', completeness: 'full'});
		expect(blocksToText(english.blocks)).toContain(
			'«We are satisfied with what was achieved here,»',
		);
	});

	test('is read in its older markup, with a date in words', () => {
		const old = extract(fixture('24kg-mobile.html'), 'https://m.24.kg/obschestvo/84000_yarmarka/');
		expect(old).toMatchObject({
			title: 'Ярмарка меда прошла в Оше',
			published: '2018-05-16T03:00:00.000Z',
			extractor: 'site:24kg',
			completeness: 'full',
		});
	});

	test('falls back to the general extractor when its markup has changed', () => {
		const html = fixture('24kg-en.html').replace('class="cont" itemprop="articleBody"', 'id="x1"');
		const changed = extract(html, 'https://24.kg/english/400400_x/');
		expect(changed.extractor).toBe('readability');
		expect(blocksToText(changed.blocks)).toContain('The plan takes effect in April.');
	});
});

describe('any page', () => {
	test('of a blog gives its story without what stands around it', () => {
		const story = extract(fixture('blog.html'), 'https://highoven.example/2026/03/bread/');
		expect(story).toMatchObject({
			title: 'Baking bread at two thousand metres',
			byline: 'Nora Field',
			published: '2026-03-02T07:15:00.000Z',
			siteName: 'The High Oven',
			language: 'en-GB',
			completeness: 'full',
			extractor: 'readability',
		});
		expect(blocksToText(story.blocks)).toBe(
			[
				'Dough rises faster in thin air, and that is the whole trouble with baking in the mountains: the loaf is up before it has any taste.',
				'I keep the dough in a cold room and use a third less yeast. A longer note on yeast says why.\nIt works with rye, too.',
				'What you need',
				'Flour\tWater\n500 g\t350 g\n1000 g\t700 g',
				'3. Mix.\n4. Wait:\n   - overnight in winter,\n   - four hours in summer.',
				'if (dough.isReady) {\n  bake(220);\n}',
				'Cold is the best baker.',
				'Next week: what to do with the flat ones, of which there will be a few at first.',
			].join('\n\n'),
		);
	});

	test('that marks nothing is read by guess', () => {
		const {blocks, title} = extract(fixture('plain.html'));
		expect(title).toBe('A walk along the canal');
		const texts = blocksToText(blocks).split('\n\n');
		expect(texts.map(text => text.split(' ').slice(0, 3).join(' '))).toEqual([
			'The path starts',
			'After the second',
			'It takes three',
		]);
	});

	test('in pieces of one name is put together', () => {
		const [first, second, third] = ['<p>One', '<p>Two', '<p>Three'].map(
			start => `<div class="article-body">${start}, and then ${paragraphs(3)}</div>`,
		);
		const html = `<main>${first}<div class="ad">Buy</div>${second}<div class="ad">Buy</div>${third}</main>`;
		const text = blocksToText(extract(html).blocks);
		expect(text).toMatch(/One, and then[\s\S]*Two, and then[\s\S]*Three, and then/);
		expect(text).not.toContain('Buy');
	});

	test('with teasers as long as stories gives the one under its headline', () => {
		const teasers = ['Bears', 'Bridges'].map(
			name =>
				`<article><h2>${name}</h2><p>${`All about ${name} in the north. `.repeat(30)}</p></article>`,
		);
		const html = `<title>Harvest</title><div><article><h1>Harvest</h1>${paragraphs(4)}</article>${teasers.join('')}</div>`;
		expect(blocksToText(extract(html).blocks)).toBe(sentences(4).join('\n\n'));
	});

	test('that marks a teaser only gives the story', () => {
		const teaser = `<div class="post-content"><p>${'All about bears in the north. '.repeat(8)}</p></div>`;
		const html = `<body><div id="left">${paragraphs(20)}</div><div id="right">${teaser}</div></body>`;
		const text = blocksToText(extract(html).blocks);
		expect(text).toContain('Sentence number 20');
		expect(text).not.toContain('bears');
	});

	test('whose story stands in JSON-LD only gives that', () => {
		const body = sentences(10).join('\\n');
		const html = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harvest","articleBody":"${body}"}</script><div id="app"></div>`;
		const {blocks, title} = extract(html);
		expect(title).toBe('Harvest');
		expect(blocks.map(block => block.kind)).toContain('paragraph');
		expect(blocksToText(blocks)).toContain('Sentence number 10');
	});

	test('does not mistake the comments below a short story for it', () => {
		const comments = `<section id="comments">${paragraphs(40)}</section>`;
		const story = `<div class="entry-content"><p>${'A short story about a boat and a bear. '.repeat(6)}</p></div>`;
		expect(blocksToText(extract(`<main>${story}${comments}</main>`).blocks)).not.toContain(
			'harvest',
		);
	});

	test('runs no script and shows none', () => {
		const html = `<article><script>document.title = 'x'</script>${paragraphs(5)}<style>p{}</style></article>`;
		expect(blocksToText(extract(html).blocks)).toBe(sentences(5).join('\n\n'));
	});

	test('keeps no control characters and no link but those of the web', () => {
		const html = `<article>${paragraphs(3)}<p>A red&#27;[31m word and <a href="javascript:alert(1)">a trap</a>, <a href="file:///etc/passwd">a file</a> and <a href="../map">a map</a> of the place.</p></article>`;
		const {blocks, links} = extract(html);
		expect(blocksToText(blocks)).toContain('A red word and a trap, a file and a map of the place.');
		expect(links).toEqual([{text: 'a map', url: 'https://paper.example/2026/11/map'}]);
	});
});

describe('completeness', () => {
	const paid =
		'<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';

	test.each([
		['nothing at all', '', 'empty', 0],
		['menus only', '<nav><a href="/">Home</a></nav>', 'empty', 0],
		['its description only', '<meta name="description" content="A good year.">', 'summary', 3],
		['a whole story', `<article>${paragraphs(8)}</article>`, 'full', 136],
		[
			'the beginning of a paid story',
			`${paid}<article>${paragraphs(4)}</article>`,
			'paywalled',
			68,
		],
		['a paid story as a whole', `${paid}<article>${paragraphs(30)}</article>`, 'full', 510],
		[
			'a wall after the beginning',
			`<article>${paragraphs(3)}</article><div class="offer">Subscribe to continue reading</div>`,
			'paywalled',
			51,
		],
		[
			'a wall in Russian',
			`<article>${paragraphs(3)}</article><div class="offer">Чтобы читать дальше, оформите подписку</div>`,
			'paywalled',
			51,
		],
		[
			'an offer beside a whole story',
			`<article>${paragraphs(20)}</article><div class="paywall-offer">Subscribe!</div>`,
			'full',
			340,
		],
		[
			'a text that breaks off',
			`<article>${paragraphs(3)}<p>And then the rain…</p></article>`,
			'summary',
			55,
		],
	])('of a page with %s', (_, html, completeness, wordCount) => {
		expect(extract(html)).toMatchObject({completeness, wordCount});
	});
});

describe('beside the text of the feed', () => {
	const page = `<title>Harvest</title><article>${paragraphs(6)}</article>`;

	test('the page wins when it has more, and the feed tells what the page does not', () => {
		const story = extract(page, url, {
			summary: 'A good year.',
			author: 'By Nora Field',
			published: '2026-11-24T09:21:00.000Z',
		});
		expect(story).toMatchObject({
			extractor: 'readability',
			byline: 'Nora Field',
			published: '2026-11-24T09:21:00.000Z',
		});
	});

	test('the page wins when both have about the same', () => {
		expect(extract(page, url, {content: paragraphs(5)}).extractor).toBe('readability');
		expect(extract(page, url, {content: paragraphs(6)}).extractor).toBe('readability');
	});

	test('the feed wins when it has more', () => {
		const meta = '<meta property="og:site_name" content="The Paper">';
		const story = extract(meta + page, url, {content: paragraphs(20)}, 'Harvest');
		expect(story).toMatchObject({
			extractor: 'feed',
			completeness: 'full',
			siteName: 'The Paper',
			wordCount: 340,
		});
	});

	test('the feed stands in for an empty page', () => {
		const story = extract('<div id="app"></div>', url, {summary: 'A good year for apples.'});
		expect(story).toMatchObject({extractor: 'feed', completeness: 'summary', wordCount: 5});
		expect(blocksToText(story.blocks)).toBe('A good year for apples.');
	});

	test('a teaser does not hide that the page is for subscribers', () => {
		const wall = '<div class="paywall">Subscribe</div><article><p>Not for all.</p></article>';
		const story = extract(wall, url, {summary: sentences(2).join(' ')});
		expect(story).toMatchObject({extractor: 'feed', completeness: 'paywalled'});
	});

	test("the feed's headline is the story's", () => {
		expect(extract(page, url, null, 'A good year for apples').title).toBe('A good year for apples');
		expect(extract(page, url, null, '').title).toBe('Harvest');
	});
});
