import type {DatabaseSync} from 'node:sqlite';
import type {Feed} from '../model/feed.ts';
import {lazily} from '../text/lazily.ts';
import {inReading, inTransaction} from './in-transaction.ts';
import type {MutedQueries} from './muted.ts';
import {numberOf, optionalTime, type Row, textOf} from './row-values.ts';
import {type Counts, candidatesOf, type storySaver} from './save-stories.ts';
import type {EntryText, SavingSteps} from './store.ts';

/** So long writes a step before it commits, so that nobody waits for the lock as long as for a frame. */
const stepMs = 12;

/** What feeds bring: headlines with the texts that the feeds themselves publish. */
export function entryQueries(
	db: DatabaseSync,
	stories: ReturnType<typeof storySaver>,
	muted: MutedQueries,
) {
	const findFeed = db.prepare('SELECT id, name FROM feed WHERE key = ?');
	const saveFeedName = db.prepare(`
		INSERT INTO feed (key, name) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET name = excluded.name RETURNING id
	`);
	// Made when they are used: a Node without full-text search cannot make the one that deletes stories
	// from the index too, and reads such a store all the same.
	const removals = lazily(() =>
		[
			'DELETE FROM popular WHERE feed = ?',
			'DELETE FROM headline WHERE feed = ? AND is_saved = 0',
			'UPDATE headline SET left_at = first_seen WHERE feed = ?',
		].map(sql => db.prepare(sql)),
	);
	const selectText = db.prepare(`
		SELECT summary, content, author, published FROM entry_text t
		JOIN headline h ON h.id = t.headline WHERE h.id = ?
	`);

	return {
		/** Each step is one transaction, and short; an unchanged feed takes none. */
		*saveFeedInSteps(feedId: string, source: string, feed: Feed, now: number): SavingSteps {
			const known = findFeed.get(feedId);
			const counts: Counts = {added: 0, changed: 0};
			const id =
				known?.['name'] === source
					? numberOf(known['id'])
					: numberOf(saveFeedName.get(feedId, source)?.['id']);
			const candidates = muted.hold(id, feedId, candidatesOf(feed.entries), now);
			let rest = inReading(db, () => stories.compare(id, candidates));
			let isDone = rest.candidates.length + rest.departed.length === 0;
			while (!isDone) {
				const changes = rest;
				rest = inTransaction(db, () =>
					stories.save(id, changes, now, performance.now() + stepMs, counts),
				);
				isDone = rest.candidates.length === 0;
				if (!isDone) {
					yield;
				}
			}

			return {...counts, isStored: true};
		},

		removeFeed(feedId: string): void {
			inTransaction(db, () => {
				const feed = numberOf(findFeed.get(feedId)?.['id']);
				muted.removeFeed(feed);
				for (const remove of removals()) {
					remove.run(feed);
				}
			});
		},

		getEntryText(id: number): EntryText | null {
			const row = selectText.get(id);
			return row ? toEntryText(row) : null;
		},
	};
}

function toEntryText(row: Row): EntryText {
	const published = optionalTime(row['published']);
	return {
		summary: textOf(row['summary']),
		content: textOf(row['content']),
		author: textOf(row['author']),
		published: published === null ? null : new Date(published).toISOString(),
	};
}
