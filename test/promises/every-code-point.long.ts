import {beforeAll, expect, it} from 'vitest';
import {bankAnswer, giveSources, storyPage} from '../helpers/loopback-paper.ts';
import {type LoopbackServer, startLoopbackServer} from '../helpers/loopback-server.ts';
import type {PtySession} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {findViolations} from './find-violations.ts';
import {actingCharacters, characterOf, range, sequencesOf} from './hostile-pieces.ts';

// Some seconds on a machine at rest; half a minute with every code point of every plane.
const patience = process.env['SWEEP'] === 'all' ? 600_000 : 180_000;
const codePoints = 0x110000;
/** Planes 0, 1 and 14, where what differs from its neighbours is; of the others one in 64, or all. */
const isDense = (code: number) => [0, 1, 14].includes(code >> 16) || process.env['SWEEP'] === 'all';
const swept = range(0, codePoints - 1).filter(code => isDense(code) || code % 64 === 0);
/** As much as the text of one story may have, with room for what is between. */
const perStory = 90_000;
const storyCount = Math.ceil(swept.length / perStory);
const html = {'Content-Type': 'text/html; charset=utf-8'};
const json = {'Content-Type': 'application/feed+json; charset=utf-8'};

const pathOf = (story: number) => `/obschestvo/${story}_sweep/`;

function feedOf(server: LoopbackServer, title: string, entries: readonly object[]): string {
	const items = entries.map((entry, index) => ({
		id: `${title}-${index}`,
		url: `${server.origin}${pathOf(index)}`,
		date_published: new Date(Date.now() - index * 60_000).toISOString(),
		...entry,
	}));
	return JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title, items});
}

/** The share of all code points that one page has, as text of its paragraphs. */
function paragraphsOf(story: number): readonly string[] {
	const own = swept.slice(story * perStory, (story + 1) * perStory);
	const plain =
		'The readers of the valley know these letters, and the printer has them all in lead.';
	const paragraphs: string[] = Array.from({length: 8}, () => plain);
	for (let start = 0; start < own.length; start += 2000) {
		const parts = own.slice(start, start + 2000).map(code => {
			const character = characterOf(code);
			// The low ones would act upon each other, and two of them are markup.
			const text = character === '<' || character === '&' ? `&#${code};` : character;
			return code < 0x300 ? `й${text}я ` : code % 60 === 0 ? `${text} ` : text;
		});
		paragraphs.push(parts.join(''));
	}

	return [...paragraphs, `End-of-story-${story}.`];
}

/** Half a page further, until the text is on the screen: no row is missed even if a frame is seen before it is whole. */
async function readUntil(session: PtySession, text: string): Promise<void> {
	const isThere = () => session.terminal.text().includes(text);
	/** The place in the text or the list, at the end of the last row. */
	const place = () => /[\d/]+%?$/.exec(session.screen().join('\n').trimEnd())?.[0];
	while (!isThere()) {
		const before = place();
		session.press('Ctrl-D');
		await session.waitFor(() => isThere() || place() !== before);
	}
}

const isOwnLink = (url: string) => /^http:\/\/127\.0\.0\.1:\d+\//.test(url);

let letters: readonly string[] = [];
beforeAll(() => {
	letters = swept.map(characterOf).filter(character => /^\p{L}$/u.test(character));
});

it(
	'a story that holds every code point there is',
	async () => {
		using home = makeHome();
		await using server = await startLoopbackServer();
		const stories = range(0, storyCount - 1);
		for (const story of stories) {
			const body = storyPage(`Sweep ${story}`, paragraphsOf(story));
			server.route(pathOf(story), {headers: html, body});
		}

		const entries = stories.map(story => ({title: `Sweep ${story}`}));
		server.route('/feed', {headers: json, body: feedOf(server, 'All', entries)});
		await giveSources(home.path, server, {all: `${server.origin}/feed`});
		await using session = runMasthead(home.path, [], {columns: 80, rows: 200});
		await session.waitFor('Sweep 0', patience);
		session.press('Enter', 'z');
		for (const story of stories) {
			await session.waitFor(
				new RegExp(`Sweep ${story}\\n[\\s\\S]*readers of the valley`),
				patience,
			);
			await readUntil(session, `End-of-story-${story}.`);
			session.press('J');
		}

		session.press('Q');
		await session.exit;
		const bytes = session.bytesSince();
		expect(findViolations(bytes, {isLink: isOwnLink})).toEqual([]);
		// What may be shown was shown: this was no screen of question marks.
		const shown = new Set(bytes.toString());
		const missing = letters.filter(letter => !shown.has(letter));
		expect(missing.length / letters.length).toBeLessThan(0.001);
	},
	patience,
);

it(
	'titles that hold every code point below U+3000 and all that are not shown',
	async () => {
		using home = makeHome();
		await using server = await startLoopbackServer();
		const codes = [...range(0, 0x2fff), ...range(0xd7ff, 0xe0ff), ...range(0xe0000, 0xe0fff)];
		const perTitle = 16;
		const count = Math.ceil(codes.length / perTitle);
		const entries = range(0, count - 1).map(index => {
			const part = codes.slice(index * perTitle, (index + 1) * perTitle).map(characterOf);
			return {title: `#${index} ${part.map(one => `${one}й`).join('')}`};
		});
		server.route('/feed', {headers: json, body: feedOf(server, 'All', entries)});
		await giveSources(home.path, server, {all: `${server.origin}/feed`});
		await using session = runMasthead(home.path, [], {columns: 90, rows: 100});
		await session.waitFor('#0 ', patience);
		await session.waitFor(`/${count}`, patience);
		await readUntil(session, `#${count - 1} `);
		session.press('Q');
		await session.exit;
		const bytes = session.bytesSince();
		expect(findViolations(bytes, {isLink: isOwnLink})).toEqual([]);
		const shown = new Set(bytes.toString());
		const low = letters.filter(letter => (letter.codePointAt(0) ?? 0) < 0x3000);
		expect(low.filter(letter => !shown.has(letter)).length / low.length).toBeLessThan(0.05);
	},
	patience,
);

/** For markup: as it stands where it may stand, and as a reference. */
const marked = (text: string) => text.replaceAll(/[<&"]/g, found => `&#${found.charCodeAt(0)};`);
const referred = (text: string) =>
	Array.from(text, character => `&#${character.codePointAt(0)};`).join('');

it(
	'every other field, with all that a terminal could act upon',
	async () => {
		using home = makeHome();
		await using server = await startLoopbackServer();
		const hostile = (field: string) => `${field}-shown ${sequencesOf(field)}${actingCharacters()}`;
		const short = (field: string) => `${field}-shown ${sequencesOf(field)}`;
		const link = `<a href="https://a.example/&#27;]0;x&#7;">${referred(short('link'))}</a>`;
		const figure = `<figure><img src="/a.jpg" alt="${referred(short('alt'))}"><figcaption>${marked(hostile('caption'))}</figcaption></figure>`;
		const table = `<table><tr><th>${referred(short('cell'))}</th></tr><tr><td>1</td></tr></table>`;
		const filler = 'The council of the valley met on Tuesday to decide who looks after the bridge.';
		const page = storyPage(marked(hostile('pagetitle')), [
			...Array.from({length: 8}, () => filler),
			`${link} is a link. ${marked(hostile('body'))} ${referred(hostile('references'))}`,
		])
			.replace('</span>', `</span><span itemprop="author">${marked(short('author'))}</span>`)
			.replace('<div class="share">', `<div class="share">${marked(hostile('furniture'))}`)
			.replace(
				'articleBody">',
				`articleBody">${figure}${table}<pre>${marked(hostile('code'))}</pre>`,
			);
		server.route(pathOf(0), {headers: html, body: page});
		server.route(pathOf(1), {status: 404, headers: html, body: '<title>gone</title>'});
		const entries = [
			{title: hostile('title'), authors: [{name: hostile('name')}], tags: [hostile('tag')]},
			{title: 'Second', content_text: hostile('summary')},
		];
		server.route('/feed', {headers: json, body: feedOf(server, hostile('feedtitle'), entries)});
		server.route('/bad', {
			status: 500,
			headers: html,
			body: `<title>${marked(hostile('reason'))}</title>`,
		});
		const bank = bankAnswer({USD: '87,4500'});
		server.route('/XML/daily.xml', {headers: html, body: bank});
		await giveSources(home.path, server, {
			all: `${server.origin}/feed`,
			bad: `${server.origin}/bad`,
		});
		await using session = runMasthead(home.path, [], {columns: 200, rows: 120});
		await session.waitFor('title-shown', patience);
		session.press('Enter');
		for (const field of ['author', 'caption', 'alt', 'cell', 'code', 'link', 'body']) {
			await session.waitFor(
				field === 'alt' || field === 'caption' ? /(?:alt|caption)-shown/ : `${field}-shown`,
			);
		}

		session.press('J');
		await session.waitFor('summary-shown');
		session.press('q', 'e');
		await session.waitFor('reason-shown');
		session.press('q', '4');
		await session.waitFor('87.45');
		session.press('Q');
		await session.exit;
		expect(
			findViolations(session.bytesSince(), {
				isLink: url => isOwnLink(url) || url.startsWith('https://a.example/'),
			}),
		).toEqual([]);
	},
	patience,
);
