import {once} from 'node:events';
import {
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {isWalSafe} from '../../source/store/connect.ts';
import {loadSqlite} from '../../source/store/load-sqlite.ts';
import {openStore} from '../../source/store/open-store.ts';
import type {Store} from '../../source/store/store.ts';
import {dayAndTime} from '../../source/text/time-ago.ts';
import {inTexts} from './full-text.ts';
import {day, makeArticle, makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore, storeFile} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

const titles = (store: Store, view: 'latest' | 'saved' = 'latest') =>
	store.listHeadlines({view, offset: 0, limit: 100}).rows.map(row => row.title);

/** A store with 40 stories: 1 saved with its text, 2 read, a place and a rate. */
function fillStore(folder: string): void {
	const store = openTestStore(folder);
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 40)), noon);
	const [saved = 0, read = 0] = [1, 2].map(number => store.findByUrl(makeEntry(number).url)?.id);
	store.setSaved([saved], true);
	store.saveArticle(saved, makeArticle('The whole text of it'), noon);
	store.setRead([read], true);
	store.setNote(`place:${saved}`, '{"block":4}');
	store.setNote('source:paper', '{"etag":"1"}');
	const rate = {source: 'nbkr', base: 'USD', quote: 'KGS', units: 1, value: '87.45'};
	store.saveFixing({source: 'nbkr', date: '2026-11-24', rates: [{...rate, date: '2026-11-24'}]});
	store.backUpMarks(Date.now());
	store.close();
}

function expectRecovered(store: Store): void {
	expect(titles(store, 'saved')).toEqual(['Story number 1']);
	const saved = store.findByUrl(makeEntry(1).url);
	expect(store.getArticle(saved?.id ?? 0)?.article).toEqual(makeArticle('The whole text of it'));
	expect(store.getEntryText(saved?.id ?? 0)?.summary).toBe('What story 1 is about');
	expect(store.getNote(`place:${saved?.id}`)).toBe('{"block":4}');
	expect(store.getNote('source:paper')).toBeNull();
	expect(store.findByUrl(makeEntry(2).url)?.isRead).toBe(true);
	expect(store.searchHeadlines('whole text', 9, 0).total).toBe(inTexts(1));
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 40)), noon);
	expect(titles(store)).toHaveLength(40);
	expect(store.findByUrl(makeEntry(2).url)?.isRead).toBe(true);
}

test('keeps its files to their owner', () => {
	const folder = join(temporaryFolder(), 'deep', 'data');
	openTestStore(folder);
	expect(modeOf(folder)).toBe('700');
	for (const name of readdirSync(folder)) {
		expect(modeOf(join(folder, name)), name).toBe('600');
	}
});

test('holds back the warning of node:sqlite and no other', () => {
	const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
	loadSqlite();
	expect(warn).not.toHaveBeenCalled();
	process.emitWarning('Something else');
	expect(warn).toHaveBeenCalledOnce();
	warn.mockRestore();
});

test.each([
	['3.47.2', false],
	['3.50.4', false],
	['3.51.2', false],
	['3.51.3', true],
	['3.53.4', true],
	['4.0.0', true],
	['', false],
])('SQLite %s may use WAL: %s', (version, isSafe) => {
	expect(isWalSafe(version)).toBe(isSafe);
});

test('uses WAL by that rule', () => {
	const folder = temporaryFolder();
	openTestStore(folder);
	const header = readFileSync(storeFile(folder)).subarray(18, 20);
	expect([...header]).toEqual(isWalSafe() ? [2, 2] : [1, 1]);
});

test('keeps everything from one opening to the next', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const store = openTestStore(folder);
	expect(store.notices).toEqual([]);
	expect(titles(store)).toHaveLength(40);
	expect(store.findRate({base: 'USD', quote: 'KGS'}, ['nbkr'])?.rate.value).toBe('87.45');
	expect(store.getNote('source:paper')).toBe('{"etag":"1"}');
	store.close();
	store.close();
});

test('opened read-only it shows what there is and changes nothing', () => {
	const folder = temporaryFolder();
	expect(titles(openTestStore(folder, {isReadOnly: true}))).toEqual([]);
	expect(readdirSync(folder)).toEqual([]);
	fillStore(folder);
	const onProblem = vi.fn();
	const store = openTestStore(folder, {isReadOnly: true, onProblem});
	store.setRead([1, 3], true);
	expect(store.saveFeed('paper', 'Paper', makeFeed(makeEntry(99)), noon).isStored).toBe(false);
	expect(titles(store)).toHaveLength(40);
	expect(onProblem.mock.calls).toEqual([['The store is read-only: this is not kept.']]);
});

describe('a file that cannot be used', () => {
	const aPicture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(9000, 'JFIF')]);

	function damagePage(path: string, page: number): void {
		const bytes = readFileSync(path);
		bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
		writeFileSync(path, bytes);
	}

	test.each([
		['is a picture', (path: string) => writeFileSync(path, aPicture)],
		['lost its end', (path: string) => truncateSync(path, statSync(path).size - 3 * 4096 - 100)],
		['lost its second half', (path: string) => truncateSync(path, statSync(path).size / 2)],
		['has a broken first page', (path: string) => damagePage(path, 0)],
		['belongs to another program', makeForeign],
	])('is kept aside when it %s, and the marks are recovered', (_name, damage) => {
		const folder = temporaryFolder();
		fillStore(folder);
		damage(storeFile(folder));
		const damaged = readFileSync(storeFile(folder));
		const store = openTestStore(folder);
		expect(store.notices).toEqual([
			'The store was damaged and is kept as masthead.sqlite.broken-2026-11-24T12-00-00: ' +
				'2 read or saved stories were recovered, the rest is fetched again.',
		]);
		expectRecovered(store);
		const kept = readFileSync(join(folder, 'masthead.sqlite.broken-2026-11-24T12-00-00'));
		expect(kept.equals(damaged)).toBe(true);
		store.close();
		expect(openTestStore(folder).notices).toEqual([]);
	});

	test('gives its marks without a backup as well, as far as they can be read', () => {
		const folder = temporaryFolder();
		fillStore(folder);
		renameSync(`${storeFile(folder)}.marks`, join(folder, 'elsewhere'));
		truncateSync(storeFile(folder), statSync(storeFile(folder)).size - 4096);
		const store = openTestStore(folder);
		expect(store.notices[0]).toMatch(/2 read or saved stories were recovered/);
		expectRecovered(store);
	});

	test('is filled from the backup when it is empty', () => {
		const folder = temporaryFolder();
		fillStore(folder);
		truncateSync(storeFile(folder), 0);
		const store = openTestStore(folder);
		expect(store.notices).toEqual([
			'The store was empty: 2 read or saved stories were recovered, the rest is fetched again.',
		]);
		expectRecovered(store);
	});

	test.each([9e15, -9e15])(
		'has a time of %d that no calendar has, and shows it all the same',
		time => {
			const folder = temporaryFolder();
			fillStore(folder);
			const {DatabaseSync} = loadSqlite();
			const db = new DatabaseSync(storeFile(folder));
			db.prepare('UPDATE headline SET time = ?1, published = ?1, first_seen = ?1').run(time);
			db.close();
			const store = openTestStore(folder);
			const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 5});
			const times = rows.flatMap(row => [row.time, row.published ?? 0, row.firstSeen]);
			expect(times).toHaveLength(15);
			for (const one of times) {
				expect(dayAndTime(one, noon, {timeZone: 'Pacific/Kiritimati'})).toMatch(/\d\d:\d\d$/);
			}

			expect(store.getEntryText(rows[0]?.id ?? 0)?.published).toMatch(/Z$/);
		},
	);

	test('has a number that cannot be read, and is repaired', () => {
		const folder = temporaryFolder();
		fillStore(folder);
		const {DatabaseSync} = loadSqlite();
		const db = new DatabaseSync(storeFile(folder));
		db.exec('UPDATE headline SET published = 9223372036854775807 WHERE id = 20');
		db.close();
		const onProblem = vi.fn();
		const store = openTestStore(folder, {onProblem});
		expect(store.getHeadline(20)).toBeNull();
		expect(onProblem).toHaveBeenCalledOnce();
		store.close();
		const repaired = openTestStore(folder);
		expect(repaired.notices[0]).toMatch(/^The store was damaged/);
		expect(repaired.findByUrl(makeEntry(2).url)?.isRead).toBe(true);
	});

	test('is told when the damage shows in use, and repaired at the next start', () => {
		const folder = temporaryFolder();
		fillStore(folder);
		for (let page = 2; page < statSync(storeFile(folder)).size / 4096; page++) {
			if (isPageOf(storeFile(folder), page, 'What story 20 is about')) {
				damagePage(storeFile(folder), page);
			}
		}

		const onProblem = vi.fn();
		const store = openTestStore(folder, {onProblem});
		expect(store.notices).toEqual([]);
		const id = store.findByUrl(makeEntry(20).url)?.id ?? 0;
		expect(store.getEntryText(id)).toBeNull();
		expect(store.getEntryText(id)).toBeNull();
		expect(onProblem.mock.calls).toEqual([
			['The store: it is damaged; start again to have it repaired.'],
		]);
		store.close();
		const repaired = openTestStore(folder);
		expect(repaired.notices[0]).toMatch(/^The store was damaged/);
		expect(repaired.findByUrl(makeEntry(2).url)?.isRead).toBe(true);
		repaired.close();
		expect(openTestStore(folder).notices).toEqual([]);
	});
});

function isPageOf(path: string, page: number, text: string): boolean {
	return readFileSync(path)
		.subarray(page * 4096, (page + 1) * 4096)
		.includes(text);
}

function makeForeign(path: string): void {
	const {DatabaseSync} = loadSqlite();
	writeFileSync(path, '');
	const db = new DatabaseSync(path);
	db.exec('CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 54');
	db.close();
}

test('a store of a newer version is read and left alone', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(storeFile(folder));
	db.exec('ALTER TABLE headline ADD COLUMN mood TEXT; PRAGMA user_version = 99');
	db.close();
	const store = openTestStore(folder);
	expect(store.notices).toEqual([
		expect.stringMatching(/made by a newer Masthead or Node and is read-only here: update them\.$/),
	]);
	store.setRead([3], true);
	expect(titles(store)).toHaveLength(40);
	expect(store.getHeadline(3)?.isRead).toBe(false);
});

test('a newer version that comes while the store is open makes it read-only, and says so once', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const onProblem = vi.fn();
	const store = openTestStore(folder, {onProblem});
	store.setRead([3], true);
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(storeFile(folder));
	db.exec('ALTER TABLE headline RENAME COLUMN url TO address; PRAGMA user_version = 99');
	store.setRead([4], true);
	expect(store.saveFeed('paper', 'Paper', makeFeed(makeEntry(99)), noon).isStored).toBe(false);
	expect(store.getHeadline(4)).toBeNull();
	store.close();
	expect(onProblem.mock.calls).toEqual([
		[
			expect.stringMatching(
				/^A newer Masthead or Node has changed the store, .* start the newer one/,
			),
		],
	]);
	const read = db.prepare('SELECT id FROM headline WHERE is_read = 1 ORDER BY id').all();
	expect(read.map(row => row['id'])).toContain(3);
	expect(read.map(row => row['id'])).not.toContain(4);
	db.close();
});

test('marks that wait are not written into tables that a newer version has changed meanwhile', async () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const onProblem = vi.fn();
	const store = openTestStore(folder, {busyTimeoutMs: 10, onProblem});
	const {DatabaseSync} = loadSqlite();
	const newer = new DatabaseSync(storeFile(folder));
	newer.exec('BEGIN IMMEDIATE');
	store.setRead([4], true);
	newer.exec('ALTER TABLE headline ADD COLUMN mood TEXT; PRAGMA user_version = 99; COMMIT');
	expect(store.undoMark()).toBeNull();
	await vi.waitFor(() => expect(onProblem).toHaveBeenCalledOnce(), 10_000);
	expect(onProblem).toHaveBeenCalledWith(expect.stringMatching(/^A newer Masthead or Node/));
	expect(store.getHeadline(4)?.isRead).toBe(false);
	store.close();
	const {is_read: isRead} = newer.prepare('SELECT is_read FROM headline WHERE id = 4').get() ?? {};
	expect(isRead).toBe(0);
	newer.close();
});

test('a store whose tables are not what they should be is left alone', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(storeFile(folder));
	db.exec('DROP TABLE popular');
	db.close();
	useTemporaryFolder(temporaryFolder());
	const store = openTestStore(folder);
	expect(store.notices).toEqual([expect.stringMatching(/cannot be used: no such table/)]);
	expect(titles(store, 'saved')).toEqual(['Story number 1']);
});

test('a reader of a damaged store has it repaired, and still changes nothing', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	writeFileSync(storeFile(folder), 'nothing of the kind');
	const store = openTestStore(folder, {isReadOnly: true});
	expect(store.notices[0]).toMatch(/^The store was damaged/);
	const {id = 0} = store.findByUrl(makeEntry(1).url) ?? {};
	store.setRead([id], true);
	expect(store.getHeadline(id)).toMatchObject({isRead: false, isSaved: true});
});

test('a newer version that this one cannot read is left alone, too', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(storeFile(folder));
	db.exec('ALTER TABLE headline RENAME COLUMN time TO moment; PRAGMA user_version = 99');
	db.close();
	useTemporaryFolder(temporaryFolder());
	const store = openTestStore(folder);
	expect(store.notices).toEqual([expect.stringMatching(/newer Masthead/)]);
	expect(titles(store, 'saved')).toEqual(['Story number 1']);
});

function useTemporaryFolder(folder: string): void {
	vi.stubEnv('TMPDIR', folder);
	onTestFinished(() => void vi.unstubAllEnvs());
}

describe('where nothing can be written', () => {
	test.each([
		['a part of the path is a file', (folder: string) => join(folder, 'file', 'masthead.sqlite')],
		['the path is a folder', (folder: string) => folder],
	])('goes on in a temporary folder that its threads share: %s', (_name, pathIn) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, 'file'), '');
		useTemporaryFolder(temporaryFolder());
		const [first, second] = [1, 2].map(() => openStore(pathIn(folder), {clock: () => noon}));
		expect(first?.notices).toEqual([
			expect.stringMatching(
				/^The store .* cannot be used: .*\. New marks are lost when you quit\.$/,
			),
		]);
		first?.saveFeed('paper', 'Paper', makeFeed(makeEntry(1)), noon);
		expect(second && titles(second)).toEqual(['Story number 1']);
		first?.close();
		second?.close();
	});

	test('goes on in whatever is left when there is no temporary folder either', () => {
		useTemporaryFolder('/dev/null');
		const store = openStore('/dev/null/masthead.sqlite', {clock: () => noon});
		onTestFinished(removeSharedMemory);
		store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1)), noon);
		store.backUpMarks(noon);
		expect(titles(store)).toEqual(['Story number 1']);
		expect(store.notices).toHaveLength(1);
		store.close();
	});
});

function removeSharedMemory(): void {
	const folders = existsSync('/dev/shm') ? readdirSync('/dev/shm') : [];
	for (const name of folders.filter(folder => folder.startsWith(`masthead-${process.pid}-`))) {
		rmSync(join('/dev/shm', name), {recursive: true});
	}
}

test('a mark that cannot be written at once is shown, and written later', async () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const onProblem = vi.fn();
	const onCaughtUp = vi.fn();
	const store = openTestStore(folder, {busyTimeoutMs: 10, onProblem, onCaughtUp});
	const {DatabaseSync} = loadSqlite();
	const other = new DatabaseSync(storeFile(folder));
	other.exec('BEGIN IMMEDIATE');
	store.setRead([5, 6], true);
	store.setNote('list', '7');
	expect(store.saveFixing({source: 'x', date: '2026-11-24', rates: []})).toBe(false);
	expect(onProblem.mock.calls).toEqual([
		['The store: another program has locked it; close that program.'],
	]);
	store.setSaved([9], true);
	expect([5, 6, 9].map(id => store.getHeadline(id))).toMatchObject([
		{isRead: true},
		{isRead: true},
		{isSaved: true},
	]);
	expect(store.undoMark()).toBe('waiting');
	expect(openTestStore(folder, {isReadOnly: true}).getHeadline(9)?.isSaved).toBe(false);
	other.exec('ROLLBACK');
	other.close();
	await vi.waitFor(() => expect(onCaughtUp).toHaveBeenCalledOnce(), 10_000);
	expect(store.getNote('list')).toBe('7');
	expect(openTestStore(folder, {isReadOnly: true}).getHeadline(9)?.isSaved).toBe(true);
});

test('a store that another program is just making is waited for when it is opened', async () => {
	const folder = temporaryFolder();
	// It has the file to itself for a while, whatever we do: we cannot tell it anything while we wait.
	const other = new Worker(
		`const {parentPort, workerData} = require('node:worker_threads');
		const {DatabaseSync} = require('node:sqlite');
		const db = new DatabaseSync(workerData);
		db.exec('BEGIN EXCLUSIVE');
		parentPort.postMessage('locked');
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
		db.exec('ROLLBACK');
		db.close();`,
		{eval: true, workerData: storeFile(folder)},
	);
	const exited = once(other, 'exit');
	await once(other, 'message');
	const store = openTestStore(folder, {busyTimeoutMs: 10});
	expect(store.notices).toEqual([]);
	store.setNote('list', '7');
	store.close();
	expect(openTestStore(folder).getNote('list')).toBe('7');
	await exited;
});

test('while another program is in the way, only the first of many marks waits for it', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const store = openTestStore(folder, {busyTimeoutMs: 200});
	const {DatabaseSync} = loadSqlite();
	const other = new DatabaseSync(storeFile(folder));
	other.exec('BEGIN IMMEDIATE');
	const started = performance.now();
	for (let id = 1; id <= 20; id++) store.setRead([id], true);
	expect(performance.now() - started).toBeLessThan(1000);
	other.exec('ROLLBACK');
	other.close();
	store.close();
	expect(openTestStore(folder).getHeadline(20)?.isRead).toBe(true);
});

test('a mark that waits is written when the store is closed', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const store = openTestStore(folder, {busyTimeoutMs: 10});
	const {DatabaseSync} = loadSqlite();
	const other = new DatabaseSync(storeFile(folder));
	other.exec('BEGIN IMMEDIATE');
	store.setRead([5], true);
	other.exec('ROLLBACK');
	other.close();
	store.close();
	expect(openTestStore(folder).getHeadline(5)?.isRead).toBe(true);
});

test('backs the marks up once a day', () => {
	const folder = temporaryFolder();
	fillStore(folder);
	const backup = `${storeFile(folder)}.marks`;
	const store = openTestStore(folder);
	utimesSync(backup, noon / 1000, noon / 1000);
	const before = statSync(backup).ino;
	store.backUpMarks(noon + day - 1);
	expect(statSync(backup).ino).toBe(before);
	store.backUpMarks(noon + day);
	expect(statSync(backup).ino).not.toBe(before);
	expect(modeOf(backup)).toBe('600');
	expect(readdirSync(folder).filter(name => name.startsWith('masthead.sqlite.marks.'))).toEqual([]);
});
