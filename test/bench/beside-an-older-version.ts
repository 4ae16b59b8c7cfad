// Runs the program as it was at a commit beside the program of today on one store: the older makes it,
// the newer brings it up to date while the older has it open, both refresh and mark, and the older
// starts once more: npm run build && node test/bench/beside-an-older-version.ts COMMIT
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {loadSqlite} from '../../source/store/load-sqlite.ts';
import {giveSources, paperFeed, startPaper, storyPage} from '../helpers/loopback-paper.ts';
import type {LoopbackServer} from '../helpers/loopback-server.ts';
import {type PtySession, startPty} from '../helpers/pty-session.ts';
import {runCommand} from '../helpers/run-command.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import {waitFor} from '../helpers/wait-for.ts';
import {buildOlder} from './build-older.ts';

const patience = 30_000;
const size = {columns: 200, rows: 30} as const;
const faults: string[] = [];
const newer = resolve('dist/cli.js');

function expectThat(what: string, holds: boolean): void {
	if (!holds) {
		faults.push(what);
	}
}

const start = (program: string, home: string): PtySession =>
	startPty(process.execPath, [program], {...size, env: {MASTHEAD_HOME: home}});

async function leave(name: string, session: PtySession): Promise<void> {
	session.press('Q');
	const {code} = await session.exit;
	expectThat(`${name} ends with ${code}`, code === 0);
	const shown = session.bytesSince().toString();
	expectThat(`${name} shows a stack`, !/\n\s+at .+:\d+:\d+/.test(shown));
	expectThat(`${name} calls the store damaged`, !/damaged/.test(shown));
}

/** Looks into the store without the program. */
function ask<T>(path: string, question: (db: DatabaseSync) => T): T {
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path);
	try {
		db.exec('PRAGMA busy_timeout = 5000');
		return question(db);
	} finally {
		db.close();
	}
}

const one = (db: DatabaseSync, sql: string): unknown =>
	Object.values(db.prepare(sql).get() ?? {})[0];

const versionOf = (path: string) => ask(path, db => one(db, 'PRAGMA user_version'));

const storiesIn = (path: string) =>
	ask(path, db => one(db, 'SELECT count(*) FROM headline WHERE entry_id IS NOT NULL'));

/** The stories with a mark, by the numbers in their titles. */
const marked = (path: string, mark: 'is_read' | 'is_saved') =>
	ask(path, db =>
		db
			.prepare(`SELECT title FROM headline WHERE ${mark} = 1`)
			.all()
			.map(row => Number(/\d+$/.exec(String(row['title']))?.[0]))
			.sort((a, b) => a - b)
			.join(' '),
	);

/** An hour passes: every source may be asked again. */
function letAnHourPass(path: string): void {
	ask(path, db =>
		db.exec(
			'UPDATE source SET last_attempt = last_attempt - 3600000, next_due = next_due - 3600000',
		),
	);
}

/** The paper has so many stories from now on; part 1 is always the newest. */
function publish(paper: LoopbackServer, stories: number): void {
	const headers = {'Content-Type': 'text/html; charset=utf-8'};
	for (let part = 1; part <= stories; part++) {
		paper.route(`/obschestvo/${part}_bridge/`, {
			headers,
			body: storyPage(`The bridge, part ${part}`),
		});
	}

	const feed = paperFeed(paper.origin, stories);
	paper.route('/rss/', {headers: {'Content-Type': 'text/xml'}, body: feed});
}

async function refreshBy(
	name: string,
	session: PtySession,
	paper: LoopbackServer,
	path: string,
	stories: number,
): Promise<void> {
	publish(paper, stories);
	letAnHourPass(path);
	session.press('R');
	try {
		await waitFor('the new stories are kept', () => storiesIn(path) === stories, patience);
	} catch {
		expectThat(`${name} keeps ${String(storiesIn(path))} stories of ${stories}`, false);
	}
}

/** Saves the story of a part, which is in that row of Latest. */
async function save(session: PtySession, path: string, part: number): Promise<void> {
	session.press('g', 'g', ...Array.from({length: part - 1}, () => 'j'), 'f');
	await waitFor(
		`part ${part} is saved`,
		() => marked(path, 'is_saved').split(' ').includes(`${part}`),
		patience,
	);
}

async function read(session: PtySession): Promise<void> {
	session.press('Enter');
	await session.waitFor('who keeps the mill beside it', patience);
	session.press('q');
}

async function playBoth(older: string, home: string, paper: LoopbackServer, path: string) {
	await using first = start(older, home);
	await first.waitFor('The bridge, part 6', patience);
	await waitFor('the older keeps all', () => storiesIn(path) === 6, patience);
	await save(first, path, 2);
	const before = versionOf(path);
	const listed = await runCommand(home, 'headlines', '--json');
	expectThat(`the newer says: ${listed.error}`, listed.code === 0 && listed.error === '');
	expectThat('the newer lists all', JSON.parse(listed.out).length === 6);
	expectThat('the newer brings it up to date', versionOf(path) !== before);
	// Alone, so that it is the older that writes to what the newer has made of the store.
	await refreshBy('the older', first, paper, path, 9);
	await using second = start(newer, home);
	await second.waitFor('The bridge, part 9', patience);
	await refreshBy('the newer', second, paper, path, 12);
	await second.waitFor('The bridge, part 12', patience);
	await save(second, path, 4);
	await read(second);
	await save(first, path, 3);
	await read(first);
	await leave('the newer', second);
	await leave('the older', first);
	return {before, after: versionOf(path)};
}

/** The older on the store of the newer: it shows everything, and changes nothing. */
async function startOlderAgain(older: string, home: string, path: string): Promise<void> {
	const before = [marked(path, 'is_read'), marked(path, 'is_saved')];
	await using again = start(older, home);
	await again.waitFor('read-only', patience);
	await again.waitFor('The bridge, part 12', patience);
	again.press('g', 'g', 'f', 'j', 'm');
	await again.waitFor('this is not kept', patience);
	await leave('the older again', again);
	const after = [marked(path, 'is_read'), marked(path, 'is_saved')];
	expectThat(`the older changes marks: ${before} → ${after}`, String(before) === String(after));
}

/** Counts that triggers keep, and the index of the texts, are what they should be. */
function checkStore(path: string): void {
	ask(path, db => {
		const found = one(db, 'PRAGMA integrity_check');
		expectThat(`integrity_check: ${String(found)}`, found === 'ok');
		db.prepare("INSERT INTO search (search) VALUES ('integrity-check')").run();
		const indexed = one(db, "SELECT count(*) FROM search WHERE search MATCH 'bridge'");
		expectThat(`${String(indexed)} stories in the index`, indexed === 12);
		for (const [view, condition] of [
			['latest', 'entry_id IS NOT NULL'],
			['saved', 'is_saved = 1'],
			['stories', 'entry_id IS NOT NULL AND (story IS NULL OR story = id)'],
		] as const) {
			const counted = one(db, `SELECT total || ' ' || unread FROM tally WHERE view = '${view}'`);
			const rows = `SELECT count(*) || ' ' || sum(is_read = 0) FROM headline WHERE ${condition}`;
			const real = one(db, rows);
			expectThat(`${view} counts ${String(counted)} of ${String(real)}`, counted === real);
		}
	});
}

const commit = process.argv[2] ?? 'HEAD';
const folder = mkdtempSync(join(tmpdir(), 'masthead-older-'));
try {
	using older = buildOlder(commit, folder);
	using home = makeHome();
	await using paper = await startPaper(0);
	publish(paper, 6);
	await giveSources(home.path, paper);
	const path = join(home.path, 'masthead.sqlite');
	const {before, after} = await playBoth(older.program, home.path, paper, path);
	await startOlderAgain(older.program, home.path, path);
	checkStore(path);
	expectThat(`stories: ${String(storiesIn(path))}`, storiesIn(path) === 12);
	const [isRead, isSaved] = [marked(path, 'is_read'), marked(path, 'is_saved')];
	expectThat(`read: ${isRead}`, isRead === '3 4');
	expectThat(`saved: ${isSaved}`, isSaved === '2 3 4');
	process.stdout.write(
		`schema ${String(before)} beside ${String(after)}: ${String(storiesIn(path))} stories of 12, saved ${isSaved}, read ${isRead}, ${faults.length} faults\n`,
	);
} finally {
	rmSync(folder, {recursive: true, force: true});
}

for (const fault of faults) {
	process.stdout.write(`${fault}\n`);
}

process.exitCode = faults.length > 0 ? 1 : 0;
