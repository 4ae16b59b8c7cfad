import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {blocksToMarkdown} from '../../source/articles/blocks-to-markdown.ts';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {extractArticle} from '../../source/articles/extract-article.ts';
import type {Article, Block, Span} from '../../source/model/article.ts';

const url = 'https://paper.example/story/1';
const sentence =
	'A sentence that is long enough to be a part of a story, and then a little longer.';

function extract(html: string): Article {
	return extractArticle({html, url, entry: null, title: ''});
}

const times = (text: string, count: number) => text.repeat(count);

describe('a hostile page ends soon', () => {
	const limit = 3_000_000;

	test.each([
		['100,000 elements in each other', () => times('<div>', 100_000) + sentence],
		['cells in paragraphs in cells', () => times('<td><p>x', 20_000)],
		['quotes in quotes', () => times(`<blockquote>${sentence}`, 5000)],
		['lists in lists', () => times(`<ul><li>${sentence}`, 5000)],
		['figures in figures', () => times(`<figure class="caption"><img alt="a">${sentence}`, 2000)],
		[
			'marked bodies in each other',
			() => times(`<div class="article-body"><p>${sentence}`, 10_000),
		],
		[
			'a million attributes',
			() =>
				`<p ${Array.from({length: 1_000_000}, (_, index) => `a${index}=1`).join(' ')}>${sentence}`,
		],
		['10 MB of angle brackets', () => times('<', 10_000_000)],
		['10 MB of unclosed comments', () => times('<!--', 2_500_000)],
		['10 MB of tags that do not end', () => times('<a x="', 1_600_000)],
		['unclosed vector graphics', () => times('<svg>', 400_000)],
		['unclosed scripts', () => times('<script>', 400_000)],
		['30,000 links', () => times(`<a href="/1">${sentence}</a> `, 30_000)],
		[
			'JSON-LD that goes deep',
			() => `<script type="application/ld+json">${times('[', 1_000_000)}</script>`,
		],
	])('%s', (_, build) => {
		const html = build();
		const start = process.cpuUsage();
		extract(html);
		expect(process.cpuUsage(start).user).toBeLessThan(limit);
	});

	test.each(['constructor', '__proto__', 'tostring', 'hasownproperty'])(
		'and an element <%s> is one without a meaning',
		name => {
			const article = extract(
				`<article><p>${sentence}</p><p>One. ${sentence} <${name}>Two. ${sentence}</${name}></p></article>`,
			);
			expect(article.completeness).toBe('full');
			const spans = article.blocks.flatMap(block => spansIn(block));
			expect(spans.map(({text}) => text).join('\n')).toContain('Two. A sentence');
			expect(spans.filter(({style}) => style !== undefined)).toEqual([]);
		},
	);

	test('and text after elements that lie too deep is still read', () => {
		const html = `${times('<div>', 100_000)}<p>${sentence}</p>${times('</div>', 100_000)}`;
		expect(blocksToText(extract(html).blocks)).toBe(sentence);
	});
});

const names = fc.constantFrom(
	...'a b i p div span h1 h2 ul ol li dl dt dd table tr td th blockquote figure figcaption img iframe video pre code br hr script style svg template noscript title body html head article main section aside nav form select textarea meta link base time x-y'.split(
		' ',
	),
);
const attributes = fc.constantFrom(
	'',
	' class="article-body caption"',
	" class='share'",
	' itemprop=articleBody',
	' itemprop="datePublished" content="2026"',
	' href="javascript:x"',
	' href="//x.example/é"',
	' src=data:x alt="&#27;[2J"',
	' style="display:none"',
	' type="application/ld+json"',
	' rel=next href="?page=2"',
	' property="og:title" content="A &lt;b&gt;"',
	' start=-3 "\'=>',
	' a=b c',
);
const texts = fc.oneof(
	fc.string({unit: 'binary', maxLength: 20}),
	fc.constantFrom(
		sentence,
		'Popular',
		'{"@type":"Article","articleBody":"x"}',
		'&#x9b;31m',
		'&#xD800;',
		'&amp;amp;',
		']]>',
		'\u0000',
		'\u202E',
	),
);
const pieces = fc.oneof(
	{weight: 4, arbitrary: fc.tuple(names, attributes).map(([name, text]) => `<${name}${text}>`)},
	{weight: 2, arbitrary: names.map(name => `</${name}>`)},
	{weight: 3, arbitrary: texts},
	fc.constantFrom('<', '<!--', '-->', '<![CDATA[', '<?', '</', '<a href="', '/>', '<br/>', '&'),
);
const soup = fc.array(pieces, {maxLength: 60}).map(parts => parts.join(''));

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const forbidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

function spansIn(block: Block): readonly Span[] {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return block.spans;
		case 'quote':
			return block.blocks.flatMap(inner => spansIn(inner));
		case 'list':
			return block.items.flat().flatMap(inner => spansIn(inner));
		case 'table':
			return [block.header, ...block.rows].flat(2);
		case 'figure':
			return [...block.caption, {text: block.alternative}];
		case 'code':
			return [{text: block.text}];
	}
}

test('any tag soup gives an article that can be shown', () => {
	fc.assert(
		fc.property(soup, fc.boolean(), (html, isInFeed) => {
			const entry = {summary: '', content: html, author: html, published: null};
			const article = isInFeed
				? extractArticle({html: '', url, entry, title: ''})
				: extractArticle({html, url, entry: null, title: ''});
			const spans = article.blocks.flatMap(block => spansIn(block));
			const lines = [article.title, article.byline, article.siteName, article.language];
			expect(
				[...spans.map(span => span.text), ...lines].filter(text => forbidden.test(text)),
			).toEqual([]);
			expect(lines.filter(line => line.includes('\n'))).toEqual([]);
			expect(article.links.filter(link => !/^https?:\/\//.test(link.url))).toEqual([]);
			const numbers = spans.flatMap(span => span.link ?? []);
			expect(new Set(numbers)).toEqual(new Set(article.links.map((_, index) => index + 1)));
			expect(typeof blocksToMarkdown(article)).toBe('string');
		}),
		{numRuns: 200},
	);
});

test('any text at all is survived', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 200}), fc.webUrl(), (html, address) => {
			expect(extractArticle({html, url: address, entry: null, title: ''}).url).toBe(address);
		}),
		{numRuns: 100},
	);
});

test.each(['', 'not a url', '/tmp/page.html', 'file:///tmp/page.html'])(
	'the address may be «%s»',
	address => {
		const html = `<article><p>${sentence}</p><p><a href="/a">One</a> and ${sentence}</p></article>`;
		const article = extractArticle({html, url: address, entry: null, title: ''});
		expect(article).toMatchObject({url: address, completeness: 'full', links: []});
	},
);
