import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
	bankAnswer,
	giveSources,
	paperFeed,
	startPaper,
	storyPage,
} from '../helpers/loopback-paper.ts';
import {runCommand as run} from '../helpers/run-command.ts';
import {makeHome} from '../helpers/run-masthead.ts';

function writeFile(home: string, name: string, text: string): string {
	mkdirSync(home, {recursive: true});
	writeFileSync(join(home, name), text);
	return join(home, name);
}

describe('commands that only print', () => {
	it('feed gives the entries as JSON, nothing missing', async () => {
		using home = makeHome();
		const file = writeFile(home.path, 'rss.xml', paperFeed('https://valley.example', 2));
		const {code, out} = await run(home.path, 'feed', file, '--json');
		expect(code).toBe(0);
		const feed = JSON.parse(out);
		expect(feed).toMatchObject({
			title: 'Valley Paper',
			siteUrl: 'https://valley.example/',
			format: 'rss',
			language: '',
		});
		expect(Object.keys(feed.entries[0])).toEqual([
			'id',
			'title',
			'url',
			'author',
			'published',
			'updated',
			'summary',
			'content',
			'categories',
			'enclosures',
		]);
		expect(feed.entries[0].published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
		expect(feed.entries[0].updated).toBeNull();
	});

	it('read gives a page’s story by the rule of its site, as JSON, text and Markdown', async () => {
		using home = makeHome();
		const file = writeFile(home.path, 'page.html', storyPage('The bridge'));
		const url = 'https://24.kg/obschestvo/1_bridge/';
		const {code, out} = await run(home.path, 'read', file, '--url', url, '--json');
		expect(code).toBe(0);
		const story = JSON.parse(out);
		expect(story).toMatchObject({
			url,
			title: 'The bridge',
			published: '2026-11-24T04:00:00.000Z',
			completeness: 'full',
			extractor: 'site:24kg',
			links: [],
		});
		expect(story.text.split('\n\n')).toHaveLength(4);
		expect(story.text).not.toContain('Facebook');
		expect(story.wordCount).toBeGreaterThan(80);
		const markdown = await run(home.path, 'read', file, '--url', url, '--markdown');
		expect(markdown.out).toMatch(/^# The bridge\n\nThe council/);
		const text = await run(home.path, 'read', file, '--url', url);
		expect(text.out).toMatch(/^The bridge\n\n/);
	});

	it('rates gives the published decimals of a bank’s file', async () => {
		using home = makeHome();
		const file = writeFile(home.path, 'daily.xml', bankAnswer({USD: '87,4500', RUB: '1,2263'}));
		const date = new Date().toISOString().slice(0, 10);
		const {code, out} = await run(home.path, 'rates', '--file', file, '--json');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toEqual([
			{source: 'nbkr', base: 'USD', quote: 'KGS', units: 1, value: '87.4500', date},
			{source: 'nbkr', base: 'RUB', quote: 'KGS', units: 1, value: '1.2263', date},
		]);
		const table = await run(home.path, 'rates', '--file', file);
		expect(table.out).toMatch(/USD +US Dollar +1 +87\.4500 KGS/);
	});

	it('prints help and version', async () => {
		using home = makeHome();
		expect((await run(home.path, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
		expect((await run(home.path, '--help')).out).toContain('masthead [command] [options]');
	});
});

describe('commands on the store', () => {
	it('refresh fetches, headlines list, read reads, rates show, into a pipe goes the digest', async () => {
		using home = makeHome();
		await using paper = await startPaper(3);
		await giveSources(home.path, paper);
		const refreshed = await run(home.path, 'refresh', '--json');
		expect(refreshed).toMatchObject({code: 0, out: '{"added":3,"done":2,"failed":0}\n', error: ''});
		const {out} = await run(home.path, 'headlines', '--json', '--limit', '2');
		const [first, second, ...others] = JSON.parse(out);
		expect(others).toEqual([]);
		expect(first).toMatchObject({title: 'The bridge, part 1', source: 'valley', isRead: false});
		expect(second.title).toBe('The bridge, part 2');
		const hits = await run(home.path, 'search', '--json', 'brid', 'part 2');
		expect(JSON.parse(hits.out)).toEqual([second]);
		const lines = await run(home.path, 'search', 'feed:valley', 'is:unread', '--limit', '1');
		expect(lines.out).toMatch(/^ +\d+ \* .* valley: The bridge, part 1\n$/);
		expect(lines.error).toMatch(/1 of 3, the newest: --limit 3 prints all\n$/);
		const none = await run(home.path, 'search', 'zebra');
		expect(none).toMatchObject({code: 0, out: ''});
		expect(none.error).toContain('nothing that is stored has these words');
		const story = await run(home.path, 'read', String(first.id));
		expect(story.out).toContain('who keeps the mill beside it');
		const rates = await run(home.path, 'rates', '--json');
		expect(JSON.parse(rates.out)).toHaveLength(4);
		const digest = await run(home.path);
		expect(digest.out).toMatch(
			/^\d\d:\d\d {2}USD 87\.45 {2}EUR 101\.51 {2}RUB 1\.2263 {2}NBKR for /,
		);
		expect(digest.out).toContain('valley: The bridge, part 3');
		const sources = await run(home.path, 'sources', '--json');
		expect(JSON.parse(sources.out)).toMatchObject([
			{id: 'valley', status: 'fresh'},
			{id: 'nbkr', status: 'fresh'},
		]);
		const lined = (await run(home.path, 'sources')).out.trimEnd().split('\n');
		expect(new Set(lined.map(line => line.indexOf('http'))).size).toBe(1);
	});

	it('the sample edition goes into a pipe too, and says what it is', async () => {
		using home = makeHome();
		const digest = await run(home.path, '--demo');
		expect(digest.out).toMatch(/^\d\d:\d\d {2}SAMPLE {2}USD /);
		const page = JSON.parse((await run(home.path, '--demo', '--json')).out);
		expect(page).toMatchObject({isSample: true, unread: 42});
		expect(page.headlines).toHaveLength(30);
	});

	it('config keeps what it is told and refuses what it does not know', async () => {
		using home = makeHome();
		expect((await run(home.path, 'config', 'set', 'theme', 'mono')).code).toBe(0);
		expect((await run(home.path, 'config', 'get', 'theme')).out).toBe('"mono"\n');
		const unknown = await run(home.path, 'config', 'set', 'them', 'mono');
		expect(unknown.code).toBe(2);
		expect(unknown.error).toContain('did you mean "theme"?');
		const bad = JSON.stringify({'paper.example': {body: 'div['}});
		const rule = await run(home.path, 'config', 'set', 'siteRules', bad);
		expect(rule).toMatchObject({code: 2, out: ''});
		expect(rule.error).toBe(
			'masthead: In the settings siteRules."paper.example" has no CSS selector in "body": "div["\n',
		);
		const good = JSON.stringify({'paper.example': {body: 'div.text'}});
		expect((await run(home.path, 'config', 'set', 'siteRules', good)).code).toBe(0);
	});
});

describe('names out of files', () => {
	it('reach the terminal without anything that it would obey', async () => {
		using home = makeHome();
		writeFile(home.path, 'config.json', JSON.stringify({'the\u001B]0;owned\u0007me': 1}));
		const {error} = await run(home.path, 'sources');
		expect(error).toContain('theme');
		expect(error.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
	});
});

describe('wrong usage and bad input', () => {
	it.each([
		[['heedlines'], 2, 'did you mean "headlines"?'],
		[['headlines', '--unred'], 2, 'did you mean --unread?'],
		[['headlines', 'popular'], 2, 'headlines takes options only, not "popular"'],
		[['sources', 'valley'], 2, 'sources takes options only, not "valley"'],
		[['config', 'get', 'nonsense'], 2, '"masthead config" prints all'],
		[['headlines', '--csv'], 2, '"headlines" takes no --csv: it goes with "masthead rates"'],
		[['refresh', '--demo'], 2, 'it goes with "masthead" alone'],
		[
			['--url', 'x'],
			2,
			'the dashboard takes no --url: it goes with "masthead read" or "masthead feed"',
		],
		[['headlines', '--view', 'best'], 2, 'choose latest, popular, saved'],
		[['headlines', '--limit', 'many'], 2, 'whole number'],
		[['search'], 2, 'search takes words'],
		[['search', 'after:soon'], 2, 'after: wants a day'],
		[['search', '--saved', 'Snow'], 2, 'there is no saved search "Snow"'],
		[['read'], 2, 'give an address'],
		[['read', '7'], 2, 'there is no story 7'],
		[['read', 'no-such-file.html'], 2, 'no such file'],
		[['feed', 'package.json'], 1, 'not a JSON Feed'],
		[['feed', 'README.md'], 1, 'feed'],
		[['rates', '--file', 'package.json'], 1, 'not a fixing'],
		[['rates', '--source', 'nbkrr'], 2, 'choose nbkr'],
		[['rates', '--date', 'soon'], 2, '2026-11-24'],
		[['config', 'sett'], 2, 'get, set, edit and path'],
	] as const)('%j exits with %i and says: %s', async (args, code, words) => {
		using home = makeHome();
		const outcome = await run(home.path, ...args);
		expect(outcome.code).toBe(code);
		expect(outcome.out).toBe('');
		expect(outcome.error).toContain(words);
		expect(outcome.error.trimEnd().split('\n')).toHaveLength(1);
	});
});
