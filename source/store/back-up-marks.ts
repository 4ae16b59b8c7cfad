import {closeSync, openSync, renameSync, rmSync, statSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {threadId} from 'node:worker_threads';

const day = 86_400_000;

/** Where the copy of the marks of a store is kept. */
export const backupPath = (path: string): string => `${path}.marks`;

/** Copies the marks when the last copy is older than a day. */
export function backUpMarksDaily(db: DatabaseSync, path: string, now: number): void {
	const last = statSync(backupPath(path), {throwIfNoEntry: false})?.mtimeMs ?? 0;
	if (now - last >= day) {
		backUpMarks(db, path);
	}
}

/**
 * Copies the read and saved stories, the texts of the saved ones and the notes into a small database
 * beside the store. Knows no columns but the marks, so that it works on any version of the schema.
 */
export function backUpMarks(db: DatabaseSync, path: string): void {
	const fresh = `${backupPath(path)}.${process.pid}-${threadId}`;
	closeSync(openSync(fresh, 'w', 0o600));
	db.prepare('ATTACH ? AS backup').run(fresh);
	try {
		const saved = 'headline IN (SELECT id FROM main.headline WHERE is_saved = 1)';
		db.exec(`
			PRAGMA backup.journal_mode = OFF;
			BEGIN;
			CREATE TABLE backup.feed AS SELECT * FROM main.feed;
			CREATE TABLE backup.note AS SELECT * FROM main.note;
			CREATE TABLE backup.headline AS
				SELECT * FROM main.headline WHERE is_read = 1 OR is_saved = 1 ORDER BY id;
			CREATE TABLE backup.entry_text AS SELECT * FROM main.entry_text WHERE ${saved};
			CREATE TABLE backup.article AS SELECT * FROM main.article WHERE ${saved};
			CREATE INDEX backup.entry_text_by_headline ON entry_text (headline);
			CREATE INDEX backup.article_by_headline ON article (headline);
			COMMIT;
		`);
	} catch (error) {
		dropCopy(db, fresh);
		throw error;
	}

	db.exec('DETACH backup');
	renameSync(fresh, backupPath(path));
}

function dropCopy(db: DatabaseSync, fresh: string): void {
	try {
		db.exec('ROLLBACK');
	} catch {
		// It failed before the transaction began, or ended it.
	}

	db.exec('DETACH backup');
	rmSync(fresh, {force: true});
}
