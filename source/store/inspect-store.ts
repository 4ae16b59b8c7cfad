import {existsSync, statSync} from 'node:fs';
import {connectReader} from './connect.ts';
import {compareSchema} from './migrations.ts';
import {textOf} from './row-values.ts';

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
}

/** Reads the whole file: a second for some hundred megabytes. Nothing is changed. */
export function inspectStore(path: string): StoreReport {
	const bytes = [path, `${path}-wal`]
		.filter(file => existsSync(file))
		.reduce((sum, file) => sum + statSync(file).size, 0);
	const unknown = {path, bytes, journal: '', isNewer: false};
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
				fault: found === 'ok' ? null : found,
			};
		} finally {
			db.close();
		}
	} catch (error) {
		return {
			...unknown,
			exists: true,
			fault: error instanceof Error ? error.message : String(error),
		};
	}
}
