import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {waitFor} from '../helpers/wait-for.ts';

/** Some machines have no strace, and in some places a process may not be watched. */
const canInject =
	spawnSync('strace', ['-f', '-e', 'inject=chdir:error=EIO', 'true'], {stdio: 'ignore'}).status ===
	0;

const patience = 30_000;
const size = {columns: 200, rows: 30} as const;
const storeIn = (home: string) => join(home, 'masthead.sqlite');

const faults = {
	'that cannot be read': {call: 'pread64', error: 'EIO', words: 'the disk reports an error'},
	'without locks': {call: 'fcntl', error: 'ENOLCK', words: 'its disk has no locks'},
} as const;
type Fault = (typeof faults)[keyof typeof faults];

/** What makes the calls of a program fail on the files of the store, and on no others. */
function injection(home: string, {call, error}: Fault): readonly string[] {
	const files = ['', '-wal', '-shm', '-journal', '.lock'].map(end => storeIn(home) + end);
	const paths = files.flatMap(file => ['-P', file]);
	const log = ['-o', join(home, 'trace')];
	return ['-f', ...log, ...paths, '-e', `trace=${call}`, '-e', `inject=${call}:error=${error}`];
}

const injected = (home: string) => readFileSync(join(home, 'trace'), 'utf8').includes('INJECTED');

/** A home with six stories, the second read, the third saved, and the marks backed up. */
async function fill(home: string, paper: Awaited<ReturnType<typeof startPaper>>): Promise<void> {
	await giveSources(home, paper);
	expect((await runCommand(home, 'refresh')).code).toBe(0);
	const store = openStore(storeIn(home));
	const idOf = (part: number) =>
		store.findByUrl(`${paper.origin}/obschestvo/${part}_bridge/`)?.id ?? 0;
	store.setRead([idOf(2)], true);
	store.setSaved([idOf(3)], true);
	store.backUpMarks(Date.now());
	store.close();
}

/** What the store has when the disk is well again. */
function readMarks(home: string): readonly string[] {
	const store = openStore(storeIn(home), {isReadOnly: true});
	const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 50});
	store.close();
	return rows.map(
		({title, isRead, isSaved}) => `${title}${isRead ? ' read' : ''}${isSaved ? ' saved' : ''}`,
	);
}

/** Nothing was set aside, nothing is to be repaired. */
function expectUntouched(home: string): void {
	const names = readdirSync(home).filter(name => /broken|damaged/.test(name));
	expect(names).toEqual([]);
}

async function leave(session: PtySession): Promise<void> {
	session.press('Q');
	const {code} = await session.exit;
	expect(code).toBe(0);
	expect(session.bytesSince().toString()).not.toMatch(/\n\s+at .+:\d+:\d+/);
}

/** Makes the disk of a running program fail until it is well again. */
async function breakDisk(home: string, pid: number, fault: Fault): Promise<AsyncDisposable> {
	const words = [...injection(home, fault), '-p', String(pid)];
	const child: ChildProcess = spawn('strace', words, {stdio: ['ignore', 'ignore', 'pipe']});
	let said = '';
	child.stderr?.on('data', text => {
		said += text;
	});
	await waitFor('strace watches the program', () => said.includes('attached'));
	return {
		async [Symbol.asyncDispose]() {
			const ended = new Promise(settle => child.on('close', settle));
			child.kill('SIGINT');
			await ended;
		},
	};
}

describe.runIf(canInject)('a disk (skipped where strace cannot be used)', () => {
	it.each(Object.entries(faults))(
		'%s from the start',
		async (_name, fault) => {
			using home = makeHome();
			await using paper = await startPaper(6);
			await fill(home.path, paper);
			const before = readFileSync(storeIn(home.path));
			const words = [...injection(home.path, fault), process.execPath, resolve('dist/cli.js')];
			const env = {MASTHEAD_HOME: home.path};
			await using session = startPty('strace', words, {...size, env});
			await session.waitFor(`cannot be used: ${fault.words}`, patience);
			await session.waitFor('New marks are lost when you quit', patience);
			await session.waitFor('The bridge, part 6', patience);
			session.press('3');
			await session.waitFor(/3 Saved 1.*[\s\S]*The bridge, part 3[\s\S]*1\/1/, patience);
			session.press('Enter');
			await session.waitFor('who keeps the mill beside it', patience);
			await leave(session);
			expect(injected(home.path)).toBe(true);
			expectUntouched(home.path);
			expect(readFileSync(storeIn(home.path)).equals(before)).toBe(true);
			expect(readMarks(home.path)).toHaveLength(6);
		},
		90_000,
	);

	it.each(Object.entries(faults))(
		'%s while the program runs',
		async (_name, fault) => {
			using home = makeHome();
			await using paper = await startPaper(6);
			await fill(home.path, paper);
			await using session = runMasthead(home.path, [], size);
			await session.waitFor('The bridge, part 6', patience);
			await session.waitFor(/1\/6/, patience);
			session.press('Enter');
			await session.waitFor('who keeps the mill beside it', patience);
			session.press('q');
			{
				await using _broken = await breakDisk(home.path, session.pid, fault);
				session.press('j', 'j', 'j', 'j', 'f');
				await session.waitFor(`The store: ${fault.words}`, patience);
				await session.waitFor(/5\/6/, patience);
				await session.waitFor(/★.*The bridge, part 5/, patience);
				session.press('g', 'g', 'Enter');
				await session.waitFor('who keeps the mill beside it', patience);
				session.press('q', '4');
				await session.waitFor('Official rates', patience);
				session.press('1');
				await session.waitFor('The bridge, part 6', patience);
			}

			await leave(session);
			expectUntouched(home.path);
			expect(readMarks(home.path)).toEqual([
				'The bridge, part 1 read',
				'The bridge, part 2 read',
				'The bridge, part 3 saved',
				'The bridge, part 4',
				'The bridge, part 5 saved',
				'The bridge, part 6',
			]);
		},
		90_000,
	);

	it.each(Object.entries(faults))(
		'%s is told by the doctor',
		async (_name, fault) => {
			using home = makeHome();
			await using paper = await startPaper(1);
			await fill(home.path, paper);
			const words = [
				...injection(home.path, fault),
				process.execPath,
				resolve('dist/cli.js'),
				'doctor',
			];
			const env = {...process.env, MASTHEAD_HOME: home.path};
			const {status, stdout, stderr} = spawnSync('strace', words, {env, encoding: 'utf8'});
			expect([status, stderr]).toEqual([1, '']);
			expect(stdout).toContain(fault.words);
			expect(stdout).toContain('The file stays as it is');
			expectUntouched(home.path);
		},
		60_000,
	);
});
