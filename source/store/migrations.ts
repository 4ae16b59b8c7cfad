import type {DatabaseSync} from 'node:sqlite';
import {inTransaction} from './in-transaction.ts';
import {numberOf} from './row-values.ts';
import {searchIndex, tables} from './schema.ts';
import {journalTable, mutedTable} from './schema-additions.ts';
import {storyRows} from './schema-stories.ts';
import {hasFullText, hasIndex, searchQueries} from './search.ts';

export type Migration = (db: DatabaseSync) => void;

/** Step n makes schema version n + 1 of version n. A step that has been published never changes. */
export const migrations: readonly Migration[] = [
	db => db.exec(tables),
	addSearch,
	db => db.exec(storyRows),
	db => db.exec(journalTable),
	db => db.exec(mutedTable),
];

/** The schema version of a database; 0 for an empty one. */
export function schemaVersion(db: DatabaseSync): number {
	return numberOf(db.prepare('PRAGMA user_version').get()?.['user_version']);
}

/**
 * How a database stands to what this program and the SQLite in its Node can write. One with a
 * full-text index is `newer` where there is no full-text search: nothing can be deleted from it there.
 */
export function compareSchema(db: DatabaseSync): 'older' | 'same' | 'newer' {
	const version = schemaVersion(db);
	if (version > migrations.length || (hasIndex(db) && !hasFullText(db))) {
		return 'newer';
	}

	return version < migrations.length || hasFullText(db) !== hasIndex(db) ? 'older' : 'same';
}

/** Brings a database to the newest schema, unless it has a newer one: wholly, or not at all. */
export function migrate(db: DatabaseSync, steps = migrations): void {
	inTransaction(db, () => {
		// Read under the lock: another process, of a newer version too, may have been here meanwhile.
		const version = schemaVersion(db);
		for (const step of steps.slice(version)) {
			step(db);
		}

		if (version < steps.length) {
			db.exec(`PRAGMA user_version = ${steps.length}`);
		}

		if (steps === migrations) {
			addSearch(db);
		}
	});
}

/** A Node without full-text search leaves the index to the first that has it. */
function addSearch(db: DatabaseSync): void {
	if (!hasFullText(db) || hasIndex(db)) {
		return;
	}

	db.exec(searchIndex);
	const search = searchQueries(db);
	for (const {id} of db.prepare('SELECT id FROM headline').iterate()) {
		search.refresh(numberOf(id));
	}
}
