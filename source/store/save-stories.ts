import type {DatabaseSync} from 'node:sqlite';
import type {Entry} from '../model/feed.ts';
import {coverageQueries, type StoryMarks} from './coverage.ts';
import {digest} from './digest.ts';
import {numberOf, type Row, textOf} from './row-values.ts';
import {plainText, type SearchQueries} from './search.ts';
import type {SavedFeed} from './store.ts';
import {titleKey, urlKey} from './story-key.ts';

const threeDays = 3 * 86_400_000;

/** An entry with what identifies it in its feed and what tells whether it has changed. */
export interface Candidate {
	readonly entry: Entry;
	readonly entryId: string;
	readonly fingerprint: string;
}

const columns = 'id, entry_id, hash, score, left_at, first_seen';

/** The entries as the store knows them; of entries with one id the first counts. */
export function candidatesOf(entries: readonly Entry[]): readonly Candidate[] {
	const byId = new Map<string, Candidate>();
	for (const entry of entries) {
		const entryId = entry.id || entry.url || entry.title;
		if (entryId !== '' && !byId.has(entryId)) {
			byId.set(entryId, {entry, entryId, fingerprint: fingerprintOf(entry)});
		}
	}

	return [...byId.values()];
}

/** Writes what is new or changed in a feed; to be called in a transaction. */
export function storySaver(db: DatabaseSync, search: SearchQueries) {
	const find = db.prepare(`SELECT ${columns} FROM headline WHERE feed = ? AND entry_id = ?`);
	const countPresent = db.prepare(
		'SELECT count(*) AS count FROM headline WHERE feed = ? AND left_at IS NULL',
	);
	const leave = db.prepare('UPDATE headline SET left_at = ? WHERE id = ?');
	const findUnclaimed = unclaimedFinder(db);
	const {add, change} = storyWriter(db);

	return {
		/** Whether the document holds the same stories as the last one, each with the same words. */
		areKnown(feed: number, candidates: readonly Candidate[]): boolean {
			if (candidates.length !== numberOf(countPresent.get(feed)?.['count'])) {
				return candidates.length === 0;
			}

			return candidates.every(candidate =>
				isUnchanged(find.get(feed, candidate.entryId), candidate),
			);
		},

		save(feed: number, candidates: readonly Candidate[], now: number): SavedFeed {
			const unclaimed = findUnclaimed(feed, candidates);
			const fresh: [number, Entry][] = [];
			const rewritten: number[] = [];
			let adopted = 0;
			for (const candidate of candidates) {
				const row = find.get(feed, candidate.entryId);
				if (isUnchanged(row, candidate)) {
					continue;
				}

				const key = urlKey(candidate.entry.url);
				const known = row ?? unclaimed.take(key);
				if (!known) {
					fresh.push([add(feed, candidate, key, now), candidate.entry]);
					continue;
				}

				change(known, candidate, key);
				adopted += known['entry_id'] === null ? 1 : 0;
				if (known['hash'] !== candidate.fingerprint) {
					rewritten.push(numberOf(known['id']));
				}
			}

			for (const id of unclaimed.departed()) {
				leave.run(now, id);
			}

			indexStories(search, fresh, rewritten);
			const changed = rewritten.length - adopted;
			return {added: fresh.length + adopted, changed, isStored: true};
		},
	};
}

function storyWriter(db: DatabaseSync) {
	const insert = db.prepare(`
		INSERT INTO headline
			(entry_id, title, url, published, time, score, hash, url_key, title_key, feed, first_seen)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
	`);
	const update = db.prepare(`
		UPDATE headline SET entry_id = ?, title = ?, url = ?, published = ?, time = ?, score = ?,
			hash = ?, url_key = ?, title_key = ?, left_at = NULL
		WHERE id = ?
	`);
	const saveText = db.prepare(`
		INSERT INTO entry_text (headline, summary, content, author) VALUES (?, ?, ?, ?)
		ON CONFLICT (headline) DO UPDATE SET
			summary = excluded.summary, content = excluded.content, author = excluded.author
	`);
	const coverage = coverageQueries(db);

	return {
		add(feed: number, candidate: Candidate, key: number | null, now: number): number {
			const marks = marksOf(candidate.entry, now, key);
			const id = Number(insert.run(...columnsOf(candidate, marks), feed, now).lastInsertRowid);
			saveText.run(id, ...textsOf(candidate.entry));
			coverage.join(id, feed, marks);
			return id;
		},

		change(row: Row, candidate: Candidate, key: number | null): void {
			const id = numberOf(row['id']);
			const marks = marksOf(candidate.entry, numberOf(row['first_seen']), key);
			update.run(...columnsOf(candidate, marks), id);
			saveText.run(id, ...textsOf(candidate.entry));
		},
	};
}

/** Done last: the full-text index writes itself out before every change of another kind. */
function indexStories(
	search: SearchQueries,
	fresh: readonly (readonly [number, Entry])[],
	rewritten: readonly number[],
): void {
	for (const [id, {title, summary, content}] of fresh) {
		search.add(id, title, `${summary} ${plainText(content)}`);
	}

	for (const id of rewritten) {
		search.refresh(id);
	}
}

/**
 * The stories of a feed that a document does not name by their ids: those that it no longer has, and
 * those known from a link only. An entry with a new id but the address of one of them is that story.
 */
function unclaimedFinder(db: DatabaseSync) {
	const select = db.prepare(`
		SELECT ${columns}, url_key FROM headline WHERE feed = :feed AND left_at IS NULL
		UNION ALL
		SELECT ${columns}, url_key FROM headline WHERE feed = :feed AND entry_id IS NULL
	`);

	return (feed: number, candidates: readonly Candidate[]) => {
		const ids = new Set(candidates.map(candidate => candidate.entryId));
		const rows = new Set(select.all({feed}).filter(row => !ids.has(textOf(row['entry_id']))));
		const byUrl = new Map([...rows].map(row => [row['url_key'], row]));

		return {
			take(key: number | null): Row | undefined {
				const row = key === null ? undefined : byUrl.get(key);
				if (row) {
					rows.delete(row);
					byUrl.delete(key);
				}

				return row;
			},

			/** An empty document is a server's mistake more often than the end of every story. */
			departed: (): readonly number[] =>
				[...(ids.size > 0 ? rows : [])]
					.filter(row => row['entry_id'] !== null)
					.map(row => numberOf(row['id'])),
		};
	};
}

function isUnchanged(row: Row | undefined, {entry, fingerprint}: Candidate): boolean {
	return row?.['hash'] === fingerprint && row['score'] === entry.score && row['left_at'] === null;
}

function fingerprintOf({title, url, author, published, summary, content}: Entry): string {
	const parts = JSON.stringify([title, url, author, published, summary, content]);
	return digest(parts, 'base64url');
}

/** Only a story that is young when it is first seen is looked for in other feeds. */
function marksOf(entry: Entry, firstSeen: number, key: number | null): StoryMarks {
	const time = Math.min(publishedAt(entry) ?? firstSeen, firstSeen);
	const isYoung = firstSeen - time <= threeDays;
	return {time, urlKey: key, titleKey: isYoung ? titleKey(entry.title, time) : null, isYoung};
}

function columnsOf({entry, entryId, fingerprint}: Candidate, {time, urlKey, titleKey}: StoryMarks) {
	const {title, url, score} = entry;
	const texts = [entryId, title, url] as const;
	return [...texts, publishedAt(entry), time, score, fingerprint, urlKey, titleKey] as const;
}

function publishedAt({published}: Entry): number | null {
	const time = published === null ? Number.NaN : Date.parse(published);
	return Number.isNaN(time) ? null : time;
}

const textsOf = ({summary, content, author}: Entry) => [summary, content, author] as const;
