import {closeSync, existsSync, openSync} from 'node:fs';
import {loadSqlite} from './load-sqlite.ts';

const longestWait = 5000;

/**
 * Runs an action while no other process runs one under the same lock file. The lock is SQLite's own
 * on an empty database, so the system drops it when a process dies. Throws after five seconds.
 */
export function withLock<T>(path: string, action: () => T): T {
	const {DatabaseSync} = loadSqlite();
	if (!existsSync(path)) {
		// Who may read the file may hold the lock, too. Closing one that is there would drop its locks.
		closeSync(openSync(path, 'a', 0o600));
	}

	const lock = new DatabaseSync(path);
	try {
		lock.exec(`PRAGMA busy_timeout = ${longestWait}`);
		lock.exec('BEGIN EXCLUSIVE');
		return action();
	} finally {
		lock.close();
	}
}
