import {existsSync, statSync} from 'node:fs';
import {connectReader, isWalSafe} from './connect.ts';
import {schemaVersion, stepsFor} from './migrations.ts';
import {textOf} from './row-values.ts';

/** What a look at the store's file tells, without opening it for work. */
export interface StoreReport {
	readonly path: string;
	readonly exists: boolean;
	/** With the log beside it. */
	readonly bytes: number;
	/** `wal` or `delete`: what SQLite writes changes with. */
	readonly journal: string;
	/** This SQLite may share a log between processes; see `isWalSafe`. */
	readonly isWalSafe: boolean;
	readonly schema: number;
	readonly knownSchema: number;
	/** The first fault that SQLite's own check finds, or why it could not look; null when all is well. */
	readonly fault: string | null;
}

/** Reads the whole file: a second for some hundred megabytes. Nothing is changed. */
export function inspectStore(path: string): StoreReport {
	const bytes = [path, `${path}-wal`]
		.filter(file => existsSync(file))
		.reduce((sum, file) => sum + statSync(file).size, 0);
	const unknown = {path, bytes, journal: '', isWalSafe: isWalSafe(), schema: 0, knownSchema: 0};
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
				schema: schemaVersion(db),
				knownSchema: stepsFor(db).length,
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
