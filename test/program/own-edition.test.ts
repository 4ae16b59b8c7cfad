import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {findPaths} from '../../source/store/paths.ts';
import {giveSources, paperFeed, startPaper, storyPage} from '../helpers/loopback-paper.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

describe('the reader’s own edition in a real terminal', () => {
	it('fetches headlines, rates and a story; without the network all of it is still there', async () => {
		using home = makeHome();
		{
			await using paper = await startPaper(5);
			await giveSources(home.path, paper);
			await using session = runMasthead(home.path);
			await session.waitFor('The bridge, part 5', 15_000);
			await session.waitFor(/USD 87\.45/);
			session.press('j', 'Enter');
			await session.waitFor('who keeps the mill beside it');
			await session.waitFor('full text');
			expect(session.terminal.text()).not.toContain('All rights reserved');
			session.press('f', 'q', 'q');
			expect((await session.exit).code).toBe(0);
		}

		await using session = runMasthead(home.path);
		await session.waitFor('The bridge, part 5', 15_000);
		await session.waitFor(/USD 87\.45/);
		expect(session.terminal.text()).toContain('Saved 1');
		session.press('j', 'Enter');
		await session.waitFor('who keeps the mill beside it');
		session.press('q', 'q');
		expect((await session.exit).code).toBe(0);
	});

	it('shows the sample edition when nothing answers and nothing is stored, and gives way again', async () => {
		using home = makeHome();
		await using paper = await startPaper(3);
		const {host, origin} = paper;
		paper.route('/rss/', {status: 503, body: 'down'});
		paper.route('/XML/daily.xml', {status: 503, body: 'down'});
		await giveSources(home.path, {host, origin});
		await using session = runMasthead(home.path, [], {columns: 160, rows: 40});
		await session.waitFor('SAMPLE', 20_000);
		await session.waitFor(/\d\/42/);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});
});

/** Has a source asked at the next start, as if an hour had gone by. */
function makeDue(home: string, id: string): void {
	const {data} = findPaths({MASTHEAD_HOME: home}, process.platform);
	const store = openStore(join(data, 'masthead.sqlite'));
	const record = store.getSource(id);
	expect(record).not.toBeNull();
	if (record) {
		store.saveSource({...record, lastAttempt: Date.now() - 7_200_000, nextDue: 0});
	}

	store.close();
}

it('a line stands between what came in since the last visit and what was there', async () => {
	using home = makeHome();
	await using paper = await startPaper(3);
	await giveSources(home.path, paper);
	{
		await using session = runMasthead(home.path);
		await session.waitFor('The bridge, part 3', 15_000);
		expect(session.terminal.text()).not.toContain('last visit');
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	}

	const [late = ''] =
		/<item>.*?<\/item>/.exec(paperFeed(`${paper.origin}/late`, 1, 'Late news')) ?? [];
	const body = paperFeed(paper.origin, 3).replace('<item>', `${late}<item>`);
	paper.route('/rss/', {headers: {'Content-Type': 'text/xml'}, body});
	makeDue(home.path, 'valley');
	await using session = runMasthead(home.path);
	await session.waitFor('Late news 1', 15_000);
	await session.waitFor(
		/Late news 1[^\n]*\n── your last visit: \d\d:\d\d ─+\n.*The bridge, part 1/,
	);
	session.press('Q');
	expect((await session.exit).code).toBe(0);
});

describe('bad input', () => {
	const html = {'Content-Type': 'text/html'};
	const xml = {'Content-Type': 'application/rss+xml'};

	it('each bad feed says what is wrong in one line, and the good one is read', async () => {
		using home = makeHome();
		await using paper = await startPaper(3);
		await using broken = await startLoopbackServer({
			'/html': {headers: html, body: storyPage('A page, no feed')},
			'/empty': {headers: xml, body: ''},
			'/cut': {headers: xml, body: '<?xml version="1.0"?><rss><channel><title>Cut'},
			'/missing': {status: 404, headers: html, body: 'gone fishing'},
			'/failing': {status: 500, headers: html, body: 'boom'},
			'/huge': {headers: xml, body: Buffer.alloc(20 * 1024 * 1024, 'x')},
		});
		const names = ['html', 'empty', 'cut', 'missing', 'failing', 'huge'];
		const bad = Object.fromEntries(names.map(name => [name, `${broken.origin}/${name}`]));
		await giveSources(home.path, paper, {valley: `${paper.origin}/rss/`, ...bad}, [broken.host]);
		await using session = runMasthead(home.path, [], {columns: 120, rows: 40});
		await session.waitFor('The bridge, part 3', 15_000);
		await session.waitFor(/6 failed/, 15_000);
		session.press('e');
		await session.waitFor(/^ 6 of \d+ failed: r again/m);
		await session.waitFor(/It has moved|it finds the feed|makers have to mend it/);
		session.press('S');
		await session.waitFor(/^ huge +(failed|stale)/m);
		const text = session.terminal.text();
		for (const name of ['html', 'empty', 'missing', 'failing', 'huge']) {
			expect(text).toMatch(new RegExp(`^ ${name} +(failed|stale)`, 'm'));
		}

		expect(text).toMatch(/404/);
		expect(text).toMatch(/500/);
		expect(text).not.toMatch(/ at .*:\d+:\d+/);
		session.press('q', 'Q');
		expect((await session.exit).code).toBe(0);
	});

	it('a page of 404 leaves the feed’s own text, with the reason', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		paper.route('/obschestvo/1_bridge/', {status: 404, body: 'no such page'});
		await giveSources(home.path, paper);
		await using session = runMasthead(home.path);
		await session.waitFor('The bridge, part 2', 15_000);
		session.press('Enter');
		await session.waitFor('Part 1 in short.');
		await session.waitFor(/404/);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});

	it('broken settings stay as they are, defaults are used, and the line is told', async () => {
		using home = makeHome();
		const text = '{"theme": "mono",\n oops';
		writeFileSync(join(home.path, 'config.json'), text);
		await using session = runMasthead(home.path, ['--demo']);
		await session.waitFor(/error in line 2/, 15_000);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
		expect(readFileSync(join(home.path, 'config.json'), 'utf8')).toBe(text);
	});

	it('settings edited inside are in force at once; a slip changes nothing and is told with its line', async () => {
		using home = makeHome();
		const editor = join(home.path, 'editor.sh');
		writeFileSync(editor, '#!/bin/sh\ncat "$MASTHEAD_HOME/next.json" > "$1"\n', {mode: 0o755});
		const next = (text: string) => writeFileSync(join(home.path, 'next.json'), text);
		await using session = runMasthead(home.path, ['--demo'], {env: {EDITOR: editor}});
		await session.waitFor(/\d\/42/, 15_000);
		next('{"keys": {"show-help": ["H"]}}');
		session.press('E');
		await session.waitFor(/H help/);
		next('{"keys": {"show-help": ["U"]},\n"theme": mono}');
		session.press('E');
		await session.waitFor(/error in line 2/);
		session.press('H');
		await session.waitFor('Moving');
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});

	it('a store that is no database is set aside, a new one made, and it is said', async () => {
		using home = makeHome();
		await using paper = await startPaper(2);
		await giveSources(home.path, paper);
		writeFileSync(join(home.path, 'masthead.sqlite'), 'this is no database at all'.repeat(99));
		await using session = runMasthead(home.path);
		await session.waitFor(/kept\s+as\s+masthead\.sqlite\.broken/, 15_000);
		await session.waitFor('The bridge, part 2', 15_000);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});
});

describe('what is kept', () => {
	const long = Array.from({length: 60}, (_, index) => `Paragraph ${index + 1} of the long story.`);

	it.each(['q', 'SIGTERM'] as const)('the place in a story survives leaving by %s', async way => {
		using home = makeHome();
		await using paper = await startPaper(1);
		const html = {'Content-Type': 'text/html; charset=utf-8'};
		paper.route('/obschestvo/1_bridge/', {headers: html, body: storyPage('The bridge', long)});
		await giveSources(home.path, paper);
		{
			await using session = runMasthead(home.path);
			await session.waitFor('The bridge, part 1', 15_000);
			session.press('Enter');
			await session.waitFor('Paragraph 1 of');
			session.press('Space', 'Space');
			await session.waitFor('Paragraph 20 of');
			if (way === 'SIGTERM') {
				session.kill('SIGTERM');
			} else {
				session.press('q', 'q');
			}

			await session.exit;
		}

		await using session = runMasthead(home.path);
		await session.waitFor('The bridge, part 1', 15_000);
		session.press('Enter');
		await session.waitFor('Paragraph 20 of');
		expect(session.terminal.text()).not.toContain('Paragraph 2 of');
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	});

	it('the next start shows the headlines at once, and changes nothing that has not changed', async () => {
		using home = makeHome();
		await using paper = await startPaper(3);
		await giveSources(home.path, paper);
		{
			await using session = runMasthead(home.path);
			await session.waitFor('The bridge, part 3', 15_000);
			await session.waitFor(/USD 87\.45/);
			session.press('q');
			await session.exit;
		}

		await using session = runMasthead(home.path);
		await session.waitFor('The bridge, part 3', 15_000);
		const first = session.bytesSince().length;
		session.press('?');
		await session.waitFor('Moving');
		session.press('?');
		await session.waitFor('The bridge, part 3');
		expect(session.bytesSince().includes('The bridge, part 3', first)).toBe(true);
		session.press('q');
		expect((await session.exit).code).toBe(0);
		expect(session.terminal.isAlternateScreen()).toBe(false);
	});
});
