import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {performance} from 'node:perf_hooks';
import {giveSources} from '../helpers/loopback-paper.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import type {FeedServer} from './make-feeds.ts';

export const program = resolve('dist/cli.js');
export const hasNewsboat = spawnSync('newsboat', ['--version']).status === 0;

async function ended(child: ChildProcess): Promise<void> {
	await new Promise(done => child.once('exit', done));
}

/** A home whose store holds what the server serves; gives the seconds that fetching it took. */
export async function fillHome(home: string, server: FeedServer): Promise<number> {
	const feeds = server.urls.map((url, index) => [`feed${index + 1}`, url] as const);
	await giveSources(home, server, Object.fromEntries(feeds));
	const started = performance.now();
	const env = {...process.env, MASTHEAD_HOME: home};
	await ended(spawn(process.execPath, [program, 'refresh'], {env, stdio: 'ignore'}));
	return (performance.now() - started) / 1000;
}

/** The same for newsboat: its own files in a folder. */
export async function fillNewsboat(folder: string, server: FeedServer): Promise<number> {
	mkdirSync(folder, {recursive: true});
	writeFileSync(join(folder, 'urls'), `${server.urls.join('\n')}\n`);
	writeFileSync(join(folder, 'config'), 'auto-reload no\nreload-threads 6\nmax-items 0\n');
	const started = performance.now();
	await ended(spawn('newsboat', [...newsboatFiles(folder), '-x', 'reload'], {stdio: 'ignore'}));
	return (performance.now() - started) / 1000;
}

/** The arguments that make newsboat use the files of a folder. */
export const newsboatFiles = (folder: string): readonly string[] => [
	'-u',
	join(folder, 'urls'),
	'-c',
	join(folder, 'cache.db'),
	'-C',
	join(folder, 'config'),
];

export function runNewsboat(folder: string, columns: number, screenRows: number): PtySession {
	return startPty('newsboat', newsboatFiles(folder), {columns, rows: screenRows});
}
