import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, it} from 'vitest';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const listing = pathToFileURL(resolve('test/program/list-modules.ts')).href;

/** Node's own, which nobody asks for: megabytes in each thread that they are loaded in. */
const unwanted = /undici|http2/;

it('fetch and HTTP/2 stay asleep in every thread of a session that reads a story', async () => {
	using home = makeHome();
	using lists = makeHome();
	const env = {MODULES: lists.path, NODE_OPTIONS: `--import=${listing}`};
	await using session = runMasthead(home.path, ['--demo'], {columns: 160, rows: 50, env});
	await session.waitFor(/\d\/42/, 15_000);
	await session.waitFor(/full text/);
	session.press('Q');
	expect((await session.exit).code).toBe(0);

	const threads = readdirSync(lists.path).map(
		name => JSON.parse(readFileSync(join(lists.path, name), 'utf8')) as readonly string[],
	);
	const withHttp = threads.filter(loaded => loaded.includes('NativeModule http'));
	// The sample's server and the worker; more threads where a large feed is read.
	expect(withHttp.length).toBeGreaterThanOrEqual(2);
	expect(threads.flat().filter(name => unwanted.test(name))).toEqual([]);
});
