import type {DatabaseSync} from 'node:sqlite';
import type {Link} from '../model/article.ts';
import type {MuteRule} from '../model/mute-rule.ts';
import {hasSchemaPart} from './has-schema-part.ts';
import {inTransaction} from './in-transaction.ts';
import {activeRules, createMuteMatcher} from './match-mute-rule.ts';
import {numberOf, type Row, textOf} from './row-values.ts';
import {type Candidate, type Counts, candidatesOf, type storySaver} from './save-stories.ts';
import {urlKey} from './story-key.ts';

/** Entries that a rule of the reader's keeps out of every list. They are no headlines at all. */
export interface MutedQueries {
	/** Keeps the entries that are muted, and gives back the others. */
	hold(
		feed: number,
		feedId: string,
		candidates: readonly Candidate[],
		now: number,
	): readonly Candidate[];
	/** Makes headlines of those that no rule is about any longer; how many they are. */
	release(): number;
	countMuted(): number;
	/** Of the stories that a page links to, those that are not muted. */
	withoutMuted(feedId: string, links: readonly Link[], now: number): readonly Link[];
	pruneMuted(before: number): void;
	removeFeed(feed: number): void;
}

const releasedAtOnce = 20;

type Stories = Pick<ReturnType<typeof storySaver>, 'save'>;

/** A store of an earlier version, where it may only be read, has nothing muted. */
export function mutedQueries(
	db: DatabaseSync,
	stories: Stories,
	rules: readonly MuteRule[],
): MutedQueries {
	return hasSchemaPart(db, 'muted') ? storedMuted(db, stories, rules) : nothingMuted;
}

const nothingMuted: MutedQueries = {
	hold: (_feed, _feedId, candidates) => candidates,
	release: () => 0,
	countMuted: () => 0,
	withoutMuted: (_feedId, links) => links,
	pruneMuted() {},
	removeFeed() {},
};

function storedMuted(db: DatabaseSync, stories: Stories, rules: readonly MuteRule[]): MutedQueries {
	const isAnyAbout = createMuteMatcher(rules);
	const find = db.prepare('SELECT hash FROM muted WHERE feed = ? AND entry_id = ?');
	const findHeadline = db.prepare('SELECT 1 FROM headline WHERE feed = ? AND entry_id = ?');
	const keep = db.prepare(`
		INSERT INTO muted (feed, entry_id, hash, url_key, first_seen, entry) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (feed, entry_id) DO UPDATE SET
			hash = excluded.hash, url_key = excluded.url_key, entry = excluded.entry
	`);
	const list = db.prepare(`
		SELECT m.feed, f.key, m.entry_id, m.first_seen, m.entry FROM muted m JOIN feed f ON f.id = m.feed
	`);
	const drop = db.prepare('DELETE FROM muted WHERE feed = ? AND entry_id = ?');
	const any = db.prepare('SELECT 1 FROM muted LIMIT 1');
	const count = db.prepare('SELECT count(*) AS muted FROM muted');
	const byKey = db.prepare('SELECT 1 FROM muted WHERE url_key = ?');
	const prune = db.prepare('DELETE FROM muted WHERE first_seen < ?');
	const remove = db.prepare('DELETE FROM muted WHERE feed = ?');

	return {
		hold(feed, feedId, candidates, now) {
			if (rules.length === 0 && any.get() === undefined) {
				return candidates;
			}

			const isAbout = createMuteMatcher(activeRules(rules, now));
			const changed: Candidate[] = [];
			const others: Candidate[] = [];
			for (const candidate of candidates) {
				const {entryId, entry, fingerprint} = candidate;
				const known = find.get(feed, entryId);
				const isNew = () => findHeadline.get(feed, entryId) === undefined;
				if (!known && !(isAbout(feedId, entry) && isNew())) {
					others.push(candidate);
				} else if (known?.['hash'] !== fingerprint) {
					changed.push(candidate);
				}
			}

			if (changed.length > 0) {
				inTransaction(db, () => {
					for (const {entry, entryId, fingerprint, key} of changed) {
						keep.run(feed, entryId, fingerprint, key, now, JSON.stringify(entry));
					}
				});
			}

			return others;
		},

		release() {
			const counts: Counts = {added: 0, changed: 0};
			const free: Row[] = [];
			for (const row of list.iterate()) {
				if (!isAnyAbout(textOf(row['key']), JSON.parse(textOf(row['entry'])))) {
					free.push(row);
				}
			}

			// A few at a time, so that nobody waits long for the lock.
			for (let at = 0; at < free.length; at += releasedAtOnce) {
				inTransaction(db, () => {
					for (const row of free.slice(at, at + releasedAtOnce)) {
						const feed = numberOf(row['feed']);
						const changes = {
							candidates: candidatesOf([JSON.parse(textOf(row['entry']))]),
							departed: [],
							unclaimed: {find: () => undefined, take: () => undefined, departed: () => []},
						};
						const firstSeen = numberOf(row['first_seen']);
						stories.save(feed, changes, firstSeen, Number.POSITIVE_INFINITY, counts);
						drop.run(feed, textOf(row['entry_id']));
					}
				});
			}

			return counts.added;
		},

		countMuted: () => numberOf(count.get()?.['muted']),

		withoutMuted(feedId, links, now) {
			const isAbout = createMuteMatcher(activeRules(rules, now));
			return links.filter(({text, url}) => {
				const key = urlKey(url);
				const isKnown = key !== null && byKey.get(key) !== undefined;
				return !isKnown && !isAbout(feedId, {title: text, summary: ''});
			});
		},

		pruneMuted(before) {
			prune.run(before);
		},

		removeFeed(feed) {
			remove.run(feed);
		},
	};
}
