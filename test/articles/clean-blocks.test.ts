import {expect, test} from 'vitest';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import {cleanBlocks} from '../../source/articles/clean-blocks.ts';
import {htmlToBlocks} from '../../source/articles/html-to-blocks.ts';
import {parseHtml} from '../../source/articles/parse-html.ts';

const url = 'https://news.paper.example/story';

function clean(html: string) {
	const page = {url, titles: ['Harvest begins early'], byline: 'Nora Field'};
	return cleanBlocks(htmlToBlocks(parseHtml(html).documentElement, url), page);
}

const sentence = (start: string) =>
	`<p>${start} and so on, for a sentence that is as long as sentences in a story usually are.</p>`;

function startsOf(html: string): string[] {
	return blocksToText(clean(html).blocks)
		.split('\n\n')
		.map(text => text.split(' and so on')[0] ?? '');
}

test.each([
	[
		'the headline and what is over it',
		`<p>News</p><h2>Harvest begins early</h2>${sentence('One')}`,
	],
	['a heading of the first rank', `<h1>Another form of it</h1>${sentence('One')}`],
	['author and date', `<p>Nora Field</p><p>24 November 2026, 15:21</p>${sentence('One')}`],
	[
		'a list of links to the site',
		`${sentence('One')}<ul><li><a href="/a">A bridge opens</a><li><a href="https://paper.example/b">Bears</a></ul>`,
	],
	[
		'a label with its list',
		`${sentence('One')}<h3>More stories</h3><ul><li>Read <a href="/a">A bridge opens</a><li>And <a href="/b">on bears</a></ul>`,
	],
	[
		'a headline as a link',
		`${sentence('One')}<p><strong><a href="/a">A bridge opens in the north</a></strong></p>`,
	],
	['a heading at the end', `${sentence('One')}<h2>Comments from readers</h2>`],
	['a date at the end', `${sentence('One')}<p>Updated 24 November 2026</p>`],
	['what is said twice', `${sentence('One')}${sentence('One')}`],
])('what is not the story goes: %s', (_, html) => {
	expect(startsOf(html)).toEqual(['One']);
});

test.each([
	[
		'short lines at the start',
		`<p>Bishkek 70 – Osh 64</p>${sentence('One')}`,
		['Bishkek 70 – Osh 64', 'One'],
	],
	['a heading at the start', `<h2>The first day</h2>${sentence('One')}`, ['The first day', 'One']],
	[
		'links to other sites',
		`${sentence('One')}<ul><li><a href="https://a.example/">The bank</a></ul>`,
		['One', '- The bank'],
	],
	[
		'a sentence that is a link',
		`${sentence('One')}<p><a href="/a">He said so in May.</a></p>`,
		['One', 'He said so in May.'],
	],
	[
		'a refrain',
		`<p>Snow, snow.</p>${sentence('One')}<p>Snow, snow.</p>`,
		['Snow, snow.', 'One', 'Snow, snow.'],
	],
	[
		'a question that several people are asked',
		`<p>What would you do if you had a day more?</p>${sentence('One')}<p>What would you do if you had a day more?</p>${sentence('Two')}`,
		[
			'What would you do if you had a day more?',
			'One',
			'What would you do if you had a day more?',
			'Two',
		],
	],
	[
		'the headline further down',
		`${sentence('One')}<p>Harvest begins early</p>${sentence('Two')}`,
		['One', 'Harvest begins early', 'Two'],
	],
])('what is the story stays: %s', (_, html, expected) => {
	expect(startsOf(html)).toEqual(expected);
});

test('links that are left are numbered from one', () => {
	const {blocks, links} = clean(
		`<p><a href="/a">A bridge opens</a></p>${sentence('One')}<blockquote><p>As <a href="/b">he said</a> and <a href="/c">she</a>.</p></blockquote><p>So <a href="/b">he</a>.</p>`,
	);
	expect(links.map(link => link.url)).toEqual([
		'https://news.paper.example/b',
		'https://news.paper.example/c',
	]);
	expect(blocks.at(-1)).toEqual({
		kind: 'paragraph',
		spans: [{text: 'So '}, {text: 'he', link: 1}, {text: '.'}],
	});
});
