import {accessSync, chmodSync, closeSync, constants, existsSync, openSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {sayReason} from '../text/say-reason.ts';
import {backUpMarks, backupPath} from './back-up-marks.ts';
import {chooseJournal, connect, openingWaitMs} from './connect.ts';
import {makePrivateFolder} from './make-private-folder.ts';
import {compareSchema, migrate, schemaVersion} from './migrations.ts';
import {recoverMarks} from './recover-marks.ts';
import {numberOf} from './row-values.ts';
import {applicationId} from './schema.ts';
import {isDamage} from './storage-problem.ts';

/** An open database of the newest schema (or, read-only, of a newer one). */
export interface OpenDatabase {
	readonly db: DatabaseSync;
	readonly isReadOnly: boolean;
	/** False when nothing of it outlives the program. */
	readonly isLasting: boolean;
	readonly notices: readonly string[];
}

/** A file in our place that is not ours, or one that was found damaged while it was in use. */
class UnusableFileError extends Error {
	override name = 'UnusableFileError';
}

/** Whether a file has to be made anew. */
export const isUnusable = (error: unknown): boolean =>
	isDamage(error) || error instanceof UnusableFileError;

/** Leaves word for the next start that the store is damaged. */
export const damageMarker = (path: string): string => `${path}.damaged`;

/** Opens or creates the file and brings it to the newest schema; throws for one that is of no use. */
export function openWriter(path: string, busyTimeoutMs: number): OpenDatabase {
	makePrivateFolder(dirname(path));
	if (existsSync(damageMarker(path))) {
		throw new UnusableFileError('damaged');
	}

	const isEmptied = statSync(path, {throwIfNoEntry: false})?.size === 0;
	makePrivateFile(path);
	const db = connect(path, Math.max(busyTimeoutMs, openingWaitMs));
	try {
		checkDatabase(db);
		return chooseJournal(db, busyTimeoutMs)
			? prepare(db, path, isEmptied)
			: asReadOnly(db, sharedNotice);
	} catch (error) {
		db.close();
		throw error;
	}
}

/** Throws for a database that is damaged, or not one of ours. */
export function checkDatabase(db: DatabaseSync): void {
	const {application_id: owner} = db.prepare('PRAGMA application_id').get() ?? {};
	const {tables} = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() ?? {};
	if (owner !== applicationId && numberOf(tables) > 0) {
		throw new UnusableFileError('foreign');
	}

	if (schemaVersion(db) > 0) {
		// A page of what every screen needs, so that plain damage shows now and not in use.
		db.prepare('SELECT total, (SELECT max(id) FROM headline) FROM tally').all();
	}
}

function prepare(db: DatabaseSync, path: string, isEmptied: boolean): OpenDatabase {
	if (compareSchema(db) === 'older') {
		if (schemaVersion(db) > 0) {
			backUpMarks(db, path);
		}

		migrate(db);
	}

	if (compareSchema(db) === 'newer') {
		return asReadOnly(db, newerNotice(path));
	}

	const recovered = isEmptied ? recoverMarks(backupPath(path), db) : 0;
	const notices = recovered > 0 ? [sayReason('storeEmptied', {count: recovered})] : [];
	return {db, isReadOnly: false, isLasting: true, notices};
}

function asReadOnly(db: DatabaseSync, notice: string): OpenDatabase {
	db.exec('PRAGMA query_only = ON');
	return {db, isReadOnly: true, isLasting: true, notices: [notice]};
}

const sharedNotice = sayReason('storeShared');

const newerNotice = (path: string): string => sayReason('storeNewer', {path});

function makePrivateFile(path: string): void {
	if (statSync(path, {throwIfNoEntry: false})?.isFile()) {
		// Closing it would drop the locks of another thread that has the store open.
		accessSync(path, constants.W_OK);
	} else {
		closeSync(openSync(path, 'a', 0o600));
	}

	chmodSync(path, 0o600);
}
