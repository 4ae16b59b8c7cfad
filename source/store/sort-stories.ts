import type {DatabaseSync} from 'node:sqlite';
import type {Found, StorySearch} from '../model/story-search.ts';
import {numbersOf} from './row-values.ts';

/** From here on it costs less to go through all stories in their order than to sort these. */
const many = 5000;

/** A story that has been read has its id with a minus, so that one number says both. */
const signedId = 'json_group_array(CASE is_read WHEN 0 THEN id ELSE -id END) AS ids';
const byTime = 'ORDER BY time DESC, id DESC';
const listed =
	'SELECT id, time, is_read FROM headline INDEXED BY latest WHERE entry_id IS NOT NULL';

type Conditions = Pick<StorySearch, 'isUnread' | 'within'>;

/** Puts stories that are known by their ids into the order of the lists. */
export function sortQueries(db: DatabaseSync) {
	const some = (condition: string) =>
		db.prepare(`
			SELECT ${signedId} FROM (
				SELECT id, is_read FROM headline
				WHERE id IN (SELECT value FROM json_each(?)) ${condition} ${byTime}
			)
		`);
	const someStored = some('');
	const someListed = some('AND entry_id IS NOT NULL');
	const allListed = db.prepare(`SELECT ${signedId} FROM (${listed} ${byTime})`);
	// Links of the sites' own lists are in no index by time, and they are few.
	const allStored = db.prepare(`
		SELECT ${signedId} FROM (
			${listed}
			UNION ALL
			SELECT h.id, h.time, h.is_read
			FROM feed f CROSS JOIN headline h INDEXED BY headline_by_entry
				ON h.feed = f.id AND h.entry_id IS NULL
			${byTime}
		)
	`);

	const isMany = (ids: readonly number[]): boolean => ids.length > many;

	/** Those of the stories, at least, that are still there, in their order. */
	function inOrder(ids: readonly number[], isListed: boolean): readonly number[] {
		const row = isMany(ids)
			? (isListed ? allListed : allStored).get()
			: (isListed ? someListed : someStored).get(JSON.stringify(ids));
		return numbersOf(row?.['ids']);
	}

	return {
		isMany,

		/**
		 * Of the hits those that meet what most stories meet, with the kept ones whatever they meet;
		 * what is gone is left out.
		 */
		sortStories(
			hits: readonly number[],
			kept: readonly number[],
			{isUnread, within}: Conditions = {isUnread: false, within: null},
		): Found {
			const wanted = markIds(hits);
			const wantedAnyway = markIds(kept);
			const both = kept.length === 0 ? hits : [...hits, ...kept];
			const ids: number[] = [];
			let unread = 0;
			for (const signed of inOrder(both, isUnread || within === 'latest')) {
				const id = Math.abs(signed);
				const isHit = wanted[id] === 1 && (signed > 0 || !isUnread);
				if (isHit || wantedAnyway[id] === 1) {
					ids.push(id);
					unread += signed > 0 ? 1 : 0;
				}
			}

			return {ids, unread};
		},

		/** Those of the stories that are unread now, in their order. */
		unreadOf(ids: readonly number[]): readonly number[] {
			const wanted = markIds(ids);
			return inOrder(ids, false).filter(id => id > 0 && wanted[id] === 1);
		},
	};
}

/** No store comes to so many; a damaged one may say so. */
const largestId = 2 ** 26;

/** A mark at the place of each id: for thousands of them a set takes several times as long. */
function markIds(ids: readonly number[]): Uint8Array {
	const largest = ids.reduce((most, id) => Math.max(most, id), 0);
	const marks = new Uint8Array(Math.min(largest, largestId) + 1);
	for (const id of ids) {
		marks[id] = 1;
	}

	return marks;
}
