import {loadSqlite} from './load-sqlite.ts';

const longestWait = 5000;

/**
 * Runs an action while no other process runs one under the same lock file. The lock is SQLite's own
 * on an empty database, so the system drops it when a process dies. Throws after five seconds.
 */
export function withLock<T>(path: string, action: () => T): T {
	const {DatabaseSync} = loadSqlite();
	const lock = new DatabaseSync(path);
	try {
		lock.exec(`PRAGMA busy_timeout = ${longestWait}`);
		lock.exec('BEGIN EXCLUSIVE');
		return action();
	} finally {
		lock.close();
	}
}
