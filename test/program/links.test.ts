import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {giveSources, paperFeed, startPaper, storyPage} from '../helpers/loopback-paper.ts';
import type {PtySession} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const mouseOn = '\u001B[?1000h\u001B[?1006h';
const mouseOff = '\u001B[?1000l';

function writeSettings(home: string, settings: object) {
	const path = join(home, 'config.json');
	const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
	writeFileSync(path, JSON.stringify({...before, ...settings}));
}

/** A paper whose first story has a link to a page that is in no feed. */
async function startLinkedPaper() {
	const paper = await startPaper(3);
	const html = {'Content-Type': 'text/html; charset=utf-8'};
	const more = `<a href="${paper.origin}/report">the report of the council</a>`;
	const text = 'The council has told the valley in a long evening why the old bridge leans.';
	paper.route('/obschestvo/1_bridge/', {
		headers: html,
		body: storyPage('The bridge, part 1', [text, `All of it is in ${more}, on nine pages.`]),
	});
	paper.route('/report', {
		headers: html,
		body: storyPage('Why the bridge leans', [`It leans since the flood. ${text}`, text]),
	});
	return paper;
}

async function openFirst(session: PtySession) {
	await session.waitFor('The bridge, part 1', 15_000);
	session.press('Enter');
	await session.waitFor('All of it is in');
	await session.waitFor('full text');
}

describe('links in a real terminal', () => {
	it('are known to the terminal, open by their letters in the article pane, and lead back', async () => {
		using home = makeHome();
		await using paper = await startLinkedPaper();
		await giveSources(home.path, paper);
		await using session = runMasthead(home.path);
		await openFirst(session);
		expect(session.terminal.links).toContain(`${paper.origin}/report`);
		session.press(';');
		await session.waitFor('Letters: open here');
		session.press('f');
		await session.waitFor('It leans since the flood');
		await session.waitFor('full text');
		session.press('h');
		await session.waitFor('All of it is in');
		session.press(':', `open ${paper.origin}/report`, 'Enter');
		await session.waitFor('It leans since the flood');
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});

	it('go to the clipboard, to a file, to a command and to a telephone', async () => {
		using home = makeHome();
		await using paper = await startLinkedPaper();
		await giveSources(home.path, paper);
		const piped = join(home.path, 'piped.md');
		writeSettings(home.path, {pipeCommand: ['tee', piped]});
		const env = {SSH_CONNECTION: '10.0.0.1 22 10.0.0.2 22'};
		await using session = runMasthead(home.path, [], {columns: 100, rows: 40, env});
		await openFirst(session);
		session.press('1', 'o');
		await session.waitFor('There is no browser on this side of SSH');
		await session.waitFor(({terminal}) => terminal.clipboard.includes(`${paper.origin}/report`));
		session.press('1', 'Y');
		await session.waitFor(/Copied: \[the report/);
		session.press('Y');
		await session.waitFor('Copied: the story, as Markdown');
		expect(session.terminal.clipboard.at(-1)).toMatch(/^# The bridge, part 1\n/);
		session.press('w');
		await session.waitFor('Written to');
		session.press('w');
		await session.waitFor(/part 1 2\.md/);
		const folder = join(home.path, 'stories');
		const [first = ''] = readdirSync(folder).sort();
		const story = readFileSync(join(folder, first), 'utf8');
		expect(story).toContain('[the report of the council](<');
		expect(readdirSync(folder)).toHaveLength(2);
		session.press('|');
		await session.waitFor('Handed to tee');
		expect(readFileSync(piped, 'utf8')).toBe(story);
		session.press('s');
		await session.waitFor(/█▀▀▀▀▀█.*█▀▀▀▀▀█/);
		session.press('q');
		await session.waitFor('All of it is in');
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});

	it('has a QR code of plain cells where there is no UTF-8', async () => {
		using home = makeHome();
		const env = {LANG: 'C', TERM: 'vt100'};
		await using session = runMasthead(home.path, ['--demo'], {columns: 100, rows: 60, env});
		await session.waitFor(/\d\/42/, 15_000);
		const mark = session.mark();
		session.press('s');
		await session.waitFor('q back');
		const text = session.bytesSince(mark).toString('latin1');
		expect(text).toMatch(/\[[\d;]*7m {4}/);
		expect([...text].every(character => character < '\u0080')).toBe(true);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});
});

describe('the mouse', () => {
	it('is left alone unless the settings ask for it', async () => {
		using home = makeHome();
		await using session = runMasthead(home.path, ['--demo']);
		await session.waitFor(/\d\/42/, 15_000);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
		expect(session.bytesSince().toString('latin1')).not.toContain('\u001B[?1000h');
	});

	it('selects, opens, turns and chooses, and is given back in every way of leaving', async () => {
		using home = makeHome();
		writeSettings(home.path, {mouse: true});
		await using session = runMasthead(home.path, ['--demo'], {env: {EDITOR: 'true'}});
		await session.waitFor(/\d\/42/, 15_000);
		session.press('\u001B[<0;20;6M', '\u001B[<0;20;6m');
		await session.waitFor('4/42');
		session.press('\u001B[<65;20;6M');
		await session.waitFor('7/42');
		session.press('\u001B[<0;20;9M');
		await session.waitFor('full text');
		session.press('\u001B[<0;14;2M');
		await session.waitFor(/^ 1 Latest/m);
		const mark = session.mark();
		session.press('E');
		await session.waitFor(({bytesSince}) => bytesSince(mark).toString('latin1').includes(mouseOff));
		await session.waitFor(({bytesSince}) => bytesSince(mark).toString('latin1').includes(mouseOn));
		session.press('Q');
		expect((await session.exit).code).toBe(0);
		const text = session.bytesSince().toString('latin1');
		expect(text.lastIndexOf(mouseOff)).toBeGreaterThan(text.lastIndexOf(mouseOn));
	});

	it('is given back when the program is ended', async () => {
		using home = makeHome();
		writeSettings(home.path, {mouse: true});
		await using session = runMasthead(home.path, ['--demo']);
		await session.waitFor(/\d\/42/, 15_000);
		session.kill('SIGTERM');
		expect((await session.exit).code).toBe(143);
		const text = session.bytesSince().toString('latin1');
		expect(text).toContain(mouseOn);
		expect(text.lastIndexOf(mouseOff)).toBeGreaterThan(text.lastIndexOf(mouseOn));
	});
});

describe('adding a feed', () => {
	it('takes the address of a site, keeps every other setting, and shows the news at once', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		await giveSources(home.path, paper);
		writeSettings(home.path, {note: 'mine', theme: 'mono'});
		paper.route('/sport', {
			headers: {'Content-Type': 'text/html'},
			body: '<html><head><link rel="alternate" type="application/rss+xml" href="/sport.rss"></head></html>',
		});
		paper.route('/sport.rss', {
			headers: {'Content-Type': 'text/xml'},
			body: paperFeed(paper.origin, 2, 'The race, lap').replaceAll('_bridge', '_race'),
		});
		await using session = runMasthead(home.path);
		await session.waitFor('The bridge, part 1', 15_000);
		session.press('a', `\u001B[200~${paper.origin}/sport\u001B[201~`);
		await session.waitFor(`OPML file: ${paper.origin}/sport`);
		session.press('Enter');
		await session.waitFor('A feed was found');
		await session.waitFor('sport.rss  2 stories');
		session.press('Enter');
		await session.waitFor('The race, lap 1', 15_000);
		writeFileSync(
			join(home.path, 'mine.opml'),
			`<opml><body><outline text="Games"><outline text="Chess" xmlUrl="${paper.origin}/chess.rss"/><outline text="Sport" xmlUrl="${paper.origin}/sport.rss"/></outline></body></opml>`,
		);
		session.press('a', `\u001B[200~${home.path}/mine.opml\u001B[201~`, 'Enter');
		await session.waitFor('2 feeds were found');
		await session.waitFor('Games');
		session.press('A');
		await session.waitFor('Added: 1 of 2 feeds, the others you have already');
		session.press('a', 'a', '.', 'x', 'Enter');
		await session.waitFor(/could not be found|no address|does not exist|a\.x/);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
		const settings = JSON.parse(readFileSync(join(home.path, 'config.json'), 'utf8'));
		expect(settings).toMatchObject({note: 'mine', theme: 'mono', rateSources: ['nbkr']});
		expect(settings.feeds.slice(-2)).toMatchObject([
			{name: 'Valley Paper', url: `${paper.origin}/sport.rss`},
			{name: 'Chess', url: `${paper.origin}/chess.rss`, folders: ['Games']},
		]);
	});
});
