import type {DatabaseSync} from 'node:sqlite';

/** Whether the store is new enough to have a table or an index; see `migrations`. */
export const hasSchemaPart = (db: DatabaseSync, name: string): boolean =>
	db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;
