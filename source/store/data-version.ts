import type {DatabaseSync} from 'node:sqlite';
import {numberOf} from './row-values.ts';

/** Reads a number that changes with every commit of another connection, of this program or not, and with none of its own. */
export function dataVersionOf(db: DatabaseSync): () => number {
	const version = db.prepare('PRAGMA data_version');
	return () => numberOf(version.get()?.['data_version']);
}
