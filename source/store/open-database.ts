import {existsSync, rmSync} from 'node:fs';
import {basename} from 'node:path';
import {sayReason} from '../text/say-reason.ts';
import {backupPath} from './back-up-marks.ts';
import {connectReader, openingWaitMs} from './connect.ts';
import {findCause, findReadFault} from './find-cause.ts';
import {compareSchema} from './migrations.ts';
import {openMemory, openSubstitute} from './open-substitute.ts';
import {
	checkDatabase,
	damageMarker,
	isUnusable,
	type OpenDatabase,
	openWriter,
} from './open-writer.ts';
import {recoverMarks} from './recover-marks.ts';
import {setAside} from './set-aside.ts';
import {isMismatch, isStorageProblem} from './storage-problem.ts';
import {withLock} from './with-lock.ts';

export interface DatabaseOptions {
	readonly isReadOnly: boolean;
	readonly busyTimeoutMs: number;
	readonly clock: () => number;
}

/**
 * Opens the database of the store, whatever state its file and its disk are in: a damaged file is
 * kept aside and made anew, and where nothing can be written a substitute takes its place.
 */
export function openDatabase(path: string, options: DatabaseOptions): OpenDatabase {
	const opened = path === ':memory:' ? openMemory() : openFile(path, options);
	return {...opened, isReadOnly: opened.isReadOnly || options.isReadOnly};
}

function openFile(path: string, options: DatabaseOptions): OpenDatabase {
	try {
		return options.isReadOnly
			? openReader(path, options.busyTimeoutMs)
			: openWriter(path, options.busyTimeoutMs);
	} catch (error) {
		const fault = isUnusable(error) ? findReadFault(path) : null;
		if (isUnusable(error) && fault === null) {
			return rebuild(path, options);
		}

		if (fault !== null || isStorageProblem(error) || isMismatch(error)) {
			return openSubstitute(path, fault ?? findCause(path, error));
		}

		throw error;
	}
}

function openReader(path: string, busyTimeoutMs: number): OpenDatabase {
	if (!existsSync(path)) {
		return openMemory();
	}

	const db = connectReader(path, Math.max(busyTimeoutMs, openingWaitMs));
	try {
		checkDatabase(db);
		if (compareSchema(db) !== 'older') {
			return {db, isReadOnly: true, isLasting: true, notices: []};
		}
	} catch (error) {
		db.close();
		throw error;
	}

	// An older one has to be brought up to date before it can be read.
	db.close();
	const opened = openWriter(path, busyTimeoutMs);
	opened.db.exec('PRAGMA query_only = ON');
	return opened;
}

function rebuild(path: string, options: DatabaseOptions): OpenDatabase {
	try {
		return withLock(`${path}.lock`, () => openRepaired(path, options) ?? makeAnew(path, options));
	} catch (error) {
		return openSubstitute(path, error);
	}
}

/** Another process may have made it anew while this one waited for the lock. */
function openRepaired(path: string, {busyTimeoutMs}: DatabaseOptions): OpenDatabase | null {
	try {
		return openWriter(path, busyTimeoutMs);
	} catch (error) {
		if (isUnusable(error)) {
			return null;
		}

		throw error;
	}
}

/** Sets the file aside and makes a new one with what can be recovered from it and its backup. */
function makeAnew(path: string, {busyTimeoutMs, clock}: DatabaseOptions): OpenDatabase {
	const broken = setAside(path, clock(), ['-wal', '-shm', '-journal']);
	rmSync(damageMarker(path), {force: true});
	const opened = openWriter(path, busyTimeoutMs);
	const {db} = opened;
	const recovered = recoverMarks(broken, db) + recoverMarks(backupPath(path), db);
	const notice = sayReason('storeDamaged', {file: basename(broken), count: recovered});
	return {...opened, notices: [notice]};
}
