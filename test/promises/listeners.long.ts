import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, it, vi} from 'vitest';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import {waitFor} from '../helpers/wait-for.ts';

const counting = pathToFileURL(resolve('test/promises/count-listeners.ts')).href;

interface Counts {
	/** By what is listened to, and for which event. */
	readonly listeners: Readonly<Record<string, number>>;
	readonly handles: Readonly<Record<string, number>>;
	readonly openFiles: number;
}

/** What the program writes down when it is asked. */
async function ask(session: PtySession, path: string): Promise<Counts> {
	rmSync(path, {force: true});
	process.kill(session.pid, 'SIGPWR');
	await waitFor('the counts', () => existsSync(path));
	return JSON.parse(readFileSync(path, 'utf8')) as Counts;
}

/** A thousand views and three thousand keys. */
const rounds = 14;

/** What is under way, such as a rest that is waited for, has passed: of all timers only the clock's is left. */
async function rested(session: PtySession, path: string): Promise<Counts> {
	return await vi.waitFor(
		async () => {
			const counts = await ask(session, path);
			expect(counts.handles).toMatchObject({Timeout: 1});
			return counts;
		},
		{timeout: 20_000, interval: 100},
	);
}

/** What is opened, by which key, and what is seen of it then; Escape closes it. */
const views: readonly (readonly [key: string, seen: string])[] = [
	['?', 'Moving'],
	['S', 'j/k scroll'],
	['e', 'q back'],
	['s', 'q back'],
	['c', 'j/k currency'],
	['v', '1 chosen'],
	[';', 'Letters: open here'],
	['/', 'is:unread'],
	['=', 'words of titles'],
	[':', 'add-feed'],
	['a', 'Feed, site or OPML file'],
	['Enter', 'h back'],
];

const tabs: readonly (readonly [digit: string, seen: string])[] = [
	['4', 'Official rates'],
	['3', 'Nothing saved yet'],
	['2', 'No popular stories yet'],
	['1', 'j/k move'],
];

/** Opens and closes everything that a key opens, and ends where it began. */
async function openEverything(session: PtySession): Promise<void> {
	for (const [key, seen] of views) {
		session.press(key);
		await session.waitFor(seen);
		session.press('Escape');
		await session.waitFor('j/k move');
	}

	// One by one: digits that follow each other are one number.
	for (const [digit, seen] of tabs) {
		session.press(digit);
		await session.waitFor(seen);
	}

	for (let again = 0; again < 30; again++) {
		session.press('?', 'q', 'S', 'q', 'e', 'q');
	}

	session.press(
		'g',
		'j',
		'Enter',
		'z',
		'z',
		'J',
		'K',
		' ',
		'b',
		'q',
		'D',
		'D',
		'm',
		'u',
		'f',
		'u',
		'g',
	);
	await session.waitFor(/ 1\/40/);
	session.press('/', 'bridge');
	await session.waitFor('40 · /bridge');
	session.press('Enter', 'q', 'g');
	await session.waitFor(/ 1\/40/);
}

// Signals and open files are looked at as Linux has them.
it.runIf(process.platform === 'linux')(
	'after a thousand views were opened and closed nobody listens to more than before',
	async () => {
		using home = makeHome();
		await using paper = await startPaper(40);
		await giveSources(home.path, paper);
		const path = join(home.path, 'counts');
		await using session = startPty(
			process.execPath,
			['--expose-gc', '--import', counting, resolve('dist/cli.js')],
			{columns: 120, rows: 40, env: {MASTHEAD_HOME: home.path, COUNTS: path}},
		);
		await session.waitFor(/1\/40/, 30_000);
		await session.waitFor('keeps the mill', 30_000);
		await openEverything(session);
		await openEverything(session);
		const before = await rested(session, path);
		expect(Object.keys(before.listeners)).toContain('process SIGWINCH');
		for (let round = 0; round < rounds; round++) {
			await openEverything(session);
		}

		expect(await rested(session, path)).toEqual(before);
		session.press('Q');
		expect((await session.exit).code).toBe(0);
	},
	120_000,
);
