import type {DatabaseSync} from 'node:sqlite';
import {pathToFileURL} from 'node:url';
import {loadSqlite} from './load-sqlite.ts';
import {textOf} from './row-values.ts';
import {isBusy, isUnopenable} from './storage-problem.ts';

/** Resident memory matters more than re-reading a page from the system's own cache. */
const cacheKibibytes = 2048;
const largestJournal = 8 * 2 ** 20;
const pageSize = 4096;

/**
 * Who opens a store waits so long at least for one who makes it, brings it up to date or leaves it:
 * else a substitute takes its place for as long as the program runs.
 */
export const openingWaitMs = 1000;

/** Opens a database for reading and writing, creating it where it does not exist. */
export function connect(path: string, busyTimeoutMs: number): DatabaseSync {
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path);
	db.exec(`
		PRAGMA busy_timeout = ${busyTimeoutMs};
		PRAGMA cache_size = -${cacheKibibytes};
		PRAGMA temp_store = MEMORY;
		PRAGMA foreign_keys = ON;
		PRAGMA synchronous = NORMAL;
	`);
	return db;
}

/** Opens a database for reading only; throws when there is none. */
export function connectReader(path: string, busyTimeoutMs: number): DatabaseSync {
	const {DatabaseSync} = loadSqlite();
	const db = new DatabaseSync(path, {readOnly: true});
	db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA cache_size = -${cacheKibibytes}`);
	return db;
}

/** Opens a database to read what can be read of it: it may be damaged, or on a read-only disk. */
export function connectSalvager(path: string): DatabaseSync {
	const {DatabaseSync} = loadSqlite();
	const open = (location: string) => {
		const db = new DatabaseSync(location, {readOnly: true, defensive: false});
		try {
			// Lets SQLite read a file that is shorter than it should be.
			db.exec('PRAGMA writable_schema = ON');
			db.prepare('SELECT count(*) FROM sqlite_schema').get();
			return db;
		} catch (error) {
			db.close();
			throw error;
		}
	};

	try {
		return open(path);
	} catch (error) {
		if (!(isUnopenable(error) || isBusy(error))) {
			throw error;
		}

		// A log needs files beside it that cannot be made here; without a log there is nothing to miss.
		// And what cannot be locked is better read unlocked than not at all.
		return open(`${pathToFileURL(path).href}?immutable=1`);
	}
}

/**
 * Whether several connections may use WAL. SQLite before 3.51.3 can damage a database when one
 * writes while another resets the log.
 */
export function isWalSafe(version = process.versions['sqlite'] ?? ''): boolean {
	const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
	return major * 1e6 + minor * 1e3 + patch >= 3_051_003;
}

/**
 * Sets how a store is written, in a file that has been found to be ours. False when the file is in
 * WAL mode, which this SQLite must not write, and cannot be changed because others have it open.
 */
export function chooseJournal(db: DatabaseSync, busyTimeoutMs: number): boolean {
	// Takes effect in an empty database only.
	db.exec('PRAGMA auto_vacuum = INCREMENTAL');
	db.exec(`
		PRAGMA journal_size_limit = ${largestJournal};
		PRAGMA wal_autocheckpoint = ${largestJournal / pageSize};
	`);
	const wanted = isWalSafe() ? 'wal' : 'delete';
	const deadline = Date.now() + busyTimeoutMs;
	let mode = journalMode(db);
	// SQLite does not always wait for this lock by itself.
	while (mode !== wanted && Date.now() <= deadline) {
		mode = trySetJournal(db, wanted);
		pause(mode === wanted ? 0 : 20);
	}

	return mode === wanted || mode !== 'wal';
}

function trySetJournal(db: DatabaseSync, wanted: string): string {
	try {
		return textOf(db.prepare(`PRAGMA journal_mode = ${wanted}`).get()?.['journal_mode']);
	} catch (error) {
		if (isBusy(error)) {
			return journalMode(db);
		}

		throw error;
	}
}

const journalMode = (db: DatabaseSync): string =>
	textOf(db.prepare('PRAGMA journal_mode').get()?.['journal_mode']);

function pause(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
