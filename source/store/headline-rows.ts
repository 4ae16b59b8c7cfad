import type {DatabaseSync} from 'node:sqlite';
import type {Headline} from '../model/headline.ts';
import {numberOf, optionalNumber, type Row, textOf} from './row-values.ts';

/** Columns of `headline` (as `h`) and `feed` (as `f`) that make a headline. */
export const headlineColumns = `
	h.id, f.key AS feedId, f.name AS source, h.title, h.url, h.published,
	h.first_seen AS firstSeen, h.time, h.is_read AS isRead, h.is_saved AS isSaved
`;

export function toHeadline(row: Row): Headline {
	return {
		id: numberOf(row['id']),
		feedId: textOf(row['feedId']),
		source: textOf(row['source']),
		title: textOf(row['title']),
		url: textOf(row['url']),
		published: optionalNumber(row['published']),
		firstSeen: numberOf(row['firstSeen']),
		time: numberOf(row['time']),
		isRead: row['isRead'] === 1,
		isSaved: row['isSaved'] === 1,
	};
}

/** Reads headlines by their ids, in the order of the ids. */
export function headlinesOf(db: DatabaseSync): (ids: readonly number[]) => Headline[] {
	const select = db.prepare(`
		SELECT ${headlineColumns}
		FROM json_each(?) AS list
		JOIN headline h ON h.id = list.value
		JOIN feed f ON f.id = h.feed
		ORDER BY list.key
	`);
	return ids => select.all(JSON.stringify(ids)).map(toHeadline);
}
