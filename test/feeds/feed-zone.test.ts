import {describe, expect, test} from 'vitest';
import {parseFeed} from '../../source/feeds/parse-feed.ts';

const item = (date: string) =>
	`<item><title>A</title><link>https://x.example/1</link><pubDate>${date}</pubDate></item>`;

/** When the first story of a feed appeared whose items have these dates. */
function firstOf(url: string, channel: string, ...dates: readonly string[]): string | null {
	const items = dates.map((date, index) => item(date).replace('/1', `/${index}`)).join('');
	const xml = `<rss version="2.0"><channel><title>T</title>${channel}${items}</channel></rss>`;
	const bytes = new TextEncoder().encode(xml);
	return parseFeed({bytes, url, contentType: null}).entries[0]?.published ?? null;
}

const bare = 'Tue, 24 Nov 2026 15:24:00';

describe('a time without a zone', () => {
	test.each([
		[
			'the zone of the other stories',
			'https://paper.kg/rss',
			'',
			[`${bare} +0300`, `${bare} +0300`],
			'12:24',
		],
		[
			'what most of them say',
			'https://paper.kg/rss',
			'',
			[`${bare} +0300`, `${bare} +0300`, `${bare} GMT`],
			'12:24',
		],
		[
			'the zone of the feed itself',
			'https://paper.kg/rss',
			'<lastBuildDate>Tue, 24 Nov 2026 15:30:00 -0500</lastBuildDate>',
			[],
			'20:24',
		],
		['the time of the country of the source', 'https://www.paper.kg/rss', '', [], '09:24'],
		['that of another country', 'https://gazeta.uz/ru/rss/', '', [], '10:24'],
		[
			'that of a publisher whose address names no country',
			'https://kaktus.media/?rss',
			'',
			[],
			'09:24',
		],
		[
			'the country of its site, where the feed lies elsewhere',
			'https://feeds.example/paper',
			'<link>https://paper.kg/</link>',
			[],
			'09:24',
		],
		['Greenwich, where nothing tells', 'https://paper.example/rss', '', [], '15:24'],
	])('has %s', (_, url, channel, others, time) => {
		expect(firstOf(url, channel, bare, ...others)).toBe(`2026-11-24T${time}:00.000Z`);
	});

	test('may be of today or of yesterday', () => {
		const date = firstOf('https://paper.kg/rss', '', 'сегодня, 00:00') ?? '';
		const inBishkek = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);
		expect(new Date(Date.parse(date) + 6 * 3_600_000).toISOString()).toMatch(
			new RegExp(`^${inBishkek}T00:00`),
		);
	});

	test('is in Atom and JSON no other than in RSS', () => {
		const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><published>2026-11-24T15:24:00</published></entry></feed>`;
		const json = `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"A","date_published":"2026-11-24T15:24:00"}]}`;
		for (const text of [atom, json]) {
			const bytes = new TextEncoder().encode(text);
			const {entries} = parseFeed({bytes, url: 'https://paper.kg/feed', contentType: null});
			expect(entries[0]?.published).toBe('2026-11-24T09:24:00.000Z');
		}
	});
});

test('a time with a zone keeps it, wherever the feed is from', () => {
	expect(firstOf('https://paper.kg/rss', '', `${bare} GMT`)).toBe('2026-11-24T15:24:00.000Z');
	expect(firstOf('https://paper.kg/rss', '', '2026-11-24T15:24:00+03:00')).toBe(
		'2026-11-24T12:24:00.000Z',
	);
});
