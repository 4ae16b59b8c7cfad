import type {DatabaseSync} from 'node:sqlite';
import type {Headline} from '../model/headline.ts';
import type {StorySearch} from '../model/story-search.ts';
import {foldLetters, wordsOf} from '../text/search-terms.ts';
import {headlinesOf} from './headline-rows.ts';
import type {PopularQueries} from './popular.ts';
import {numberOf, type Row, textOf} from './row-values.ts';
import {hasFullText, hasIndex, mostHits} from './search.ts';
import {matchExpression} from './search-words.ts';

/** Whether few stories meet what is not about words. */
const isNarrow = ({feeds, after, before, isSaved, within}: StorySearch): boolean =>
	feeds.length > 0 ||
	after !== null ||
	before !== null ||
	isSaved ||
	within === 'saved' ||
	within === 'popular';

/** What most stories meet is looked at when a story has the words: the list of them all is long. */
const commonConditions = ({isUnread, within}: StorySearch): string =>
	(isUnread ? ' AND h.is_read = 0' : '') +
	(within === 'latest' || isUnread ? ' AND h.entry_id IS NOT NULL' : '');

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

	/**
	 * The stories that meet what is not about words, as a list to select from; null where all do.
	 * Each is read from an index alone, so that a common word costs no look at every story with it.
	 */
	function listOf(search: StorySearch): {readonly sql: string; readonly values: Values} | null {
		const {within, after, before, isUnread} = search;
		const isSaved = search.isSaved || within === 'saved';
		const hasFeeds = search.feeds.length > 0;
		const values: Values = {};
		const conditions: string[] = [];
		const add = (sql: string, own: Values = {}) => {
			conditions.push(sql);
			Object.assign(values, own);
		};

		for (const [index, name] of search.feeds.entries()) {
			add(`feed IN (SELECT value FROM json_each(:feeds${index}))`, {
				[`feeds${index}`]: JSON.stringify(feedsOf(name)),
			});
		}

		if (isSaved) {
			add('is_saved = 1');
		}

		if (isUnread) {
			add('is_read = 0');
		}

		if (after !== null) {
			add('time >= :after', {after});
		}

		if (before !== null) {
			add('time < :before', {before});
		}

		if (within === 'popular') {
			add('id IN (SELECT value FROM json_each(:listed))', {
				listed: JSON.stringify(popular.rank().ids),
			});
		}

		if (conditions.length === 0 && within === null) {
			return null;
		}

		const hasIndex = !(isSaved || hasFeeds || within === 'popular');
		const index = isSaved ? 'INDEXED BY saved' : hasIndex ? 'INDEXED BY latest' : '';
		const where = [...conditions, ...(hasIndex ? ['entry_id IS NOT NULL'] : [])];
		return {sql: `headline ${index} WHERE ${where.join(' AND ')}`, values};
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
		const isCommon = !isNarrow(search);
		const list = isCommon ? null : listOf(search);
		const late = isCommon ? commonConditions(search) : '';
		// With the plus it is a look into a list; without it, a search for each story of the list.
		const inList = list ? `AND +search.rowid IN (SELECT id FROM ${list.sql})` : '';
		// The index gives its hits in the order of their rows: only that order costs no sorting.
		return db
			.prepare(`
				WITH hit AS (
					SELECT search.rowid FROM search ${late && 'CROSS JOIN headline h ON h.id = search.rowid'}
					WHERE search MATCH :expression ${inList} ${late}
					ORDER BY search.rowid DESC LIMIT ${mostHits}
				)
				SELECT h.id FROM hit JOIN headline h ON h.id = hit.rowid ORDER BY h.time DESC, h.id DESC
			`)
			.all({expression, ...list?.values});
	}

	function byList(search: StorySearch): Iterable<Row> {
		const {sql, values} = listOf(search) ?? {sql: 'headline', values: {}};
		const ids = `SELECT id FROM ${sql} ORDER BY time DESC, id DESC`;
		return hasWords
			? db.prepare(`${ids} LIMIT ${mostHits}`).all(values)
			: db.prepare(ids.replace('SELECT id', 'SELECT id, title')).iterate(values);
	}

	/** Without an index of the texts, the words are looked for in the titles. */
	function byTitles(search: StorySearch): readonly Row[] {
		const wanted = wordsOf(`${search.words} ${search.titleWords}`);
		const hits: Row[] = [];
		for (const row of byList(search)) {
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
