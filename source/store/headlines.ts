import type {DatabaseSync} from 'node:sqlite';
import type {Headline, ListView} from '../model/headline.ts';
import {headlineColumns, headlinesOf, toHeadline} from './headline-rows.ts';
import type {PopularQueries} from './popular.ts';
import {numberOf} from './row-values.ts';
import type {HeadlinePage, HeadlineQuery} from './store.ts';
import {normalizeUrl, urlKey} from './story-key.ts';

type StoredView = Exclude<ListView, 'popular'>;

const conditions: Readonly<Record<StoredView, string>> = {
	latest: 'entry_id IS NOT NULL',
	saved: 'is_saved = 1',
};

/** The lists: pages, places and counts. Latest and Saved are indexes, Popular is a short ranking. */
export function headlineQueries(db: DatabaseSync, popular: PopularQueries) {
	const pick = headlinesOf(db);
	const lists = {
		latest: {all: listQueries(db, 'latest', false), unread: listQueries(db, 'latest', true)},
		saved: {all: listQueries(db, 'saved', false), unread: listQueries(db, 'saved', true)},
	};
	const byId = db.prepare(`
		SELECT ${headlineColumns} FROM headline h JOIN feed f ON f.id = h.feed WHERE h.id = ?
	`);
	const byUrl = db.prepare(`
		SELECT ${headlineColumns} FROM headline h JOIN feed f ON f.id = h.feed
		WHERE h.url_key = ? ORDER BY h.entry_id IS NULL, h.id
	`);
	const count = db.prepare('SELECT total, unread FROM tally WHERE view = ?');

	function listPopular({offset, limit, isUnreadOnly = false}: HeadlineQuery): HeadlinePage {
		const stories = pick(popular.rank().ids);
		const unread = stories.filter(story => !story.isRead);
		const shown = isUnreadOnly ? unread : stories;
		const rows = shown.slice(offset, offset + limit);
		return {total: shown.length, unread: unread.length, offset, rows};
	}

	function listStored(view: StoredView, query: HeadlineQuery): HeadlinePage {
		const tally = count.get(view);
		const unread = numberOf(tally?.['unread']);
		const {offset, limit, isUnreadOnly = false} = query;
		const {page} = lists[view][isUnreadOnly ? 'unread' : 'all'];
		return {
			total: isUnreadOnly ? unread : numberOf(tally?.['total']),
			unread,
			offset,
			rows: page.all(limit, offset).map(toHeadline),
		};
	}

	return {
		listHeadlines: (query: HeadlineQuery): HeadlinePage =>
			query.view === 'popular' ? listPopular(query) : listStored(query.view, query),

		positionOf(view: ListView, id: number, isUnreadOnly = false): number | null {
			if (view === 'popular') {
				const stories = pick(popular.rank().ids).filter(story => !(isUnreadOnly && story.isRead));
				const index = stories.findIndex(story => story.id === id);
				return index === -1 ? null : index;
			}

			const row = lists[view][isUnreadOnly ? 'unread' : 'all'].position.get(id);
			return row ? numberOf(row['position']) : null;
		},

		getHeadline(id: number): Headline | null {
			const row = byId.get(id);
			return row ? toHeadline(row) : null;
		},

		findByUrl(url: string): Headline | null {
			const normal = normalizeUrl(url);
			const row = byUrl.all(urlKey(url)).map(toHeadline);
			return row.find(headline => normalizeUrl(headline.url) === normal) ?? null;
		},

		unreadIds(view: ListView): readonly number[] {
			return view === 'popular'
				? pick(popular.rank().ids)
						.filter(story => !story.isRead)
						.map(story => story.id)
				: lists[view].unread.ids.all().map(row => numberOf(row['id']));
		},
	};
}

/** The queries of one list. The inner SELECTs are answered from the list's own partial index. */
function listQueries(db: DatabaseSync, view: StoredView, isUnreadOnly: boolean) {
	const index = isUnreadOnly ? `${view}_unread` : view;
	const condition = `${conditions[view]}${isUnreadOnly ? ' AND is_read = 0' : ''}`;
	const list = `headline INDEXED BY ${index} WHERE ${condition}`;
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
			FROM (SELECT id, time FROM headline WHERE id = ? AND ${condition}) AS here
		`),
		ids: db.prepare(`SELECT id FROM ${list} ORDER BY time DESC, id DESC`),
	};
}

export type HeadlineQueries = ReturnType<typeof headlineQueries>;
