import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const password = 'canary-of-the-feed';
const proxyPassword = 'canary-of-the-proxy';
const key = 'canary-of-the-query';
const secrets = [password, key, proxyPassword, btoa(`reader:${password}`)];
const home = makeHome();
const printed: string[] = [];

const secretsIn = (text: string) => secrets.filter(secret => text.includes(secret));

beforeAll(async () => {
	await using paper = await startPaper(3);
	// As many servers do that tell what they did not find.
	paper.route('/none', ({url, headers}) => ({
		status: 404,
		headers: {'Content-Type': 'text/html'},
		body: `<title>Not found: ${url} for ${headers.authorization} (${password})</title>`,
	}));
	const withName = `http://reader:${password}@${paper.host}`;
	await giveSources(home.path, paper, {
		valley: `${withName}/rss/?key=${key}`,
		missing: `${withName}/none?feed_token=${key}`,
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
	const id = String(session.pid);
	printed.push(
		execFileSync('ps', ['-ww', '-o', 'args=', ...['--pid', '--ppid'].flatMap(of => [of, id])], {
			encoding: 'utf8',
		}),
	);
	session.press('q', 'Enter', 'q', 'Q');
	await session.exit;
	printed.push(session.bytesSince().toString());
}, 90_000);

afterAll(() => home[Symbol.dispose]());

it('no secret is printed or shown', () => {
	expect(printed.join('').length).toBeGreaterThan(1000);
	expect(printed.join('')).toContain('It says: Not found: /none?feed_token=***');
	expect(printed.flatMap(secretsIn)).toEqual([]);
});

it('no secret is kept outside the settings, and all files are private', () => {
	const files = readdirSync(home.path, {recursive: true, encoding: 'utf8'}).filter(name =>
		statSync(join(home.path, name)).isFile(),
	);
	const withSecret = files.filter(
		name => secretsIn(readFileSync(join(home.path, name), 'latin1')).length > 0,
	);
	expect(withSecret).toEqual(['config.json']);
	// What is in a private folder is private.
	const outermost = readdirSync(home.path);
	expect(outermost.filter(name => statSync(join(home.path, name)).mode & 0o077)).toEqual([]);
	expect(files.length).toBeGreaterThan(1);
	expect(readFileSync(join(home.path, 'config.json'), 'latin1')).not.toContain(proxyPassword);
});
