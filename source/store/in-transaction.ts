import type {DatabaseSync} from 'node:sqlite';

/** Runs a change as one IMMEDIATE transaction: all of it is written, or nothing and it throws. */
export function inTransaction<T>(db: DatabaseSync, change: () => T): T {
	return run(db, 'BEGIN IMMEDIATE', change);
}

/** Reads many rows as one transaction: one state of the store, and one lock for all of them. */
export function inReading<T>(db: DatabaseSync, read: () => T): T {
	return run(db, 'BEGIN', read);
}

function run<T>(db: DatabaseSync, begin: string, change: () => T): T {
	db.exec(begin);
	try {
		const result = change();
		db.exec('COMMIT');
		return result;
	} catch (error) {
		rollBack(db);
		throw error;
	}
}

function rollBack(db: DatabaseSync): void {
	try {
		db.exec('ROLLBACK');
	} catch {
		// A full disk or a read error has already ended the transaction.
	}
}
