// The table of docs/performance.md, newsboat beside us where it is installed: `npm run bench`.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout as rest} from 'node:timers/promises';
import {whyNoSshd} from '../helpers/loopback-sshd.ts';
import type {PtySession} from '../helpers/pty-session.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {startTable} from './figures-table.ts';
import {fillHome, fillNewsboat, hasNewsboat, program, runNewsboat} from './fill-stores.ts';
import {serveFeeds} from './make-feeds.ts';
import {fillLongHome, measureLongLists} from './measure-long-lists.ts';
import {measureSlowLine} from './measure-slow-line.ts';
import {mean, median} from './statistics.ts';

const quietMs = 80;
const settlingMs = 1500;
const {row, print} = startTable(hasNewsboat ? 'newsboat' : 'newsboat (not installed)');

/** Until the program has written nothing for a while. */
async function quiet(session: PtySession): Promise<void> {
	let before = -1;
	while (session.mark() !== before) {
		before = session.mark();
		await rest(quietMs);
	}
}

interface KeyCost {
	readonly bytes: readonly number[];
	readonly milliseconds: readonly number[];
}

/** What each press costs: bytes until the screen is at rest, and the wait for the first of them. */
async function pressMany(session: PtySession, key: string, count: number): Promise<KeyCost> {
	const bytes: number[] = [];
	const milliseconds: number[] = [];
	for (let pressed = 0; pressed < count; pressed++) {
		await quiet(session);
		const mark = session.mark();
		const started = performance.now();
		session.press(key);
		await session.waitFor(() => session.mark() > mark, 3000);
		milliseconds.push(performance.now() - started);
		await quiet(session);
		bytes.push(session.mark() - mark);
	}

	return {bytes, milliseconds};
}

const memoryOf = (pid: number) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const figures = ({bytes, milliseconds}: KeyCost) =>
	`${median(bytes)} median, ${mean(bytes).toFixed(0)} mean, ${median(milliseconds).toFixed(1)} ms`;

async function measureKeys(home: string, newsboat: string): Promise<void> {
	for (const [columns, screenRows] of [
		[80, 24],
		[160, 50],
	] as const) {
		await using ours = runMasthead(home, [], {columns, rows: screenRows});
		await ours.waitFor('1/1000', 20_000);
		const own = await pressMany(ours, 'Down', 60);
		let theirs = '';
		if (hasNewsboat) {
			await using other = runNewsboat(newsboat, columns, screenRows);
			await other.waitFor('Feed 1', 30_000);
			other.press('Enter');
			await other.waitFor('1-0', 10_000);
			// It asks for the application mode of the arrow keys.
			theirs = figures(await pressMany(other, '\u001BOB', 60));
		}

		row(`bytes a move, ${columns}×${screenRows}`, figures(own), theirs, '≤ newsboat');
		const mark = ours.mark();
		await rest(3000);
		row(`idle, ${columns}×${screenRows}, 3 s`, `${ours.mark() - mark} bytes`, '', '0');
	}
}

async function measureTick(home: string): Promise<void> {
	await using session = runMasthead(home, [], {columns: 160, rows: 50});
	await session.waitFor('1/1000', 20_000);
	await rest(1500);
	await quiet(session);
	const mark = session.mark();
	await session.waitFor(() => session.mark() > mark, 61_000);
	await quiet(session);
	row('minute tick, 160×50', `${session.mark() - mark} bytes`, '', '≤ 40');
}

function timeProcess(args: readonly string[], home: string): number {
	const started = performance.now();
	spawnSync(process.execPath, args, {env: {...process.env, MASTHEAD_HOME: home}, stdio: 'ignore'});
	return performance.now() - started;
}

interface Start {
	readonly first: number;
	readonly interactive: number;
	readonly memory: number;
}

async function timeStart(home: string): Promise<Start> {
	const started = performance.now();
	await using session = runMasthead(home, [], {columns: 160, rows: 50});
	session.press('?');
	const seen = (text: string) => () => session.bytesSince().includes(text);
	await session.waitFor(seen('Latest'), 20_000);
	const first = performance.now() - started;
	await session.waitFor('Moving', 20_000);
	const interactive = performance.now() - started;
	// At rest: with Ink, the worker and the guard there.
	session.press('q');
	await rest(settlingMs);
	const memory = memoryOf(session.pid);
	session.press('q');
	await session.exit;
	return {first, interactive, memory};
}

async function measureStart(home: string, what: string): Promise<number> {
	await timeStart(home);
	const base: number[] = [];
	const starts: Start[] = [];
	for (let round = 0; round < 9; round++) {
		base.push(timeProcess(['-e', '0'], home));
		starts.push(await timeStart(home));
	}

	const ratio = (values: readonly number[]) => (median(values) / median(base)).toFixed(2);
	const first = starts.map(start => start.first);
	row(
		`first headline, ${what}`,
		`${median(first).toFixed(0)} ms, ${ratio(first)} × node -e 0`,
		'',
		'≤ 1.6 ×',
	);
	const interactive = starts.map(start => start.interactive);
	row(
		`interactive, ${what}`,
		`${median(interactive).toFixed(0)} ms, ${ratio(interactive)} × node -e 0`,
		'',
		'≤ 4.5 ×',
	);
	row(
		`memory after the start, ${what}`,
		`${median(starts.map(({memory}) => memory)).toFixed(0)} MiB`,
		'',
		'≤ 120 MiB',
	);
	return median(first);
}

function measureAnswers(home: string): void {
	for (const flag of ['--help', '--version']) {
		const ratios = Array.from({length: 9}, () => {
			return timeProcess([program, flag], home) / timeProcess(['-e', '0'], home);
		});
		row(flag, `${median(ratios).toFixed(2)} × node -e 0`, '', '≤ 1.3 ×');
	}
}

async function measureGrowth(home: string): Promise<void> {
	await using session = runMasthead(home, [], {columns: 160, rows: 50});
	await session.waitFor('1/1000', 20_000);
	// One by one, each drawn before the next: keys in bunches would leave most of the work out.
	const pressAll = async (count: number) => {
		for (let pressed = 0; pressed < count; pressed++) {
			const mark = session.mark();
			session.press(pressed % 400 < 200 ? 'j' : 'k');
			await session.waitFor(() => session.mark() > mark);
		}
	};
	await pressAll(1000);
	const before = memoryOf(session.pid);
	await pressAll(9000);
	session.press('Enter');
	for (let opened = 0; opened < 500; opened++) {
		session.press('J');
		await quiet(session);
	}

	const after = memoryOf(session.pid);
	row(
		'growth over 9,000 keys and 500 stories',
		`${(after - before).toFixed(0)} MiB (${before.toFixed(0)} → ${after.toFixed(0)})`,
		'',
		'< 10 MiB',
	);
}

async function measureLarge(home: string, newsboat: string): Promise<void> {
	await using server = await serveFeeds(100, 1000);
	const own = await fillHome(home, server);
	const theirs = hasNewsboat ? await fillNewsboat(newsboat, server) : null;
	row(
		'refresh of 100 feeds × 1,000',
		`${own.toFixed(1)} s`,
		theirs === null ? '' : `${theirs.toFixed(1)} s`,
		'≤ 1/3',
	);
	await measureStart(home, '100,000 stories');
	if (hasNewsboat) {
		const started = performance.now();
		await using other = runNewsboat(newsboat, 160, 50);
		await other.waitFor('Feed 1', 120_000);
		const seconds = (performance.now() - started) / 1000;
		row(
			'newsboat’s own start, 100,000 stories',
			'',
			`${seconds.toFixed(1)} s, ${memoryOf(other.pid).toFixed(0)} MiB`,
		);
	}
}

function measureAgain(): void {
	const script = join(import.meta.dirname, 'refresh-again.ts');
	const {stdout} = spawnSync(process.execPath, [script], {encoding: 'utf8'});
	for (const [what = '', figures = ''] of stdout
		.trim()
		.split('\n')
		.map(line => line.split(': '))) {
		row(what, figures, '', what.startsWith('unchanged') ? '≤ 1 s' : '');
	}
}

using small = makeHome();
using large = makeHome();
{
	await using server = await serveFeeds(1, 1000);
	await fillHome(small.path, server);
	if (hasNewsboat) {
		await fillNewsboat(join(small.path, 'newsboat'), server);
	}
}

const parts: Readonly<Record<string, () => unknown>> = {
	keys: () => measureKeys(small.path, join(small.path, 'newsboat')),
	tick: () => measureTick(small.path),
	answers: () => measureAnswers(small.path),
	start: () => measureStart(small.path, '1,000 stories'),
	growth: () => measureGrowth(small.path),
	large: () => measureLarge(large.path, join(large.path, 'newsboat')),
	long: async () => {
		using home = makeHome();
		await fillLongHome(home.path);
		await measureLongLists(row, program, home.path);
	},
	slow: async () => {
		const reason = whyNoSshd();
		if (reason) row('on a slow line', `not measured: ${reason}`);
		else await measureSlowLine(row, small.path, join(small.path, 'newsboat'));
	},
	again: measureAgain,
};
// Named parts only, or all of them.
const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) {
	if (wanted.length === 0 || wanted.includes(name)) {
		await measure();
	}
}

print();
