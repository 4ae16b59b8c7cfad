import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {bankAnswer, giveSources, storyPage} from '../helpers/loopback-paper.ts';
import {startLoopbackServer, startRawServer} from '../helpers/loopback-server.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {countEffects} from './count-effects.ts';
import {findViolations} from './find-violations.ts';
import {sequencesOf} from './hostile-pieces.ts';

const patience = 30_000;
const bytesOf = (text: string) => Buffer.from(text);
const referred = (text: string) =>
	Array.from(text, character => `&#${character.codePointAt(0)};`).join('');
/** What the mark says is seen if the way in leads to the screen at all. */
const hostile = (mark: string) => `${mark}-seen${sequencesOf(mark)}${mark}`;
/** No byte below 0x20 gets into a header; those above 0x7F do. */
const inHeader = (mark: string) => `\u009D0;${mark}\u009C\u009B6n${mark}-seen`;
const xml = {'Content-Type': 'application/rss+xml'};
/** Stories of one address would be shown as one. */
let stories = 0;
const rss = (title: string, encoding = 'utf-8') =>
	`<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>t</title><item><guid>1</guid><title>${title}</title><link>http://127.0.0.1/${stories++}</link></item></channel></rss>`;

/** Each way in, and what leads through it. */
const feeds = {
	entity: () => ({headers: xml, body: rss(referred(hostile('entity')))}),
	twice: () => ({headers: xml, body: rss(referred(hostile('twice')).replaceAll('&', '&amp;'))}),
	cdata: () => ({headers: xml, body: rss(`<![CDATA[${hostile('cdata')}]]>`)}),
	json: () => ({
		headers: {'Content-Type': 'application/feed+json'},
		body: JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1',
			title: hostile('json'),
			items: [{id: '1', title: hostile('json'), url: 'http://127.0.0.1/y'}],
		}),
	}),
	errorbody: () => ({status: 500, headers: xml, body: hostile('errorbody')}),
	errorpage: () => ({
		status: 500,
		headers: {'Content-Type': 'text/html'},
		body: `<title>errorpage-seen ${sequencesOf('errorpage')}</title>`,
	}),
	latin: () => ({
		headers: {'Content-Type': 'text/xml; charset=iso-8859-1'},
		body: Buffer.from(rss(`latin-seen\u009D0;x\u009C\u009B6n`, 'iso-8859-1'), 'latin1'),
	}),
	utf16: () => ({
		headers: {'Content-Type': 'text/xml'},
		body: Buffer.from(`\uFEFF${rss(`<![CDATA[${hostile('utf16')}]]>`, 'utf-16')}`, 'utf16le'),
	}),
	header: () => ({
		headers: {'Content-Type': inHeader('header'), ETag: `"${inHeader('e')}"`},
		body: rss('header-seen'),
	}),
	redirect: () => ({status: 302, headers: {Location: `http://${inHeader('redirect')}/`}}),
} as const;
const rawAnswers = {
	reason: `HTTP/1.1 500 ${inHeader('reason')}\r\nContent-Length: 11\r\n\r\nreason-seen`,
	garbage: `${hostile('garbage')}\r\n\r\n`,
} as const;

const printing = {
	digest: [],
	status: ['status'],
	search: ['search', 'seen'],
	searchJson: ['search', 'seen', '--json'],
	headlines: ['headlines', '--limit', '500'],
	headlinesJson: ['headlines', '--json', '--limit', '500'],
	sources: ['sources'],
	sourcesJson: ['sources', '--json'],
	rates: ['rates'],
	config: ['config'],
	export: ['export'],
	doctor: ['doctor'],
	'file name': ['read', `no-such-${hostile('filename')}.html`.replaceAll('\0', '')],
	'command name': [hostile('command')],
	'option name': [`--${hostile('option')}`],
	'setting name': ['config', 'get', hostile('setting')],
	'setting value': ['config', 'set', 'theme', hostile('value')],
	address: ['read', `http://127.0.0.1:1/${hostile('address')}`],
	'list of feeds': ['import', 'HOME/feeds.opml'],
	'feed as JSON': ['feed', 'HOME/feed.xml', '--json'],
	'feed as text': ['feed', 'HOME/feed.xml'],
	'page as text': ['read', 'HOME/page.html', '--url', 'https://24.kg/x/'],
	'page as JSON': ['read', 'HOME/page.html', '--url', 'https://24.kg/x/', '--json'],
	'page as Markdown': ['read', 'HOME/page.html', '--url', 'https://24.kg/x/', '--markdown'],
	"bank's file": ['rates', '--file', 'HOME/rates.xml'],
	"bank's words": ['rates', '--file', 'HOME/words.xml'],
} as const;

const outputs = new Map<string, Buffer>();
let screenBytes: Buffer = Buffer.alloc(0);
let plainBytes: Buffer = Buffer.alloc(0);
/** Of what the lines of plain mode are made. */
const plainSeen = ['entity', 'twice', 'cdata', 'json', 'latin', 'utf16', 'header'] as const;
const home = makeHome();
/** Node 22 has no stack for them. */
const servers: AsyncDisposable[] = [];
let copied: readonly string[] = [];

function untilTheEnd<T extends AsyncDisposable>(server: T): T {
	servers.push(server);
	return server;
}

async function print(name: string, words: readonly string[]): Promise<void> {
	const args = words.map(word => word.replace('HOME', home.path));
	const {out, error} = await runCommand(home.path, ...args);
	outputs.set(name, bytesOf(out + error));
}

function writeFiles(): void {
	mkdirSync(home.path, {recursive: true});
	const files = {
		'feeds.opml': `<opml version="2.0"><body><outline text="${referred(hostile('opml'))}" xmlUrl="http://127.0.0.1:1/${referred(hostile('opmlurl'))}"/><outline text="${referred(hostile('folder'))}"><outline text="in" xmlUrl="http://127.0.0.1:1/in"/></outline></body></opml>`,
		'feed.xml': rss(referred(hostile('file'))).replace(
			'<link>',
			`<description>${referred(`<p>${referred(hostile('content'))}</p>`)}</description><author>${referred(hostile('author'))}</author><category>${referred(hostile('tag'))}</category><link>`,
		),
		'page.html': storyPage(referred(hostile('page')), [
			'The council of the valley met on Tuesday to decide who looks after the old bridge, and it took four hours.',
			`${referred(hostile('paragraph'))} <a href="https://a.example/&#27;]0;x&#7;">${referred(hostile('link'))}</a>`,
		]),
		'rates.xml': bankAnswer({USD: '87,4500', [hostile('currency').replace(/[<&"]/g, '')]: '1,0'}),
		'words.xml': `<Answer Name="${referred(hostile('bank'))}" Date="25.11.2026">${referred(hostile('bank'))}</Answer>`,
	};
	for (const [name, text] of Object.entries(files)) {
		writeFileSync(join(home.path, name), text);
	}
}

beforeAll(async () => {
	writeFiles();
	const routes = Object.fromEntries(Object.entries(feeds).map(([id, make]) => [`/${id}`, make()]));
	const server = untilTheEnd(await startLoopbackServer(routes));
	const urls: Record<string, string> = {};
	for (const id of Object.keys(feeds)) {
		urls[id] = `${server.origin}/${id}`;
	}

	const hosts: string[] = [];
	for (const [id, answer] of Object.entries(rawAnswers)) {
		const raw = untilTheEnd(
			await startRawServer(socket => socket.end(Buffer.from(answer, 'latin1'))),
		);
		urls[id] = `${raw.origin}/${id}`;
		hosts.push(raw.host);
	}

	const page = storyPage(referred(hostile('page')), ['Short.', referred(hostile('paragraph'))]);
	server.route('/y', {headers: {'Content-Type': 'text/html'}, body: page});
	server.route('/XML/daily.xml', {
		headers: {'Content-Type': 'text/xml'},
		body: bankAnswer({USD: '87,4500'}).replace(
			'</CurrencyRates>',
			`${referred(hostile('ratefile'))}</CurrencyRates>`,
		),
	});
	await giveSources(home.path, server, urls, hosts);
	await runCommand(home.path, 'refresh');
	// After the refresh, so that the names are hostile wherever they are shown.
	const path = join(home.path, 'config.json');
	const settings: Record<string, unknown> & {feeds: {id: string}[]} = JSON.parse(
		readFileSync(path, 'utf8'),
	);
	const feedsNow = settings.feeds.map(feed =>
		feed.id === 'json' ? {...feed, name: hostile('feedname')} : feed,
	);
	const odd = {[hostile('unknown')]: 1, colors: {[hostile('role')]: 'red'}};
	writeFileSync(path, JSON.stringify({...settings, ...odd, feeds: feedsNow}));
	const names = Object.entries(printing);
	for (let first = 0; first < names.length; first += 4) {
		await Promise.all(names.slice(first, first + 4).map(([name, words]) => print(name, words)));
	}

	await using session = runMasthead(home.path, [], {columns: 160, rows: 60});
	await session.waitFor('cdata-seen', patience);
	session.press('e');
	await session.waitFor('errorbody-seen', patience);
	session.press('q', '4');
	await session.waitFor('87.45');
	session.press('1', 'Enter', 'J', 'J', 'J', 'y');
	await session.waitFor(({terminal}) => terminal.clipboard.length > 0);
	copied = session.terminal.clipboard;
	session.press('Q');
	await session.exit;
	screenBytes = session.bytesSince();

	await using plain = runMasthead(home.path, ['--plain'], {columns: 160, rows: 60});
	const said = () => plain.bytesSince().toString();
	await plain.waitFor(() => /^Latest: /m.test(said()), patience);
	// One after the other: what is said of a row that is left at once is not said.
	for (const name of plainSeen) {
		while (!said().includes(`${name}-seen`)) {
			const mark = plain.mark();
			plain.press('j');
			await plain.waitFor(() => plain.mark() > mark);
		}
	}

	plain.press('S');
	await plain.waitFor(() => said().includes('feedname-seen'));
	plain.press('q', 'e');
	await plain.waitFor(() => said().includes('errorbody-seen'));
	plain.press('q', '4');
	await plain.waitFor(() => said().includes('87.45'));
	plain.press('1', 'Q');
	await plain.exit;
	plainBytes = plain.bytesSince();
}, 90_000);

afterAll(async () => {
	await Promise.all(servers.map(server => server[Symbol.asyncDispose]()));
	home[Symbol.dispose]();
});

const isOwnLink = (url: string) => /^http:\/\/127\.0\.0\.1(?::\d+)?\//.test(url);
const ownCopy = new RegExp(`${'\\u001B'}\\]52;c;[A-Za-z0-9+/=]*${'\\u0007'}`, 'g');
/** The one sequence that the key has asked for is looked at by itself. */
const withoutCopy = () => Buffer.from(screenBytes.toString().replaceAll(ownCopy, ''));

describe('what comes in by any way', () => {
	it.each([
		...['entity', 'twice', 'cdata', 'json', 'errorbody', 'errorpage'],
		...['latin', 'utf16', 'header', 'reason'],
	])('in the dashboard: %s', name => {
		expect(screenBytes.toString()).toContain(`${name}-seen`);
	});

	it('in the dashboard: nothing but our own sequences', () => {
		expect(findViolations(withoutCopy(), {isLink: isOwnLink})).toEqual([]);
	});

	it('in the lines of plain mode: nothing but letters', () => {
		expect(findViolations(plainBytes)).toEqual([]);
	});

	it.each(Object.keys(printing))('in what commands print: %s', name => {
		const bytes = outputs.get(name) ?? Buffer.alloc(0);
		expect(bytes.length).toBeGreaterThan(0);
		expect(findViolations(bytes, {isPlain: true})).toEqual([]);
	});
});

it('no content makes a terminal do anything', async () => {
	for (const bytes of [withoutCopy(), plainBytes, ...outputs.values()]) {
		expect(await countEffects(bytes, isOwnLink)).toEqual({
			titles: 0,
			copies: 0,
			links: 0,
			notifications: 0,
			bells: 0,
			replies: 0,
		});
	}
});

it('the key that copies copies the address and nothing else', () => {
	expect(copied).toHaveLength(1);
	expect(copied[0]).toMatch(/^http:\/\/127\.0\.0\.1(?::\d+)?\/\w*$/);
});
