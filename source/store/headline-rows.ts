import type {DatabaseSync} from 'node:sqlite';
import type {Headline} from '../model/headline.ts';
import {numberOf, optionalNumber, optionalTime, type Row, textOf, timeOf} from './row-values.ts';

/** Columns of `headline` (as `h`) and `feed` (as `f`) that make a headline. */
export const headlineColumns = `
	h.id, f.key AS feedId, f.name AS source, h.title, h.url, h.published,
	h.first_seen AS firstSeen, h.time, h.is_read AS isRead, h.is_saved AS isSaved, h.story,
	CASE WHEN h.coverage > 1 THEN (
		SELECT json_group_array(DISTINCT other.name)
		FROM headline twin JOIN feed other ON other.id = twin.feed
		WHERE twin.story = h.id AND twin.feed <> h.feed
	) END AS alsoIn
`;

export function toHeadline(row: Row): Headline {
	const alsoIn = namesIn(row['alsoIn']);
	const storyId = optionalNumber(row['story']);
	return {
		id: numberOf(row['id']),
		feedId: textOf(row['feedId']),
		source: textOf(row['source']),
		...(alsoIn.length > 0 && {alsoIn}),
		...(storyId !== null && {storyId}),
		title: textOf(row['title']),
		url: textOf(row['url']),
		published: optionalTime(row['published']),
		firstSeen: timeOf(row['firstSeen']),
		time: timeOf(row['time']),
		isRead: row['isRead'] === 1,
		isSaved: row['isSaved'] === 1,
	};
}

/** The names in a JSON list. */
function namesIn(value: unknown): readonly string[] {
	const names: unknown = typeof value === 'string' ? JSON.parse(value) : [];
	return Array.isArray(names) ? names.filter(name => typeof name === 'string') : [];
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
