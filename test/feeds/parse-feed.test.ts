import {describe, expect, it} from 'vitest';
import {parseFeed} from '../../source/feeds/parse-feed.ts';
import {encodeText} from '../helpers/encode-text.ts';
import {feedOf, fixtureFeed, itemOf} from './feed-of.ts';

describe('RSS 2.0', () => {
	const feed = fixtureFeed('news.rss.xml', 'https://news.example/rss/');
	const [first, second] = feed.entries;

	it('says what the feed is, and how often to ask', () => {
		expect(feed).toMatchObject({
			title: 'Долина & горы',
			siteUrl: 'https://news.example/',
			feedUrl: 'https://news.example/rss/',
			format: 'rss',
			language: 'ru',
			pace: {ttlMinutes: 30, skipHours: [1, 0], skipDays: [6, 0]},
		});
		expect(feed.entries).toHaveLength(2);
	});

	it('gives titles and summaries as plain text', () => {
		expect(first).toMatchObject({
			id: '1001',
			title: 'Мост через реку «открыт» снова',
			url: 'https://news.example/obschestvo/1001_most/',
			author: 'Айгуль Асанова',
			summary: 'Первый абзац — о мосте.\n\nВторой абзац.',
			published: '2026-11-24T09:24:00.000Z',
			updated: null,
			categories: ['Общество', 'Дороги'],
			score: 17,
		});
	});

	it('keeps the HTML of the whole text, its addresses made absolute', () => {
		expect(first?.content).toBe(
			'<p>Полный текст с <img src="https://news.example/obschestvo/1001_most/img/most.jpg"> и <a href="https://other.example/">ссылкой</a>.</p>',
		);
	});

	it('lists sound and pictures', () => {
		expect(first?.enclosures).toEqual([
			{url: 'https://news.example/most.mp3', type: 'audio/mpeg', length: 1024},
			{url: 'https://news.example/most.jpg', type: 'image/jpeg', length: 0},
			{url: 'https://news.example/small.webp', type: 'image/webp', length: 0},
		]);
	});

	it('takes a guid for the address when there is no link', () => {
		expect(second).toMatchObject({
			id: 'https://news.example/vlast/1002_byudzhet/',
			url: 'https://news.example/vlast/1002_byudzhet/',
			summary: '',
			content: '',
			score: null,
		});
	});
});

describe('Atom', () => {
	const feed = fixtureFeed('blog.atom.xml');
	const [first, second] = feed.entries;

	it('honours xml:base and xml:lang', () => {
		expect(feed).toMatchObject({
			title: 'Тоо <жолу>',
			siteUrl: 'https://blog.example/kg/',
			feedUrl: 'https://blog.example/kg/feed.atom',
			format: 'atom',
			language: 'ky',
		});
		expect(second?.url).toBe('https://other.example/second');
	});

	it('reads every kind of text', () => {
		expect(first).toEqual({
			id: 'tag:blog.example,2026:1',
			title: 'Жаңы жол',
			url: 'https://blog.example/kg/1.html',
			author: 'Бермет',
			published: '2026-11-23T06:00:00.000Z',
			updated: '2026-11-24T09:21:00.500Z',
			summary: 'Кыскача: 5 < 6',
			content: '<p>Текст &amp; <a href="https://blog.example/kg/posts/2.html">шилтеме</a></p>',
			categories: ['Саякат'],
			enclosures: [{url: 'https://blog.example/kg/1.ogg', type: 'audio/ogg', length: 77}],
			score: null,
		});
	});

	it('dates an entry by its last change when it gives no other date', () => {
		expect(second).toMatchObject({published: '2026-11-22T00:00:00.000Z', author: 'Азамат'});
	});

	it('reads Atom 0.3', () => {
		const old = feedOf(
			`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">A &lt;b&gt;B&lt;/b&gt;</title>
			<entry><title mode="base64">${btoa('packed')}</title><link rel="alternate" href="http://a.example/1"/><issued>2004-01-02</issued><modified>2004-01-03T00:00Z</modified></entry></feed>`,
		);
		expect(old.title).toBe('A B');
		expect(old.entries[0]).toMatchObject({
			title: 'packed',
			url: 'http://a.example/1',
			published: '2004-01-02T00:00:00.000Z',
			updated: '2004-01-03T00:00:00.000Z',
		});
	});
});

it('reads RSS 1.0 (RDF), with items that its table of contents forgets', () => {
	const feed = fixtureFeed('links.rdf.xml', 'https://links.example/rss');
	expect(feed).toMatchObject({title: 'Links', format: 'rdf', language: 'en-GB'});
	expect(feed.entries[0]).toMatchObject({
		id: 'https://links.example/1',
		title: 'First',
		author: 'A. Writer',
		summary: 'One thing',
		published: '2026-11-24T02:00:00.000Z',
		categories: ['things'],
	});
	expect(feed.entries[1]).toMatchObject({title: 'Second', url: 'https://links.example/2'});
});

it('reads JSON Feed, whose texts are plain', () => {
	const feed = fixtureFeed('notes.json');
	expect(feed).toMatchObject({title: 'Notes <of a reader>', format: 'json', language: 'en'});
	expect(feed.entries).toEqual([
		{
			id: '1',
			title: 'Using <stdio.h> & friends',
			url: 'https://notes.example/1',
			author: 'R. Reader',
			published: '2026-11-24T03:21:00.000Z',
			updated: '2026-11-24T10:00:00.000Z',
			summary: 'A note',
			content: '<p>See <a href="https://notes.example/2">the second</a></p>',
			categories: ['c', 'notes'],
			enclosures: [
				{url: 'https://notes.example/1.mp3', type: 'audio/mpeg', length: 5},
				{url: 'https://notes.example/1.png', type: 'image/png', length: 0},
			],
			score: null,
		},
		expect.objectContaining({
			id: '2',
			url: 'https://elsewhere.example/',
			content: '<p>a &lt; b</p>\n<p>second<br>line</p>',
		}),
	]);
});

it('reads windows-1251, with and without its declaration', () => {
	const rss = '<rss version="2.0"><channel><title>Вечерние вести</title></channel></rss>';
	for (const start of ['<?xml version="1.0" encoding="windows-1251"?>', '']) {
		const bytes = encodeText(start + rss, 'windows-1251');
		expect(parseFeed({bytes, url: '', contentType: 'text/xml'}).title).toBe('Вечерние вести');
	}
});

describe('entries', () => {
	it('have an address of http or https, or none', () => {
		expect(itemOf('<title>a</title><link>javascript:alert(1)</link>').url).toBe('');
		expect(itemOf('<title>a</title><link>\n http://a.example/?x=1&amp;y=2 \n</link>').url).toBe(
			'http://a.example/?x=1&y=2',
		);
	});

	it('have a lasting id when the feed gives none', () => {
		const anonymous = itemOf('<title>No address</title>');
		expect(anonymous.id).toMatch(/^sha256:[\da-f]{32}$/);
		expect(itemOf('<title>No address</title>').id).toBe(anonymous.id);
		expect(itemOf('<title>Another</title>').id).not.toBe(anonymous.id);
	});

	it('can be told apart where the feed gives one guid to all', () => {
		const item = (name: string) =>
			`<item><guid isPermaLink="false">same</guid><title>${name}</title><link>http://a.example/${name}</link></item>`;
		const feed = feedOf(`<rss><channel>${item('a')}${item('b')}${item('b')}</channel></rss>`);
		expect(feed.entries.map(({id}) => id)).toEqual(['http://a.example/a', 'http://a.example/b']);
	});

	it('carry the votes of a link feed', () => {
		const votes = '<![CDATA[<p>Points: 128</p><p># Comments: 45</p>]]>';
		expect(itemOf(`<title>a</title><description>${votes}</description>`).score).toBe(128);
	});

	it('cannot touch the terminal', () => {
		const entry = itemOf(
			'<title>a&amp;#27;]0;title&amp;#7;b &#x202E;c</title><author>x&#x9b;31m</author>',
		);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
		expect(entry.title + entry.author).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
	});

	it('have summaries of four thousand characters at most', () => {
		const summary = itemOf(`<description>${'слово '.repeat(5000)}</description>`).summary;
		expect(Array.from(summary).length).toBeLessThanOrEqual(4001);
	});

	it('keep a description with markup as content, a plain one as summary only', () => {
		const markup = '<![CDATA[<p>a <a href="/b">b</a></p>]]>';
		const rich = itemOf(`<link>https://x.example/1</link><description>${markup}</description>`);
		expect(rich).toMatchObject({
			summary: 'a b',
			content: '<p>a <a href="https://x.example/b">b</a></p>',
		});
		expect(itemOf('<description>plain</description>')).toMatchObject({content: ''});
	});
});
