import {existsSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {connectSalvager} from './connect.ts';
import {copyMarks} from './copy-marks.ts';
import {isStorageProblem} from './storage-problem.ts';

/** Copies the marks out of a file in whatever state; 0 stories when it gives nothing. */
export function recoverMarks(path: string, db: DatabaseSync): number {
	if (!existsSync(path)) {
		return 0;
	}

	try {
		const other = connectSalvager(path);
		try {
			return copyMarks(other, db);
		} finally {
			other.close();
		}
	} catch (error) {
		if (isStorageProblem(error)) {
			return 0;
		}

		throw error;
	}
}
