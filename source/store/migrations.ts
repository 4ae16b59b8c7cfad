import type {DatabaseSync} from 'node:sqlite';
import {inTransaction} from './in-transaction.ts';
import {numberOf} from './row-values.ts';
import {searchIndex, tables} from './schema.ts';
import {journalTable, mutedTable} from './schema-additions.ts';
import {storyRows} from './schema-stories.ts';
import {hasFullText, searchQueries} from './search.ts';

export type Migration = (db: DatabaseSync) => void;

/** Step n makes schema version n + 1 of version n. A step that has been published never changes. */
const migrations: readonly Migration[] = [
	db => db.exec(tables),
	addSearch,
	db => db.exec(storyRows),
	db => db.exec(journalTable),
	db => db.exec(mutedTable),
];

/** The steps that this SQLite can do; the rest waits for a newer Node. */
export const stepsFor = (db: DatabaseSync): readonly Migration[] =>
	hasFullText(db) ? migrations : migrations.slice(0, 1);

/** The schema version of a database; 0 for an empty one. */
export function schemaVersion(db: DatabaseSync): number {
	return numberOf(db.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** Brings a database to the newest schema: wholly, or not at all. */
export function migrate(db: DatabaseSync, steps = stepsFor(db)): void {
	inTransaction(db, () => {
		// Read under the lock: another process may have done it while this one waited.
		for (const step of steps.slice(schemaVersion(db))) {
			step(db);
		}

		db.exec(`PRAGMA user_version = ${steps.length}`);
	});
}

function addSearch(db: DatabaseSync): void {
	db.exec(searchIndex);
	const search = searchQueries(db);
	for (const {id} of db.prepare('SELECT id FROM headline').iterate()) {
		search.refresh(numberOf(id));
	}
}
