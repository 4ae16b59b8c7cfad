import type {DatabaseSync} from 'node:sqlite';
import type {Headline} from '../model/headline.ts';
import type {Found, StorySearch} from '../model/story-search.ts';
import {foldLetters, wordsOf} from '../text/search-terms.ts';
import {headlinesOf} from './headline-rows.ts';
import type {PopularQueries} from './popular.ts';
import {numberOf, numbersOf, textOf} from './row-values.ts';
import {hasFullText, hasIndex} from './search.ts';
import {matchExpression} from './search-words.ts';
import {sortQueries} from './sort-stories.ts';

/** Whether few stories meet what is not about words. */
const isNarrow = ({feeds, after, before, isSaved, within}: StorySearch): boolean =>
	feeds.length > 0 ||
	after !== null ||
	before !== null ||
	isSaved ||
	within === 'saved' ||
	within === 'popular';

/** So many titles are looked through in one step. */
const titlesAStep = 2000;

type Values = Record<string, string | number>;

/** Finds stories by their words and by what is known of them, and reads those that were found. */
export function findQueries(db: DatabaseSync, popular: PopularQueries) {
	const hasWords = hasFullText(db) && hasIndex(db);
	const pick = headlinesOf(db);
	const feeds = db.prepare('SELECT id, key, name FROM feed');
	const titles = db.prepare(`
		SELECT id, title FROM headline WHERE id IN (SELECT value FROM json_each(?))
	`);
	const {read, isMany, sortStories, stillThere, unreadOf} = sortQueries(db);

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

	/** As a JSON list. */
	const idsOf = (rows: string, values: Values): string =>
		textOf(db.prepare(`SELECT json_group_array(id) AS ids FROM (${rows})`).get(values)?.['ids']);

	function byIndex(expression: string, search: StorySearch): string {
		// What most stories meet is looked at when they are sorted: the list of them all is long.
		const list = isNarrow(search) ? listOf(search) : null;
		// With the plus it is a look into a list; without it, a search for each story of the list.
		const inList = list ? `AND +rowid IN (SELECT id FROM ${list.sql})` : '';
		const rows = `SELECT rowid AS id FROM search WHERE search MATCH :expression ${inList}`;
		return idsOf(rows, {expression, ...list?.values});
	}

	function byList(search: StorySearch): string {
		const {sql, values} = listOf(search) ?? {sql: 'headline', values: {}};
		return idsOf(`SELECT id FROM ${sql}`, values);
	}

	/** Without an index of the texts, the words are looked for in the titles. */
	function* byTitles(search: StorySearch): Generator<void, string> {
		const wanted = wordsOf(`${search.words} ${search.titleWords}`);
		const all = byList(search);
		if (wanted.length === 0) {
			return all;
		}

		const listed = numbersOf(all);
		const hits: number[] = [];
		for (let at = 0; at < listed.length; at += titlesAStep) {
			for (const row of titles.all(JSON.stringify(listed.slice(at, at + titlesAStep)))) {
				const words = wordsOf(textOf(row['title']));
				if (wanted.every(start => words.some(word => word.startsWith(start)))) {
					hits.push(numberOf(row['id']));
				}
			}

			yield;
		}

		return JSON.stringify(hits);
	}

	function* hitsOf(search: StorySearch): Generator<void, string> {
		const inTitles = matchExpression(search.titleWords);
		const expression = [
			matchExpression(search.words) ?? [],
			inTitles ? `{title} : (${inTitles})` : [],
		].flat();
		return hasWords && expression.length > 0
			? byIndex(expression.join(' AND '), search)
			: yield* byTitles(search);
	}

	return {
		/** Few stories are found in one step. */
		*findInSteps(search: StorySearch, kept: readonly number[]): Generator<void, Found> {
			const hits = read(yield* hitsOf(search));
			if (isMany(hits)) {
				yield;
			}

			// What is read from a list has met all of it by now.
			const found = sortStories(hits, kept, isNarrow(search) ? undefined : search);
			if (isMany(hits)) {
				yield;
			}

			return found;
		},

		stillThere,
		unreadOf,
		getHeadlines: (ids: readonly number[]): readonly Headline[] => pick(ids),
	};
}
