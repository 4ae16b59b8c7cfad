import {existsSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {isMainThread} from 'node:worker_threads';
import {sayReason} from '../text/say-reason.ts';
import {backupPath} from './back-up-marks.ts';
import {connect} from './connect.ts';
import {digest} from './digest.ts';
import {migrate} from './migrations.ts';
import {type OpenDatabase, openWriter} from './open-writer.ts';
import {isOwnFolder} from './own-folder.ts';
import {recoverMarks} from './recover-marks.ts';
import {explainProblem, isStorageProblem} from './storage-problem.ts';

/**
 * Opens a store for as long as the program runs, where the reader's own cannot be used: in a
 * temporary folder, which all threads of the program share, or else in memory. The marks come along
 * as far as the reader's store can be read.
 */
export function openSubstitute(path: string, reason: unknown): OpenDatabase {
	const unusable = sayReason('storeUnusable', {path, why: explainProblem(reason)});
	const notice = `${unusable} ${sayReason('marksLost')}`;
	const name = digest(path).slice(0, 8);
	for (const folder of [tmpdir(), '/dev/shm']) {
		const db = openTemporary(
			join(folder, `masthead-${process.pid}-${name}`, 'masthead.sqlite'),
			path,
		);
		if (db) {
			return {db, isReadOnly: false, isLasting: false, notices: [notice]};
		}
	}

	const memory = openMemory();
	recoverWhatThereIs(path, memory.db);
	return {...memory, notices: [notice]};
}

/** A store in memory, which only this thread sees. */
export function openMemory(): OpenDatabase {
	const db = connect(':memory:', 0);
	migrate(db);
	return {db, isReadOnly: false, isLasting: false, notices: []};
}

function openTemporary(path: string, original: string): DatabaseSync | null {
	if (!isOwnFolder(dirname(path))) {
		return null;
	}

	const isNew = !existsSync(path);
	try {
		const {db} = openWriter(path, 1000);
		if (isNew) {
			recoverWhatThereIs(original, db);
			removeAtExit(dirname(path));
		}

		return db;
	} catch (error) {
		if (isStorageProblem(error)) {
			return null;
		}

		throw error;
	}
}

function recoverWhatThereIs(path: string, db: DatabaseSync): void {
	if (recoverMarks(path, db) === 0) {
		recoverMarks(backupPath(path), db);
	}
}

function removeAtExit(folder: string): void {
	if (isMainThread) {
		process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
	}
}
