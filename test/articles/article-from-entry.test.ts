import {expect, test} from 'vitest';
import {articleFromEntry} from '../../source/articles/article-from-entry.ts';
import {blocksToText} from '../../source/articles/blocks-to-text.ts';
import type {FeedText} from '../../source/articles/feed-text.ts';

function read(entry: Partial<FeedText> | null) {
	const told = entry && {summary: '', content: '', author: '', published: null, ...entry};
	const url = 'https://paper.example/story';
	return articleFromEntry({entry: told, url, title: 'Harvest', source: 'The Paper'});
}

const long = Array.from(
	{length: 40},
	(_, index) => `<p>Line ${index} of a story that is long.</p>`,
);

test('a teaser is a summary', () => {
	const article = read({summary: 'A good year.\n\nFor apples.', author: 'By Nora Field'});
	expect(article).toMatchObject({
		title: 'Harvest',
		siteName: 'The Paper',
		byline: 'Nora Field',
		completeness: 'summary',
		extractor: 'feed',
		wordCount: 5,
	});
	expect(blocksToText(article.blocks)).toBe('A good year.\n\nFor apples.');
});

test('a long text is the story, as blocks with links', () => {
	const article = read({
		summary: 'Short.',
		content: `<h2>Part one</h2>${long.join('')}<p>See <a href="/map">the map</a>.</p><p>The post <a href="/story">Harvest</a> appeared first on <a href="/">The Paper</a>.</p>`,
	});
	expect(article).toMatchObject({
		completeness: 'full',
		links: [{text: 'the map', url: 'https://paper.example/map'}],
	});
	expect(article.blocks[0]?.kind).toBe('heading');
	expect(blocksToText(article.blocks)).toMatch(/See the map\.$/);
});

test.each(['…', '...', ' […]', ' [...]'])('a long text that ends in «%s» is a summary', end => {
	const content = `${long.join('')}<p>And then${end}</p>`;
	expect(read({content}).completeness).toBe('summary');
});

test('the longer one of content and summary is taken', () => {
	expect(blocksToText(read({content: '<p>One</p>', summary: 'One two three'}).blocks)).toBe(
		'One two three',
	);
});

test('a list of links stays one', () => {
	const article = read({
		content:
			'<ul><li><a href="/a">The first of them</a></li><li><a href="/b">The second</a></li></ul>',
	});
	expect(article.blocks[0]?.kind).toBe('list');
	expect(article.links).toHaveLength(2);
});

test.each([null, {}, {content: '<p> </p>'}, {content: '<img src="/a.gif">'}])(
	'nothing is empty',
	entry => {
		expect(read(entry)).toMatchObject({completeness: 'empty', blocks: [], wordCount: 0});
	},
);
