import type {DatabaseSync} from 'node:sqlite';
import type {SourceKind, SourceStatus} from '../model/source.ts';
import {lazily} from '../text/lazily.ts';
import {inTransaction} from './in-transaction.ts';
import {numberOf, optionalNumber, optionalText, type Row, textOf} from './row-values.ts';
import type {SourceRecord} from './store.ts';

const statuses: readonly SourceStatus[] = ['idle', 'loading', 'fresh', 'stale', 'failed'];

/** What is kept of feeds and publishers of rates between two requests. */
export function sourceQueries(db: DatabaseSync) {
	// Only who asks sources claims them, and the screen never does.
	const holder = lazily(() => process.getBuiltinModule('node:crypto').randomUUID());
	const select = db.prepare('SELECT * FROM source WHERE id = ?');
	const list = db.prepare('SELECT * FROM source ORDER BY kind, id');
	const save = db.prepare(`
		INSERT OR REPLACE INTO source (
			id, kind, name, url, status, reason, last_success, next_due, etag, last_modified, failures,
			body_hash, last_attempt, last_change, moved_to, moved_since
		) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	`);
	const claim = db.prepare(`
		INSERT INTO claim (source, holder, until) VALUES (:id, :holder, :now + :forMs)
		ON CONFLICT (source) DO UPDATE SET holder = excluded.holder, until = excluded.until
		WHERE until <= :now OR holder = excluded.holder
	`);
	const release = db.prepare('DELETE FROM claim WHERE source = ? AND holder = ?');

	return {
		getSource(id: string): SourceRecord | null {
			const row = select.get(id);
			return row ? toRecord(row) : null;
		},

		saveSource(record: SourceRecord): void {
			inTransaction(db, () => {
				save.run(...columnsOf(record));
				release.run(record.id, holder());
			});
		},

		listSources: (): readonly SourceRecord[] => list.all().map(toRecord),

		claimSource: (id: string, now: number, forMs: number): boolean =>
			claim.run({id, holder: holder(), now, forMs}).changes === 1,

		claimTurn: (turn: string, now: number, forMs: number): boolean =>
			claim.run({id: turnKey(turn), holder: holder(), now, forMs}).changes === 1,

		releaseTurn: (turn: string): void => void release.run(turnKey(turn), holder()),
	};
}

/** No source has a slash in its id. */
const turnKey = (turn: string): string => `turn/${turn}`;

function columnsOf(record: SourceRecord) {
	const {id, kind, name, url, status, reason, lastSuccess, nextDue} = record;
	const {etag, lastModified, failures, bodyHash, lastAttempt, lastChange} = record;
	const state = [id, kind, name, url, status, reason, lastSuccess, nextDue] as const;
	const validators = [etag, lastModified, failures, bodyHash, lastAttempt, lastChange] as const;
	return [...state, ...validators, record.movedTo, record.movedSince] as const;
}

function toRecord(row: Row): SourceRecord {
	return {
		id: textOf(row['id']),
		kind: kindOf(row['kind']),
		name: textOf(row['name']),
		url: textOf(row['url']),
		status: statuses.find(status => status === row['status']) ?? 'idle',
		reason: textOf(row['reason']),
		lastSuccess: optionalNumber(row['last_success']),
		nextDue: optionalNumber(row['next_due']),
		etag: optionalText(row['etag']),
		lastModified: optionalText(row['last_modified']),
		failures: numberOf(row['failures']),
		bodyHash: optionalText(row['body_hash']),
		lastAttempt: optionalNumber(row['last_attempt']),
		lastChange: optionalNumber(row['last_change']),
		movedTo: optionalText(row['moved_to']),
		movedSince: optionalNumber(row['moved_since']),
	};
}

const kindOf = (value: unknown): SourceKind => (value === 'rates' ? 'rates' : 'feed');
