import type {DatabaseSync} from 'node:sqlite';

/** The reader's own marks. Each call is one statement, so one transaction. */
export function markQueries(db: DatabaseSync) {
	const setRead = db.prepare(`
		UPDATE headline SET is_read = :isRead
		WHERE id IN (SELECT value FROM json_each(:ids)) AND is_read <> :isRead
	`);
	const setSaved = db.prepare(`
		UPDATE headline SET is_saved = :isSaved
		WHERE id IN (SELECT value FROM json_each(:ids)) AND is_saved <> :isSaved
	`);

	return {
		setRead(ids: readonly number[], isRead: boolean): void {
			setRead.run({isRead: Number(isRead), ids: JSON.stringify(ids)});
		},

		setSaved(ids: readonly number[], isSaved: boolean): void {
			setSaved.run({isSaved: Number(isSaved), ids: JSON.stringify(ids)});
		},
	};
}
