import type {DatabaseSync} from 'node:sqlite';
import type {Headline, StoredList} from '../model/headline.ts';
import {hasSchemaPart} from './has-schema-part.ts';
import {headlineColumns, headlinesOf, toHeadline} from './headline-rows.ts';
import {type IndexedList, listConditions} from './indexed-lists.ts';
import type {PopularQueries} from './popular.ts';
import {numberOf, numbersOf} from './row-values.ts';
import type {HeadlinePage, HeadlineQuery} from './store.ts';
import {normalizeUrl, urlKey} from './story-key.ts';

/** A view as a list: its pages, the places in it, and what in it is unread. */
interface HeadlineList {
	page(query: HeadlineQuery): HeadlinePage;
	positionOf(id: number, isUnreadOnly: boolean): number | null;
	unreadIds(): readonly number[];
}

/** The lists of headlines, and single ones by id and address. */
export function headlineQueries(db: DatabaseSync, popular: PopularQueries) {
	const lists: Readonly<Record<StoredList, HeadlineList>> = {
		latest: storedList(db, 'latest'),
		saved: storedList(db, 'saved'),
		popular: popularList(db, popular),
	};
	// A store of an earlier version, where it may only be read, has a row for every headline.
	const stories = hasSchemaPart(db, 'stories') ? storedList(db, 'stories') : lists.latest;
	const listOf = (view: StoredList, isCollapsed = false): HeadlineList =>
		view === 'latest' && isCollapsed ? stories : lists[view];
	const byId = db.prepare(`
		SELECT ${headlineColumns} FROM headline h JOIN feed f ON f.id = h.feed WHERE h.id = ?
	`);
	const byUrl = db.prepare(`
		SELECT ${headlineColumns} FROM headline h JOIN feed f ON f.id = h.feed
		WHERE h.url_key = ? ORDER BY h.entry_id IS NULL, h.id
	`);

	return {
		listHeadlines: (query: HeadlineQuery): HeadlinePage =>
			listOf(query.view, query.isCollapsed).page(query),
		positionOf: (
			view: StoredList,
			id: number,
			isUnreadOnly = false,
			isCollapsed = false,
		): number | null => listOf(view, isCollapsed).positionOf(id, isUnreadOnly),
		unreadIds: (view: StoredList, isCollapsed = false): readonly number[] =>
			listOf(view, isCollapsed).unreadIds(),

		getHeadline(id: number): Headline | null {
			const row = byId.get(id);
			return row ? toHeadline(row) : null;
		},

		findByUrl(url: string): Headline | null {
			const normal = normalizeUrl(url);
			const headlines = byUrl.all(urlKey(url)).map(toHeadline);
			return headlines.find(headline => normalizeUrl(headline.url) === normal) ?? null;
		},
	};
}

/** A list that is an index of the table; triggers keep its counts. */
function storedList(db: DatabaseSync, view: IndexedList): HeadlineList {
	const all = indexQueries(db, view, listConditions[view]);
	const unread = indexQueries(db, view, `${listConditions[view]} AND is_read = 0`);
	const tally = db.prepare('SELECT total, unread FROM tally WHERE view = ?');

	return {
		page({offset, limit, isUnreadOnly = false}) {
			const counts = tally.get(view);
			const unreadCount = numberOf(counts?.['unread']);
			const rows = (isUnreadOnly ? unread : all).page.all(limit, offset);
			return {
				total: isUnreadOnly ? unreadCount : numberOf(counts?.['total']),
				unread: unreadCount,
				offset,
				rows: rows.map(toHeadline),
			};
		},

		positionOf(id, isUnreadOnly) {
			const row = (isUnreadOnly ? unread : all).position.get(id);
			return row ? numberOf(row['position']) : null;
		},

		unreadIds: () => numbersOf(unread.ids.get()?.['ids']),
	};
}

/** The queries that are answered from one partial index. */
function indexQueries(db: DatabaseSync, index: IndexedList, condition: string) {
	const list = `headline INDEXED BY ${index} WHERE ${condition}`;
	const row = index === 'stories' ? '(SELECT coalesce(story, id) FROM headline WHERE id = ?)' : '?';
	return {
		page: db.prepare(`
			SELECT ${headlineColumns}
			FROM (SELECT id FROM ${list} ORDER BY time DESC, id DESC LIMIT ? OFFSET ?) AS place
			JOIN headline h ON h.id = place.id
			JOIN feed f ON f.id = h.feed
			ORDER BY h.time DESC, h.id DESC
		`),
		position: db.prepare(`
			SELECT (SELECT count(*) FROM ${list} AND time > here.time)
				+ (SELECT count(*) FROM ${list} AND time = here.time AND id > here.id) AS position
			FROM (SELECT id, time FROM headline WHERE id = ${row} AND ${condition}) AS here
		`),
		// One text for all of them costs a fifth of a row for each.
		ids: db.prepare(`
			SELECT json_group_array(id) AS ids FROM (SELECT id FROM ${list} ORDER BY time DESC, id DESC)
		`),
	};
}

/** The ranking of the Popular view, which is short enough to be read as a whole. */
function popularList(db: DatabaseSync, popular: PopularQueries): HeadlineList {
	const pick = headlinesOf(db);
	const stories = (isUnreadOnly: boolean): readonly Headline[] =>
		pick(popular.rank().ids).filter(story => !(isUnreadOnly && story.isRead));

	return {
		page({offset, limit, isUnreadOnly = false}) {
			const shown = stories(isUnreadOnly);
			const unread = shown.filter(story => !story.isRead).length;
			return {total: shown.length, unread, offset, rows: shown.slice(offset, offset + limit)};
		},

		positionOf(id, isUnreadOnly) {
			const place = stories(isUnreadOnly).findIndex(story => story.id === id);
			return place === -1 ? null : place;
		},

		unreadIds: () => stories(true).map(story => story.id),
	};
}
