import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, it} from 'vitest';
import {bankAnswer, giveSources, storyPage} from '../helpers/loopback-paper.ts';
import {redirect, startLoopbackServer, startRawServer} from '../helpers/loopback-server.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import {makeHome} from '../helpers/run-masthead.ts';

/** Some machines have no strace, and in some places a process may not be watched. */
const canTrace =
	spawnSync('strace', ['-f', '-e', 'trace=connect', 'true'], {stdio: 'ignore'}).status === 0;
const patience = 30_000;
const size = {columns: 160, rows: 40} as const;
const html = {'Content-Type': 'text/html; charset=utf-8'};
const filler = 'The council of the valley met on Tuesday to decide who looks after the old bridge.';

/** All that a browser would run or fetch for a page, each from an address of its own. */
const furnitureFrom = (origin: string) => `
	<link rel="stylesheet" href="${origin}/style.css"><link rel="preload" href="${origin}/preload">
	<link rel="next" href="${origin}/obschestvo/1_page/2/"><link rel="icon" href="${origin}/icon">
	<link rel="alternate" type="application/rss+xml" href="${origin}/alternate">
	<base href="${origin}/"><meta http-equiv="refresh" content="0;url=${origin}/refresh">
	<meta property="og:image" content="${origin}/og.jpg">
	<script src="${origin}/script.js"></script><script>fetch('${origin}/fetched')</script>
	<img src="${origin}/pixel.gif" srcset="${origin}/set.gif 2x" onerror="fetch('${origin}/onerror')">
	<iframe src="${origin}/frame"></iframe><object data="${origin}/object"></object>
	<embed src="${origin}/embed"><video src="${origin}/video" poster="${origin}/poster"></video>
	<audio src="${origin}/audio"></audio><div style="background:url(${origin}/css.gif)">.</div>
	<svg><image href="${origin}/svg.gif"/></svg><amp-img src="${origin}/amp.gif"></amp-img>
	<form action="${origin}/form"></form><a ping="${origin}/ping" href="${origin}/a">a</a>`;

const calls = (log: string) => {
	const lines = readFileSync(log, 'utf8').split('\n');
	return lines.filter(line => /connect\(.*AF_INET/.test(line));
};

/** Opens a story, and waits until what there is of it is on the screen. */
async function read(session: PtySession, title: string, seen: RegExp): Promise<void> {
	session.press('=', title, 'Enter');
	await session.waitFor(/1\/1/, patience);
	session.press('Enter');
	await session.waitFor(seen, patience);
	session.press('q');
	await session.waitFor(/1\/1/, patience);
	session.press('Escape');
	await session.waitFor(/1\/5/, patience);
}

it('feeds, stories, pages and the bank lead to nothing inside, and a page to nothing but itself', async () => {
	using home = makeHome();
	await using inside = await startRawServer(socket => socket.end());
	await using paper = await startLoopbackServer();
	const metadata = 'http://169.254.169.254/latest/meta-data/';
	const targets = [metadata, `${inside.origin}/private`, `http://[::1]:${inside.port}/`];
	const pageFrom = (origin: string) =>
		storyPage('Story').replace('<nav>', `${furnitureFrom(origin)}<nav>`);
	paper.route('/obschestvo/1_page/', {headers: html, body: pageFrom(inside.origin)});
	paper.route('/obschestvo/2_page/', {headers: html, body: pageFrom(paper.origin)});
	const stories = {
		Foreign: `${paper.origin}/obschestvo/1_page/`,
		Own: `${paper.origin}/obschestvo/2_page/`,
		Moved: `${paper.origin}/moved`,
		Metadata: metadata,
		Local: `http://localhost:${inside.port}/story`,
	};
	paper.route('/moved', redirect(targets[1] ?? ''));
	const items = Object.entries(stories).map(
		([title, url]) =>
			`<item><title>${title}</title><link>${url}</link><description>${filler}</description><enclosure url="${inside.origin}/file" type="audio/mpeg"/></item>`,
	);
	const feed = `<rss version="2.0"><channel><title>Feed</title><link>${metadata}</link><image><url>${inside.origin}/logo</url></image>${items.join('')}</channel></rss>`;
	paper.route('/rss/', {headers: {'Content-Type': 'text/xml'}, body: feed});
	paper.route('/XML/daily.xml', {
		headers: {'Content-Type': 'text/xml'},
		body: bankAnswer({USD: '87,4500'}),
	});
	paper.route('/XML/weekly.xml', redirect(metadata));
	const feeds: Record<string, string> = {valley: `${paper.origin}/rss/`, direct: metadata};
	for (const [index, target] of targets.entries()) {
		paper.route(`/to${index}`, redirect(target, 301));
		feeds[`to${index}`] = `${paper.origin}/to${index}`;
	}

	await giveSources(home.path, paper, feeds);
	const log = join(home.path, 'trace');
	const program = [process.execPath, resolve('dist/cli.js')];
	const [command = '', ...words] = canTrace
		? ['strace', '-f', '-s', '200', '-e', 'trace=connect', '-o', log, ...program]
		: program;
	await using session = startPty(command, words, {...size, env: {MASTHEAD_HOME: home.path}});
	await session.waitFor(/USD 87\.45/, patience);
	await session.waitFor(/1\/5/, patience);
	await session.waitFor(/^(?!.*⟳)/, patience);
	await read(session, 'Own', /keeps the mill/);
	await read(session, 'Foreign', /keeps the mill/);
	for (const title of ['Moved', 'Metadata', 'Local']) {
		await read(session, title, /private network/);
	}

	session.press('Q');
	expect((await session.exit).code).toBe(0);
	expect(inside.connections()).toBe(0);
	const asked = paper.requests.map(({path}) => path).sort();
	expect(asked).toEqual(
		[
			...['/XML/daily.xml', '/XML/weekly.xml', '/rss/', '/to0', '/to1', '/to2'],
			...['/moved', '/obschestvo/1_page/', '/obschestvo/2_page/'],
		].sort(),
	);
	if (canTrace) {
		const made = calls(log);
		const own = (line: string) =>
			line.includes(`htons(${paper.port})`) && line.includes('"127.0.0.1"');
		expect(made.length).toBeGreaterThan(0);
		expect(made.filter(line => !own(line))).toEqual([]);
	}
}, 120_000);
