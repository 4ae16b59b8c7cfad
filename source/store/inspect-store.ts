import {existsSync, statSync} from 'node:fs';
import {connectReader} from './connect.ts';
import {findCause, findReadFault} from './find-cause.ts';
import {compareSchema} from './migrations.ts';
import {textOf} from './row-values.ts';
import {explainProblem, isDamage} from './storage-problem.ts';

/** What a look at the store's file tells, without opening it for work. */
export interface StoreReport {
	readonly path: string;
	readonly exists: boolean;
	/** With the log beside it. */
	readonly bytes: number;
	/** `wal` or `delete`: what SQLite writes changes with. */
	readonly journal: string;
	/** Made by a newer version of the program or a Node that has more: it is read and not written. */
	readonly isNewer: boolean;
	/** The first fault that SQLite's own check finds, or why it could not look; null when all is well. */
	readonly fault: string | null;
	/** The fault is not of the file but of the disk, or of others that have it open. */
	readonly isElsewhere: boolean;
}

/** Reads the whole file: a second for some hundred megabytes. Nothing is changed. */
export function inspectStore(path: string): StoreReport {
	const bytes = [path, `${path}-wal`]
		.filter(file => existsSync(file))
		.reduce((sum, file) => sum + statSync(file).size, 0);
	const unknown = {path, bytes, journal: '', isNewer: false, isElsewhere: false};
	if (!existsSync(path)) {
		return {...unknown, exists: false, fault: null};
	}

	try {
		const db = connectReader(path, 1000);
		try {
			const found = textOf(db.prepare('PRAGMA quick_check(1)').get()?.['quick_check']);
			return {
				...unknown,
				exists: true,
				journal: textOf(db.prepare('PRAGMA journal_mode').get()?.['journal_mode']),
				isNewer: compareSchema(db) === 'newer',
				...(found === 'ok' ? {fault: null} : faultOf(found, findReadFault(path))),
			};
		} finally {
			db.close();
		}
	} catch (error) {
		const cause = findCause(path, error);
		const text = error instanceof Error ? error.message : String(error);
		return {...unknown, exists: true, ...faultOf(text, isDamage(cause) ? null : cause)};
	}
}

/** What SQLite says of the file, unless something else is to blame. */
const faultOf = (text: string, other: unknown) =>
	other === null
		? {fault: text, isElsewhere: false}
		: {fault: explainProblem(other), isElsewhere: true};
