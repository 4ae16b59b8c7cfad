import type {DatabaseSync} from 'node:sqlite';
import {compareSchema} from './migrations.ts';
import {numberOf} from './row-values.ts';

/** Watches the tables of an open store: true once a newer version of the program, or a newer Node, has changed them. */
export function watchSchema(db: DatabaseSync): () => boolean {
	// SQLite counts every change of a table here, and reads the count with the first page.
	const count = db.prepare('PRAGMA schema_version');
	const read = () => numberOf(count.get()?.['schema_version']);
	let known = read();
	return () => {
		const now = read();
		if (now !== known && compareSchema(db) !== 'newer') {
			known = now;
		}

		return now !== known;
	};
}
