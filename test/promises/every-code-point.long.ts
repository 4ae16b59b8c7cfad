import {beforeAll, expect, it} from 'vitest';
import {bankAnswer, giveSources, storyPage} from '../helpers/loopback-paper.ts';
import {type LoopbackServer, startLoopbackServer} from '../helpers/loopback-server.ts';
import type {PtySession} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {findViolations} from './find-violations.ts';
import {actingCharacters, characterOf, range, sequencesOf} from './hostile-pieces.ts';

// A minute in all on a machine at rest.
const patience = 300_000;
/** Every code point, halves of pairs among them. */
const codePoints = 0x110000;
/** So much that a page of the screen is more than a percent of a story: that is how a turned page is seen. */
const perStory = 10_000;
const storyCount = Math.ceil(codePoints / perStory);
/** So many as a row of the list shows to the last, where they are all wide ones. */
const perTitle = 30;
/** As many as are read of a feed. */
const perFeed = 5000;
const titleCount = Math.ceil(codePoints / perTitle);
/**
 * The writer remembers the widths of 4,096 clusters. A screen that holds more of those that are seen
 * once only has each measured again for every step of drawing, which takes many times as long.
 */
const screen = {columns: 80, rows: 40};
const html = {'Content-Type': 'text/html; charset=utf-8'};
const json = {'Content-Type': 'application/feed+json; charset=utf-8'};

const pathOf = (story: number) => `/obschestvo/${story}_sweep/`;

function feedOf(
	server: LoopbackServer,
	title: string,
	entries: readonly object[],
	first = 0,
): string {
	const items = entries.map((entry, index) => ({
		id: `${title}-${index}`,
		url: `${server.origin}${pathOf(index)}`,
		date_published: new Date(Date.now() - (first + index) * 1000).toISOString(),
		...entry,
	}));
	return JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title, items});
}

/** One in so many, of all planes: shares that look alike, each with letters and with what is not shown. */
const shareOf = (index: number, count: number) =>
	Array.from({length: Math.ceil((codePoints - index) / count)}, (_, at) => at * count + index);

const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff;

/** Two of them are markup, and halves can only be written as references. */
const onPage = (code: number) =>
	[0x26, 0x3c].includes(code) || isHalf(code) ? `&#${code};` : characterOf(code);

/** The share that one story has, in paragraphs with words between, so that they are taken for a story. */
function paragraphsOf(story: number): readonly string[] {
	const own = shareOf(story, storyCount);
	const plain =
		'The readers of the valley know these letters, and the printer has them all in lead.';
	const paragraphs: string[] = Array.from({length: 8}, () => plain);
	for (let start = 0; start < own.length; start += 500) {
		const parts = own.slice(start, start + 500).map(code => {
			// The low ones would act upon each other, and halves would make pairs.
			const text = code < 0x300 || isHalf(code) ? `й${onPage(code)}я ` : onPage(code);
			return code % 60 === 0 ? `${text} and ` : text;
		});
		// Paragraphs that look the same are taken for furniture: the number tells those of U+FFFD apart.
		paragraphs.push(`${plain} ${start} ${parts.join('')}`);
	}

	return [...paragraphs, `End-of-story-${story}.`];
}

/** Whether the frame that is being written is whole. */
const isWhole = ({terminal}: PtySession) => !terminal.modes().synchronizedOutputMode;

/** Its beginning on the screen, in a whole frame. */
async function waitForStory(session: PtySession, title: string): Promise<void> {
	const opened = new RegExp(`${title}\\n[\\s\\S]*readers of the valley`);
	await session.waitFor(() => isWhole(session) && opened.test(session.terminal.text()), patience);
}

/** A page further, until the text is on the screen: page keys pass over no row. */
async function readUntil(session: PtySession, text: string): Promise<void> {
	const isThere = () => session.terminal.text().includes(text);
	/** The place in the text or the list, at the end of the last row. */
	const place = () => /[\d/]+%?$/.exec(session.screen().at(-1) ?? '')?.[0];
	while (!isThere()) {
		const before = place();
		session.press('PageDown');
		await session.waitFor(() => isWhole(session) && (place() !== before || isThere()));
	}
}

const isOwnLink = (url: string) => /^http:\/\/127\.0\.0\.1:\d+\//.test(url);

/** Nothing but what is ours came to the terminal, and what may be shown did: this was no screen of question marks. */
function expectLettersOnly(bytes: Buffer): void {
	expect(findViolations(bytes, {isLink: isOwnLink})).toEqual([]);
	const shown = new Set(bytes.toString());
	const missing = letters.filter(letter => !shown.has(letter));
	expect(missing.length / letters.length).toBeLessThan(0.001);
}

let letters: readonly string[] = [];
beforeAll(() => {
	letters = range(0, codePoints - 1)
		.map(characterOf)
		.filter(character => /^\p{L}$/u.test(character));
});

it(
	'stories that hold every code point there is, and a feed’s own text each half of a pair',
	async () => {
		using home = makeHome();
		await using server = await startLoopbackServer();
		const stories = range(0, storyCount - 1);
		for (const story of stories) {
			const body = storyPage(`Sweep ${story}`, paragraphsOf(story));
			server.route(pathOf(story), {headers: html, body});
		}

		const halves = range(0xd800, 0xdfff).map(code => `${characterOf(code)}й`);
		const feed = feedOf(server, 'All', [
			...stories.map(story => ({title: `Sweep ${story}`})),
			{
				title: 'Halves',
				url: undefined,
				content_text: `The readers of the valley ${halves.join('')}\n\nEnd-of-halves.`,
			},
		]);
		expect(feed).toContain('\\udfff');
		server.route('/feed', {headers: json, body: feed});
		await giveSources(home.path, server, {all: `${server.origin}/feed`});
		await using session = runMasthead(home.path, [], screen);
		await session.waitFor('Sweep 0', patience);
		session.press('Enter', 'z');
		for (const story of stories) {
			await waitForStory(session, `Sweep ${story}`);
			await readUntil(session, `End-of-story-${story}.`);
			session.press('J');
		}

		await waitForStory(session, 'Halves');
		await readUntil(session, 'End-of-halves.');
		session.press('Q');
		await session.exit;
		expectLettersOnly(session.bytesSince());
	},
	patience,
);

it(
	'titles that hold every code point there is and each half of a pair',
	async () => {
		using home = makeHome();
		await using server = await startLoopbackServer();
		const titles = range(0, titleCount - 1).map(index => {
			const texts = shareOf(index, titleCount).map(code =>
				code < 0x300 || isHalf(code) ? `${characterOf(code)}й` : characterOf(code),
			);
			return {title: `#${index} ${texts.join('')}`, url: undefined};
		});
		const feeds: Record<string, string> = {};
		for (let start = 0; start < titleCount; start += perFeed) {
			const name = `f${start / perFeed}`;
			const body = feedOf(server, name, titles.slice(start, start + perFeed), start);
			server.route(`/${name}`, {headers: json, body});
			feeds[name] = `${server.origin}/${name}`;
		}

		await giveSources(home.path, server, feeds);
		await using session = runMasthead(home.path, [], {...screen, columns: 99});
		await session.waitFor(`/${titleCount}`, patience);
		session.press('g');
		await session.waitFor('#0 ', patience);
		await readUntil(session, `#${titleCount - 1} `);
		session.press('Q');
		await session.exit;
		expectLettersOnly(session.bytesSince());
		await using printed = runMasthead(home.path, ['headlines', '--limit', String(titleCount)]);
		await printed.exit;
		expectLettersOnly(printed.bytesSince());
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
