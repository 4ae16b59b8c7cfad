import type {DatabaseSync} from 'node:sqlite';
import type {Mark} from '../model/mark.ts';
import {hasSchemaPart} from './has-schema-part.ts';
import {numberOf, numbersOf, type Row} from './row-values.ts';

/** So many marks can be taken back, and no more than so many characters of ids are kept of them. */
const mostMarks = 100;
const mostCharacters = 4_000_000;

/** What the reader has marked, newest last, so that it can be taken back after a restart too. */
export interface MarkJournal {
	recordMark(mark: Mark): void;
	lastMark(): {readonly mark: Mark; readonly entry: number} | null;
	/** Forgets an entry. */
	dropMark(entry: number): void;
}

const noJournal: MarkJournal = {
	recordMark() {},
	lastMark: () => null,
	dropMark() {},
};

/** The journal in the store. A store of an earlier version, where it may only be read, has none. */
export function markJournal(db: DatabaseSync): MarkJournal {
	return hasSchemaPart(db, 'mark_journal') ? storedJournal(db) : noJournal;
}

function storedJournal(db: DatabaseSync): MarkJournal {
	const add = db.prepare('INSERT INTO mark_journal (kind, value, ids) VALUES (?, ?, ?)');
	const trim = db.prepare(`
		DELETE FROM mark_journal WHERE id <= (SELECT max(id) FROM mark_journal) - ${mostMarks}
			OR id IN (
				SELECT id FROM (
					SELECT id, sum(length(ids)) OVER (ORDER BY id DESC) AS size FROM mark_journal
				) WHERE size > ${mostCharacters}
			) AND id < (SELECT max(id) FROM mark_journal)
	`);
	const last = db.prepare('SELECT id, kind, value, ids FROM mark_journal ORDER BY id DESC LIMIT 1');
	const drop = db.prepare('DELETE FROM mark_journal WHERE id = ?');

	return {
		recordMark({kind, value, ids}) {
			add.run(kind, Number(value), JSON.stringify(ids));
			trim.run();
		},

		lastMark() {
			const row = last.get();
			return row ? {entry: numberOf(row['id']), mark: toMark(row)} : null;
		},

		dropMark(entry) {
			drop.run(entry);
		},
	};
}

function toMark({kind, value, ids}: Row): Mark {
	return {kind: kind === 'saved' ? 'saved' : 'read', value: value === 1, ids: numbersOf(ids)};
}
