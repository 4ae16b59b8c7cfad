import type {DatabaseSync} from 'node:sqlite';
import type {Entry} from '../model/feed.ts';
import {coverageQueries, type StoryMarks} from './coverage.ts';
import {digest} from './digest.ts';
import {numberOf, optionalNumber, type Row, textOf} from './row-values.ts';
import {plainText, type SearchQueries} from './search.ts';
import {titleKey, urlKey} from './story-key.ts';

const threeDays = 3 * 86_400_000;

/** An entry with what identifies it in its feed and what tells whether it has changed. */
export interface Candidate {
	readonly entry: Entry;
	readonly entryId: string;
	readonly fingerprint: string;
	/** What other addresses of its page have in common with its own. */
	readonly key: number | null;
}

/** Its fingerprint is always needed, its key only when it is new. */
class LateCandidate implements Candidate {
	readonly entry: Entry;
	readonly entryId: string;
	readonly fingerprint: string;
	#key?: number | null;

	constructor(entry: Entry, entryId: string) {
		this.entry = entry;
		this.entryId = entryId;
		this.fingerprint = fingerprintOf(entry);
	}

	get key(): number | null {
		if (this.#key === undefined) {
			this.#key = urlKey(this.entry.url);
		}

		return this.#key;
	}
}

const columns = 'id, entry_id, title, hash, score, left_at, first_seen, story';

/**
 * The entries as the store knows them; of entries with one id the first counts. Where dates are
 * missing the last entry comes first: of stories that are seen at one time the one that is stored last
 * stands on top, as it did in the feed.
 */
export function candidatesOf(entries: readonly Entry[]): readonly Candidate[] {
	const byId = new Map<string, Candidate>();
	for (const entry of entries) {
		const entryId = entry.id || entry.url || entry.title;
		if (entryId !== '' && !byId.has(entryId)) {
			byId.set(entryId, new LateCandidate(entry, entryId));
		}
	}

	const candidates = [...byId.values()];
	const isDated = candidates.every(({entry}) => entry.published !== null);
	return isDated ? candidates : candidates.toReversed();
}

/** What of a document has to be written; all else costs a look. */
export interface Changes {
	readonly candidates: readonly Candidate[];
	/** Stories that the document no longer has. */
	readonly departed: readonly number[];
	/** The stories of the feed that none of the candidates names. */
	readonly unclaimed: Unclaimed;
}

/** Compares a feed with what is stored, and writes what is new or changed in it. */
export function storySaver(db: DatabaseSync, search: SearchQueries) {
	const find = db.prepare(`SELECT ${columns} FROM headline WHERE feed = ? AND entry_id = ?`);
	const leave = db.prepare('UPDATE headline SET left_at = ? WHERE id = ?');
	const findUnclaimed = unclaimedFinder(db);
	const {add, change} = storyWriter(db);

	return {
		/** Reads only, so that nobody has to wait. */
		compare(feed: number, candidates: readonly Candidate[]): Changes {
			const unclaimed = findUnclaimed(feed, candidates);
			const changed: Candidate[] = [];
			const adopted = new Set<Row | undefined>();
			for (const candidate of candidates) {
				const row = find.get(feed, candidate.entryId);
				if (!isUnchanged(row, candidate)) {
					changed.push(candidate);
					adopted.add(row ?? unclaimed.find(candidate.key));
				}
			}

			return {candidates: changed, departed: unclaimed.departed(adopted), unclaimed};
		},

		/**
		 * Writes candidates until the time is up, and gives those that are left; to be called in a
		 * transaction. What they make is added to the counts.
		 */
		save(feed: number, changes: Changes, now: number, until: number, counts: Counts): Changes {
			const fresh: [number, Entry][] = [];
			const rewritten: number[] = [];
			let taken = 0;
			for (const candidate of changes.candidates) {
				taken++;
				const row = find.get(feed, candidate.entryId);
				if (isUnchanged(row, candidate)) {
					// Another program has been here since the comparison.
					continue;
				}

				const known = row ?? changes.unclaimed.take(candidate.key);
				if (known) {
					change(known, candidate);
					const isAdopted = known['entry_id'] === null;
					const isRewritten = known['hash'] !== candidate.fingerprint;
					rewritten.push(...(isRewritten ? [numberOf(known['id'])] : []));
					counts.added += Number(isAdopted);
					counts.changed += Number(isRewritten) - Number(isAdopted);
				} else {
					fresh.push([add(feed, candidate, now), candidate.entry]);
					counts.added++;
				}

				if (performance.now() > until) {
					break;
				}
			}

			const candidates = changes.candidates.slice(taken);
			for (const id of candidates.length > 0 ? [] : changes.departed) {
				leave.run(now, id);
			}

			indexStories(search, fresh, rewritten);
			return {...changes, candidates};
		},
	};
}

/** How many stories are new and how many were rewritten. */
export interface Counts {
	added: number;
	changed: number;
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
		add(feed: number, candidate: Candidate, now: number): number {
			const marks = marksOf(candidate, now);
			const id = Number(insert.run(...columnsOf(candidate, marks), feed, now).lastInsertRowid);
			saveText.run(id, ...textsOf(candidate.entry));
			coverage.join(id, feed, marks);
			return id;
		},

		change(row: Row, candidate: Candidate): void {
			const id = numberOf(row['id']);
			const marks = marksOf(candidate, numberOf(row['first_seen']));
			update.run(...columnsOf(candidate, marks), id);
			saveText.run(id, ...textsOf(candidate.entry));
			const story = optionalNumber(row['story']);
			if (story !== null && row['title'] !== marks.title) {
				coverage.part(id, story, marks.title);
			}
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

	return (feed: number, candidates: readonly Candidate[]): Unclaimed => {
		const ids = new Set(candidates.map(candidate => candidate.entryId));
		const rows = new Set(select.all({feed}).filter(row => !ids.has(textOf(row['entry_id']))));
		const byUrl = new Map([...rows].map(row => [row['url_key'], row]));
		const find = (key: number | null) => (key === null ? undefined : byUrl.get(key));

		return {
			find,

			take(key) {
				const row = find(key);
				if (row) {
					rows.delete(row);
					byUrl.delete(key);
				}

				return row;
			},

			/** An empty document is a server's mistake more often than the end of every story. */
			departed: adopted =>
				[...(ids.size > 0 ? rows : [])]
					.filter(row => row['entry_id'] !== null && !adopted.has(row))
					.map(row => numberOf(row['id'])),
		};
	};
}

/** Stories that a document does not name, by the keys of their addresses. */
interface Unclaimed {
	find(key: number | null): Row | undefined;
	/** Gives a story to an entry, once. */
	take(key: number | null): Row | undefined;
	/** Those that are in the feed as it was stored, but for the ones that an entry adopts. */
	departed(adopted: ReadonlySet<Row | undefined>): readonly number[];
}

function isUnchanged(row: Row | undefined, {entry, fingerprint}: Candidate): boolean {
	return row?.['hash'] === fingerprint && row['score'] === entry.score && row['left_at'] === null;
}

function fingerprintOf({title, url, author, published, summary, content}: Entry): string {
	const parts = JSON.stringify([title, url, author, published, summary, content]);
	return digest(parts, 'base64url');
}

/** Only a story that is young when it is first seen is looked for in other feeds. */
function marksOf({entry, key}: Candidate, firstSeen: number): StoryMarks {
	const time = Math.min(publishedAt(entry) ?? firstSeen, firstSeen);
	const isYoung = firstSeen - time <= threeDays;
	const {title} = entry;
	return {title, time, urlKey: key, titleKey: isYoung ? titleKey(title, time) : null, isYoung};
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
