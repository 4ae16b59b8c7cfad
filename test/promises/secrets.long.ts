import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const password = 'canary-of-the-feed';
const proxyPassword = 'canary-of-the-proxy';
const secrets = [password, proxyPassword];
const home = makeHome();
const printed: string[] = [];

const secretsIn = (text: string) => secrets.filter(secret => text.includes(secret));

beforeAll(async () => {
	await using paper = await startPaper(3);
	const withName = `http://reader:${password}@${paper.host}`;
	await giveSources(home.path, paper, {
		valley: `${withName}/rss/`,
		missing: `${withName}/none`,
		refused: `http://reader:${password}@127.0.0.1:1/x`,
	});
	const proxy = `http://me:${proxyPassword}@127.0.0.1:1`;
	process.env['HTTPS_PROXY'] = proxy;
	for (const words of [
		['refresh'],
		['headlines', '--json'],
		['sources'],
		['sources', '--json'],
		['doctor'],
		['doctor', '--report'],
		['read', `http://reader:${password}@127.0.0.1:1/`],
		['read', 'https://news.example/'],
	]) {
		const {out, error} = await runCommand(home.path, ...words);
		printed.push(out, error);
	}

	delete process.env['HTTPS_PROXY'];
	await using session = runMasthead(home.path, [], {
		columns: 200,
		env: {HTTPS_PROXY: proxy},
	});
	await session.waitFor('The bridge, part 3');
	session.press('e');
	await session.waitFor('404');
	printed.push(
		execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(session.pid)], {encoding: 'utf8'}),
	);
	session.press('q', 'Enter', 'q', 'Q');
	await session.exit;
	printed.push(session.bytesSince().toString());
}, 90_000);

afterAll(() => home[Symbol.dispose]());

it('no secret is printed or shown', () => {
	expect(printed.join('').length).toBeGreaterThan(1000);
	expect(printed.flatMap(secretsIn)).toEqual([]);
});

it('no secret is kept outside the settings and the store, and both are private', () => {
	const files = readdirSync(home.path, {recursive: true, encoding: 'utf8'})
		.filter(name => statSync(join(home.path, name)).isFile())
		.filter(name => secretsIn(readFileSync(join(home.path, name), 'latin1')).length > 0);
	const ofStore = /^masthead\.sqlite(?:-wal|-journal)?$/;
	expect(files.filter(name => name !== 'config.json' && !ofStore.test(name))).toEqual([]);
	expect(files.map(name => statSync(join(home.path, name)).mode & 0o077)).toEqual(
		files.map(() => 0),
	);
	expect(files.map(name => readFileSync(join(home.path, name), 'latin1')).join('')).not.toContain(
		proxyPassword,
	);
});
