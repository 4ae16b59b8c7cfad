import {describe, expect, test} from 'vitest';
import {readPageMetadata} from '../../source/articles/page-metadata.ts';
import {parseHtml} from '../../source/articles/parse-html.ts';

function read(html: string, url = 'https://www.paper.example/story') {
	return readPageMetadata(parseHtml(html), url);
}

const jsonLd = (value: unknown) =>
	`<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('comes from JSON-LD, wherever in it the story stands', () => {
	const story = {
		'@type': ['NewsArticle'],
		headline: 'Harvest begins early',
		author: [{name: 'Nora Field'}, 'Bakyt Asanov'],
		publisher: {'@type': 'Organization', name: 'The Paper'},
		datePublished: '2026-11-24T15:21:00+06:00',
		isAccessibleForFree: false,
		wordCount: '812',
		articleBody: 'One.',
	};
	for (const value of [
		story,
		[{'@type': 'WebPage'}, story],
		{'@graph': [{}, story]},
		{mainEntity: story},
	]) {
		expect(read(jsonLd(value))).toMatchObject({
			title: 'Harvest begins early',
			byline: 'Nora Field, Bakyt Asanov',
			siteName: 'The Paper',
			published: '2026-11-24T09:21:00.000Z',
			isPaid: true,
			wordCount: 812,
			text: 'One.',
		});
	}
});

test('comes from Open Graph and article:*', () => {
	const html = `<html lang=""><meta property="og:title" content="Harvest &amp; home – The Paper"><meta property="og:site_name" content="The Paper">
		<meta property="og:locale" content="ru_RU"><meta property="og:description" content="A good year.">
		<meta property="article:published_time" content="2026-11-24T09:21:00Z"><meta property="article:author" content="https://social.example/nora">
		<meta name="author" content="By Nora Field">`;
	expect(read(html)).toMatchObject({
		title: 'Harvest & home',
		siteName: 'The Paper',
		language: 'ru-RU',
		description: 'A good year.',
		published: '2026-11-24T09:21:00.000Z',
		byline: 'Nora Field',
		isPaid: false,
	});
});

test('comes from microdata, the heading and the elements for it', () => {
	const html = `<html lang="ky"><title>Түшүм жыйноо башталды - Гезит</title><h1>Гезит</h1><h1>Түшүм жыйноо башталды</h1>
		<span itemprop="author"><span itemprop="name">Айгүл Сатарова</span></span><time datetime="2026-11-24T15:21+06:00">24-ноябрь</time>`;
	expect(read(html)).toMatchObject({
		title: 'Түшүм жыйноо башталды',
		language: 'ky',
		byline: 'Айгүл Сатарова',
		published: '2026-11-24T09:21:00.000Z',
	});
});

test.each([
	['JSON-LD', jsonLd({'@type': 'NewsArticle', dateModified: '2026-11-24T16:05:00+06:00'})],
	['article:*', '<meta property="article:modified_time" content="2026-11-24T10:05:00Z">'],
	['Open Graph', '<meta property="og:updated_time" content="2026-11-24T10:05:00+00:00">'],
	['microdata', '<time itemprop="dateModified" datetime="2026-11-24T16:05+06:00">16:05</time>'],
])('tells when the story was changed, from %s', (_, html) => {
	expect(read(html)).toMatchObject({published: null, updated: '2026-11-24T10:05:00.000Z'});
});

describe('of a page that says little', () => {
	test('is empty but for what the address tells', () => {
		expect(read('<p>One</p>')).toEqual({
			title: '',
			byline: '',
			published: null,
			updated: null,
			siteName: 'paper.example',
			language: '',
			description: '',
			isPaid: false,
			wordCount: 0,
			text: '',
		});
		expect(read('', 'story.html').siteName).toBe('');
	});

	test.each([
		['broken JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
		['JSON-LD of another kind', jsonLd({'@type': 'Recipe', headline: 'Bread'})],
		[
			'JSON-LD with odd values',
			jsonLd({'@type': 'Article', headline: 7, author: null, datePublished: {}}),
		],
		['a name that is a time', '<meta name="author" content="24 November 2026 by the desk">'],
		['a language that is none', '<html lang="english, please!">'],
	])('or says it wrongly: %s', (_, html) => {
		expect(read(html)).toMatchObject({title: '', byline: '', published: null, language: ''});
	});

	test('with escape sequences in it is clean', () => {
		expect(read('<meta property="og:title" content="A&#27;]0;x&#7; title&#x202e;">').title).toBe(
			'A title',
		);
	});
});

test('a time without a zone is in that of the country of the site', () => {
	const html = jsonLd({'@type': 'NewsArticle', datePublished: '2026-11-24T15:24:00'});
	expect(read(html, 'https://paper.kg/1').published).toBe('2026-11-24T09:24:00.000Z');
	expect(read(html, 'https://paper.example/1').published).toBe('2026-11-24T15:24:00.000Z');
});
