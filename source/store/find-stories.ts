import type {DatabaseSync} from 'node:sqlite';
import type {Headline} from '../model/headline.ts';
import type {StorySearch} from '../model/story-search.ts';
import {foldLetters, wordsOf} from '../text/search-terms.ts';
import {headlinesOf} from './headline-rows.ts';
import type {PopularQueries} from './popular.ts';
import {numberOf, type Row, textOf} from './row-values.ts';
import {hasFullText, hasIndex, mostHits} from './search.ts';
import {matchExpression} from './search-words.ts';

type Values = Record<string, string | number>;

/** Finds stories by their words and by what is known of them, and reads those that were found. */
export function findQueries(db: DatabaseSync, popular: PopularQueries) {
	const hasWords = hasFullText(db) && hasIndex(db);
	const pick = headlinesOf(db);
	const feeds = db.prepare('SELECT id, key, name FROM feed');
	const standing = db.prepare(`
		SELECT h.id, h.is_read AS isRead FROM json_each(?) AS list
		JOIN headline h ON h.id = list.value ORDER BY list.key
	`);

	/** Conditions on the headline, as SQL with their values. */
	function conditionsOf(search: StorySearch): readonly (readonly [sql: string, values: Values])[] {
		const {within, after, before, isUnread, isSaved} = search;
		const listed = () => JSON.stringify(popular.rank().ids);
		return [
			...(within === 'latest' ? [['h.entry_id IS NOT NULL', {}] as const] : []),
			...(isSaved || within === 'saved' ? [['h.is_saved = 1', {}] as const] : []),
			...(within === 'popular'
				? [['h.id IN (SELECT value FROM json_each(:listed))', {listed: listed()}] as const]
				: []),
			...(isUnread ? [['h.is_read = 0', {}] as const] : []),
			...(after === null ? [] : [['h.time >= :after', {after}] as const]),
			...(before === null ? [] : [['h.time < :before', {before}] as const]),
			...search.feeds.map(
				(name, index) =>
					[
						`h.feed IN (SELECT value FROM json_each(:feeds${index}))`,
						{[`feeds${index}`]: JSON.stringify(feedsOf(name))},
					] as const,
			),
		];
	}

	function feedsOf(name: string): readonly number[] {
		const wanted = foldLetters(name.toLowerCase());
		const fits = (name: string) => foldLetters(name.toLowerCase()).startsWith(wanted);
		return feeds
			.all()
			.filter(row => fits(textOf(row['key'])) || fits(textOf(row['name'])))
			.map(row => numberOf(row['id']));
	}

	function byIndex(expression: string, search: StorySearch): readonly Row[] {
		const conditions = conditionsOf(search);
		const values = Object.assign({expression}, ...conditions.map(([, own]) => own));
		const where = conditions.map(([sql]) => ` AND ${sql}`).join('');
		// The index gives its hits in the order of their rows: only that order costs no sorting.
		return db
			.prepare(`
				WITH hit AS (
					SELECT h.id, h.time FROM search CROSS JOIN headline h ON h.id = search.rowid
					WHERE search MATCH :expression${where} ORDER BY search.rowid DESC LIMIT ${mostHits}
				)
				SELECT id FROM hit ORDER BY time DESC, id DESC
			`)
			.all(values);
	}

	function byConditions(search: StorySearch): Iterable<Row> {
		const conditions = conditionsOf(search);
		const values: Values = Object.assign({}, ...conditions.map(([, own]) => own));
		const where = conditions.map(([sql]) => ` AND ${sql}`).join('');
		return db
			.prepare(`
				SELECT h.id, h.title FROM headline h WHERE 1${where}
				ORDER BY h.time DESC, h.id DESC ${hasWords ? `LIMIT ${mostHits}` : ''}
			`)
			.iterate(values);
	}

	/** Without an index of the texts, the words are looked for in the titles. */
	function byTitles(search: StorySearch): readonly Row[] {
		const wanted = wordsOf(`${search.words} ${search.titleWords}`);
		const hits: Row[] = [];
		for (const row of byConditions(search)) {
			const words = wordsOf(textOf(row['title']));
			if (wanted.every(start => words.some(word => word.startsWith(start)))) {
				hits.push(row);
			}

			if (hits.length === mostHits) {
				break;
			}
		}

		return hits;
	}

	return {
		findStories(search: StorySearch): readonly number[] {
			const titles = matchExpression(search.titleWords);
			const expression = [
				matchExpression(search.words) ?? [],
				titles ? `{title} : (${titles})` : [],
			].flat();
			const rows =
				hasWords && expression.length > 0
					? byIndex(expression.join(' AND '), search)
					: byTitles(search);
			return rows.map(row => numberOf(row['id']));
		},

		readMarks: (ids: readonly number[]): ReadonlyMap<number, boolean> =>
			new Map(
				standing
					.all(JSON.stringify(ids))
					.map(row => [numberOf(row['id']), row['isRead'] === 1] as const),
			),

		getHeadlines: (ids: readonly number[]): readonly Headline[] => pick(ids),
	};
}
