import type {DatabaseSync} from 'node:sqlite';
import type {Found, StorySearch} from '../model/story-search.ts';
import {eachId, type IdList, markIds} from './id-lists.ts';
import {numberOf, textOf} from './row-values.ts';

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
				WHERE id IN (SELECT value FROM json_each(?) UNION ALL SELECT value FROM json_each(?))
					${condition}
				${byTime}
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
	const newest = db.prepare('SELECT max(id) AS id FROM headline');

	/** Ids in a JSON list, each with a mark at its place. */
	const read = (ids: string): IdList => markIds(ids, numberOf(newest.get()?.['id']));
	const isMany = (...lists: readonly IdList[]): boolean =>
		lists.reduce((sum, {count}) => sum + count, 0) > many;

	/** Those of both lists, at least, that are still there, in their order. */
	function inOrder(one: IdList, other: IdList, isListed: boolean): string {
		const row = isMany(one, other)
			? (isListed ? allListed : allStored).get()
			: (isListed ? someListed : someStored).get(one.text, other.text);
		return textOf(row?.['ids']);
	}

	/**
	 * Of the hits those that meet what most stories meet, with the kept ones whatever they meet;
	 * what is gone is left out.
	 */
	function sortStories(
		hits: IdList,
		kept: readonly number[],
		{isUnread, within}: Conditions = {isUnread: false, within: null},
	): Found {
		const others = read(JSON.stringify(kept));
		const ids: number[] = [];
		let unread = 0;
		eachId(inOrder(hits, others, isUnread || within === 'latest'), (id, isRead) => {
			const isHit = hits.marks[id] === 1 && !(isRead && isUnread);
			if (isHit || others.marks[id] === 1) {
				ids.push(id);
				unread += isRead ? 0 : 1;
			}
		});
		return {ids, unread};
	}

	const nothing = read('[]');
	return {
		read,
		isMany,
		sortStories,
		stillThere: (ids: readonly number[]): Found => sortStories(nothing, ids),
		/** Those of the stories that are unread now, in their order. */
		unreadOf: (ids: readonly number[]): readonly number[] => {
			const all = read(JSON.stringify(ids));
			const unread: number[] = [];
			eachId(inOrder(all, nothing, false), (id, isRead) => {
				if (!isRead && all.marks[id] === 1) {
					unread.push(id);
				}
			});
			return unread;
		},
	};
}
