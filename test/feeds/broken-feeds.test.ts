import {Worker} from 'node:worker_threads';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {FeedError} from '../../source/feeds/feed-error.ts';
import {parseFeed} from '../../source/feeds/parse-feed.ts';
import type {
	ParserAnswer,
	ParserRequest,
	ParserThreadOptions,
} from '../../source/refresh/feed-parser.ts';
import {quickestTime} from '../text/processor-time.ts';
import {feedOf, itemOf} from './feed-of.ts';

const item = '<item><title>Whole</title><link>http://a.example/1</link></item>';

describe('what is no feed is told in one line', () => {
	test.each([
		['an empty body', '', /empty/],
		['white space', ' \n\t ', /empty/],
		['a page', '<!DOCTYPE html><html><head><title>x</title></head></html>', /web page/],
		['a page without a doctype', '<HTML><body>404', /web page/],
		['a document cut at its start', '<?xml version="1.0"?><rss versi', /cut short/],
		[
			'a document cut before its first entry',
			'<rss><channel><title>A</title><item><ti',
			/cut short/,
		],
		[
			'a cut page of JSON',
			'{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"',
			/cut short/,
		],
		['JSON that is not valid', '{"items": nope}', /not valid/],
		['JSON of another kind', '{"error":"not found"}', /not a JSON Feed/],
		['a list of JSON', '[{"id":1}]', /not a JSON Feed/],
		[
			'a JSON Feed with nothing in it',
			'{"version":"1.1","items":[]}',
			/neither a title nor an item/,
		],
		['a JSON Feed of other things', '{"version":"1","items":[1,null]}', /neither a title/],
		['a site map', '<urlset><url/></urlset>', /<urlset>/],
		['a list of feeds', '<opml version="2.0"><body/></opml>', /OPML/],
		['plain text', 'Service unavailable', /neither RSS, Atom nor JSON Feed/],
	])('%s', (_, text, reason) => {
		expect(() => feedOf(text)).toThrow(FeedError);
		expect(() => feedOf(text)).toThrow(reason);
		expect(() => feedOf(text)).toThrow(/^[^\n]{10,120}\.$/);
	});
});

describe('what is broken is read all the same', () => {
	test.each([
		[
			'stray text before the declaration',
			`\n Warning: x <?xml version="1.0"?><rss><channel>${item}</channel></rss>`,
		],
		[
			'a warning of the server before it',
			`<br /><b>Notice</b>: y<rss><channel>${item}</channel></rss>`,
		],
		['closing tags missing at the end', `<rss><channel>${item}`],
		['the last of them cut', `<rss><channel>${item}</channel></rs`],
		['an entry that is cut off', `<rss><channel>${item}<item><title>Half`],
		[
			'an entry without a closing tag',
			`<rss><channel>${item.replace('</item>', '')}</channel></rss>`,
		],
		['items outside of the channel', `<rss><channel><title>x</title></channel>${item}</rss>`],
		[
			'names in capitals',
			`<RSS><CHANNEL>${item.toUpperCase().replace('WHOLE', 'Whole')}</CHANNEL></RSS>`,
		],
		['no outermost element', `<channel>${item}</channel>`],
		[
			'a prefix on everything',
			`<r:rss xmlns:r="http://x.example/rss"><r:channel>${item.replace(/<(\/?)/g, '<$1r:')}</r:channel></r:rss>`,
		],
		[
			'control characters',
			`<rss><channel>\u0000${item.replace('Whole', 'W\u0008hole')}\u001b</channel></rss>`,
		],
		['an unknown element left open', `<rss><channel><x:odd>${item}</channel></rss>`],
	])('%s', (_, text) => {
		expect(feedOf(text).entries.map(({title}) => title)).toEqual(['Whole']);
	});

	it('stray ampersands and entities that nobody declared', () => {
		const entry = itemOf(
			'<title>Q&A &mdash; AT&amp;T &laquo;x&raquo; &foo;</title><link>http://a.example/?a=1&b=2&copy=3</link>',
		);
		expect(entry.title).toBe('Q&A — AT&T «x» &foo;');
		expect(entry.url).toBe('http://a.example/?a=1&b=2&copy=3');
	});

	it('prefixes that nobody declared', () => {
		const entry = itemOf(
			'<title>a</title><dc:creator>B</dc:creator><content:encoded>&lt;p&gt;c&lt;/p&gt;</content:encoded>',
		);
		expect(entry).toMatchObject({author: 'B', content: '<p>c</p>'});
	});

	it('HTML that was not escaped', () => {
		const entry = itemOf(
			'<title>a</title><description><p>one<br>two &amp; three</p><a href="/x">four</a></description><guid>5</guid>',
		);
		expect(entry).toMatchObject({id: '5', summary: 'one\ntwo & three\nfour'});
	});

	it('a text whose closing tag is missing', () => {
		const entry = itemOf('<title>a</title><description>text<pubDate>24 Nov 2026</pubDate>');
		expect(entry).toMatchObject({summary: 'text', published: '2026-11-24T00:00:00.000Z'});
	});

	it('quotation marks of windows-1252 in a text that says it is something else', () => {
		expect(itemOf('<title>don\u0092t &#147;panic&#148;</title>').title).toBe('don’t “panic”');
	});

	it('CDATA in CDATA, and a CDATA section that never ends', () => {
		expect(
			itemOf('<title><![CDATA[<![CDATA[twice]]]]></title><link>http://a.example/</link>').url,
		).toBe('http://a.example/');
		const cut = feedOf(`<rss><channel>${item}<item><title>x</title><description><![CDATA[never`);
		expect(cut.entries).toHaveLength(1);
	});

	it('elements of other vocabularies that have the same names', () => {
		const entry = itemOf(
			'<ex:title xmlns:ex="http://ex.example/">wrong</ex:title><title>right</title><media:title>wrong</media:title>',
		);
		expect(entry.title).toBe('right');
	});
});

/** The first title of a feed that is read in a thread with so much memory; the thread ends when that is not enough. */
async function firstTitleWithin(megabytes: number, text: string): Promise<string | undefined> {
	const thread = new Worker(new URL('../../source/refresh/parser.ts', import.meta.url), {
		workerData: {isPatient: false} satisfies ParserThreadOptions,
		resourceLimits: {maxOldGenerationSizeMb: megabytes},
	});
	const answer = new Promise<ParserAnswer>((resolve, reject) => {
		thread.once('message', resolve);
		thread.once('error', reject);
	});
	const document = {bytes: Buffer.from(text), url: 'https://a.example/', contentType: null};
	thread.postMessage({number: 1, document} satisfies ParserRequest);
	try {
		const told = await answer;
		return 'feed' in told ? told.feed.entries[0]?.title : told.reason;
	} finally {
		await thread.terminate();
	}
}

describe('hostile documents', () => {
	const laughs = Array.from(
		{length: 9},
		(_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
	).join('');
	const bombs: readonly (readonly [string, string])[] = [
		[
			'a billion laughs',
			`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><rss><channel><title>&l9;</title>${item}</channel></rss>`,
		],
		[
			'an external entity',
			`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><channel><title>&e;</title>${item}</channel></rss>`,
		],
		[
			'a hundred thousand nested tags',
			`<rss><channel>${item.replace('</item>', '')}<description>${'<div>'.repeat(100_000)}`,
		],
		[
			'escaped ones',
			`<rss><channel><item><title>Whole</title><description>${'&lt;b&gt;'.repeat(100_000)}</description></item>`,
		],
		['nested groups', `<rss><channel>${item}<item>${'<media:group>'.repeat(100_000)}`],
		[
			'two hundred thousand references',
			`<rss><channel><item><title>Whole</title><description>${'&#65;'.repeat(200_000)}</description></item>`,
		],
		[
			'a hundred thousand attributes',
			`<rss><channel><item ${'a="b" '.repeat(100_000)}><title>Whole</title></item>`,
		],
		[
			'names of what every object has',
			`<rss><channel>${item.replace('</item>', '<__proto__>x</__proto__><constructor>y</constructor></item>')}`,
		],
	];

	test.each(bombs)('%s', (_, text) => {
		const start = performance.now();
		const feed = feedOf(text);
		expect(feed.entries[0]?.title).toBe('Whole');
		expect(feed.title.length).toBeLessThan(100);
		expect(performance.now() - start).toBeLessThan(1500);
	});

	const whole = (rest: string) => `<rss><channel>${item.replace('</item>', '')}${rest}`;
	const namespaces = Array.from({length: 100_000}, (_, index) => `<x xmlns:p${index}="u"/>`);
	const entity = `<!DOCTYPE rss [<!ENTITY a "${'A'.repeat(50_000)}">]>`;
	/** Of the sizes that are known from attacks, or larger. */
	const heavy: readonly (readonly [string, () => string])[] = [
		['a million references', () => whole(`<description>${'&#65;'.repeat(1_000_000)}`)],
		['a hundred thousand nested tags', () => whole(`<description>${'<div>'.repeat(100_000)}`)],
		['nested tags in CDATA', () => whole(`<description><![CDATA[${'<b>'.repeat(100_000)}`)],
		['a hundred thousand categories', () => whole('<category>x</category>'.repeat(100_000))],
		['a hundred thousand namespaces', () => whole(namespaces.join(''))],
		['50 kB, named fifty thousand times', () => entity + whole('&a;'.repeat(50_000))],
	];

	test.each(heavy)('%s is read in half a second and 50 MB', async (_, build) => {
		const text = build();
		expect(quickestTime(() => feedOf(text), 500)).toBeLessThan(500);
		expect(await firstTitleWithin(50, text)).toBe('Whole');
	});

	test.each(['tags', 'authors', 'author', 'attachments', 'Tags', 'hubs'])(
		'a list of JSON that only says how long it is: %s',
		name => {
			const long = {length: 1_000_000_000};
			const items = [{id: '1', title: 'Whole', [name]: long, image: {url: long}}];
			const version = 'https://jsonfeed.org/version/1.1';
			const feed = feedOf(JSON.stringify({version, title: 'x', [name]: long, items}));
			expect(feed.entries[0]?.title).toBe('Whole');
		},
	);

	test.each(['<', '< ', '<a b="', '<!--', '<![CDATA[', '<!DOCTYPE x [', '&', '{"a":', '\0', 'x'])(
		'half a megabyte of %s takes no time',
		piece => {
			const text = piece.repeat(500_000 / piece.length);
			const start = performance.now();
			expect(() => feedOf(text)).toThrow(FeedError);
			expect(() => feedOf(`<rss><channel>${text}`)).toThrow(FeedError);
			expect(performance.now() - start).toBeLessThan(1500);
		},
	);

	it('throws nothing but FeedError, whatever comes', () => {
		const piece = fc.constantFrom(
			...[
				'<rss>',
				'<channel>',
				'<item>',
				'</item>',
				'<title>',
				'</title>',
				'<feed>',
				'<entry>',
				'<link href="x"/>',
			],
			...[
				'<![CDATA[',
				']]>',
				'<!--',
				'-->',
				'&amp;',
				'&#0;',
				"<a b='",
				'"',
				'>',
				'{"items":[',
				'<?xml',
				'слово',
				'\uD800',
			],
		);
		const document = fc.oneof(
			fc.array(piece, {maxLength: 40}).map(pieces => pieces.join('')),
			fc.string({maxLength: 100}),
		);
		fc.assert(
			fc.property(document, fc.uint8Array({maxLength: 20}), (text, tail) => {
				const bytes = Buffer.concat([Buffer.from(text), tail]);
				try {
					const {entries} = parseFeed({bytes, url: 'https://a.example/', contentType: null});
					expect(entries.every(({url}) => url === '' || /^https?:/.test(url))).toBe(true);
				} catch (error) {
					expect(error).toBeInstanceOf(FeedError);
				}
			}),
			{numRuns: 150},
		);
	});
});
