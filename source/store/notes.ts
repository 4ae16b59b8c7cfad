import type {DatabaseSync} from 'node:sqlite';
import {optionalText} from './row-values.ts';

/** Small pieces of the reader's state, by key. */
export function noteQueries(db: DatabaseSync) {
	const select = db.prepare('SELECT value FROM note WHERE key = ?');
	const save = db.prepare(`
		INSERT INTO note (key, value) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value
	`);

	return {
		getNote: (key: string): string | null => optionalText(select.get(key)?.['value']),

		setNote(key: string, value: string): void {
			// Even a statement that changes nothing would wait for the lock.
			if (select.get(key)?.['value'] !== value) {
				save.run(key, value);
			}
		},
	};
}
