import {fstatSync, openSync, readSync} from 'node:fs';
import {loadSqlite} from './load-sqlite.ts';
import {isBusy, isDamage} from './storage-problem.ts';

const pieceBytes = 2 ** 20;

/**
 * What is behind an error of the store in a file. SQLite says «damaged» as well where the disk cannot
 * be read, and «locked» where it has no locks: then the file is none the worse, and it is the disk
 * that the reader has to look after.
 */
export function findCause(path: string, error: unknown): unknown {
	if (isDamage(error)) {
		return findReadFault(path) ?? error;
	}

	return isBusy(error) ? (findLockFault(path) ?? error) : error;
}

/** The error of the system when it cannot give the whole file; null when it can, or has none. */
export function findReadFault(path: string): unknown {
	try {
		// It stays open: closing it would drop the locks that SQLite has on it anywhere in this process,
		// and then another program could take the store for its own.
		const file = openSync(path, 'r');
		const piece = Buffer.alloc(pieceBytes);
		for (let at = 0; at < fstatSync(file).size; at += pieceBytes) {
			readSync(file, piece, 0, pieceBytes, at);
		}
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EIO' ? error : null;
	}

	return null;
}

/** Nobody but who repairs a store holds the lock file beside it: when it cannot be locked, nothing can. */
function findLockFault(path: string): unknown {
	const {DatabaseSync} = loadSqlite();
	try {
		const lock = new DatabaseSync(`${path}.lock`);
		try {
			lock.exec('BEGIN EXCLUSIVE');
		} finally {
			lock.close();
		}
	} catch (error) {
		return isBusy(error) ? Object.assign(new Error('no locks'), {code: 'ENOLCK'}) : null;
	}

	return null;
}
