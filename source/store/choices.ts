import type {DatabaseSync} from 'node:sqlite';
import {isAbove, type Mark, type StoryPlace, type StoryRange} from '../model/mark.ts';
import {dataVersionOf} from './data-version.ts';
import {hasSchemaPart} from './has-schema-part.ts';
import {type IndexedList, listConditions} from './indexed-lists.ts';
import {numberOf, numbersOf} from './row-values.ts';

/** A list that goes by time: what is chosen in it is known by its two ends. */
export type TimedList = 'latest' | 'saved';

/** Answers what a choice of stories is about: how many they are, and which of them have a mark. */
export function choiceQueries(db: DatabaseSync) {
	const newest = db.prepare('SELECT max(id) AS id FROM headline');
	const hasStories = hasSchemaPart(db, 'stories');
	const known = new Map<IndexedList, ReturnType<typeof rangeQueries>>();
	const queriesOf = (view: TimedList, isCollapsed: boolean) => {
		const list = view === 'latest' && isCollapsed && hasStories ? 'stories' : view;
		const queries = known.get(list) ?? rangeQueries(db, list);
		known.set(list, queries);
		return queries;
	};
	const dataVersion = dataVersionOf(db);
	const ownChanges = db.prepare('SELECT total_changes() AS changes');
	const versionNow = () => `${dataVersion()} ${numberOf(ownChanges.get()?.['changes'])}`;
	let last: Counted | null = null;

	/** From move to move only the rows between the old end and the new one are counted. */
	function countBetween(view: TimedList, range: StoryRange, isCollapsed: boolean): number {
		const queries = queriesOf(view, isCollapsed);
		const now = versionNow();
		const isKnown =
			last?.queries === queries && last.version === now && last.range.newest === range.newest;
		const count = (last && isKnown ? countAgain(last, range) : null) ?? queries.count(range);
		last = {queries, version: now, range, count};
		return count;
	}

	const some = markQueries(db, 'id IN (SELECT value FROM json_each(:ids))', storyOf);

	return {
		newestStory: (): number => numberOf(newest.get()?.['id']),

		countBetween,

		markedBetween: (
			view: TimedList,
			range: StoryRange,
			isCollapsed: boolean,
			{kind, value}: Pick<Mark, 'kind' | 'value'>,
		): readonly number[] => {
			const values = {...valuesOf(range), value: Number(value)};
			return numbersOf(queriesOf(view, isCollapsed)[kind].get(values)?.['ids']);
		},

		markedOf: (
			ids: readonly number[],
			{kind, value}: Pick<Mark, 'kind' | 'value'>,
		): readonly number[] => {
			const values = {ids: JSON.stringify(ids), value: Number(value)};
			return numbersOf(some[kind].get(values)?.['ids']);
		},
	};
}

/** What is read is a story, whichever of its headlines has been chosen. */
const storyOf = 'DISTINCT coalesce(story, id)';

/** What was counted last, and what the store had been through by then. */
interface Counted {
	readonly queries: ReturnType<typeof rangeQueries>;
	readonly version: string;
	readonly range: StoryRange;
	readonly count: number;
}

/** Counts a range of which one end is that of another in an unchanged store; null for any other. */
function countAgain({queries, range: before, count}: Counted, range: StoryRange): number | null {
	const {first, last} = range;
	if (isSamePlace(first, before.first)) {
		return isAbove(last, before.last)
			? count - queries.countBelow({...range, first: last, last: before.last})
			: count + queries.countBelow({...range, first: before.last});
	}

	if (isSamePlace(last, before.last)) {
		return isAbove(first, before.first)
			? count + queries.countAbove({...range, last: before.first})
			: count - queries.countAbove({...range, first: before.first, last: first});
	}

	return null;
}

const isSamePlace = (one: StoryPlace, other: StoryPlace): boolean =>
	one.id === other.id && one.time === other.time;

/** The queries that are answered from a part of one partial index. */
function rangeQueries(db: DatabaseSync, list: IndexedList) {
	const part = (toFirst: '<' | '<=', toLast: '>' | '>=') => `
		${listConditions[list]} AND id <= :newest
		AND (time, id) ${toFirst} (:firstTime, :firstId) AND (time, id) ${toLast} (:lastTime, :lastId)
	`;
	const counter = (condition: string) => {
		const query = db.prepare(`
			SELECT count(*) AS count FROM headline INDEXED BY ${list} WHERE ${condition}
		`);
		return (range: StoryRange) => numberOf(query.get(valuesOf(range))?.['count']);
	};
	const between = part('<=', '>=');
	return {
		count: counter(between),
		/** Without the first of the range. */
		countBelow: counter(part('<', '>=')),
		/** Without the last of it. */
		countAbove: counter(part('<=', '>')),
		...markQueries(db, between, list === 'stories' ? 'id' : storyOf, `INDEXED BY ${list}`),
	};
}

/** Ids of the stories, or of their headlines, that have a mark or have it not. */
function markQueries(db: DatabaseSync, condition: string, story: string, index = '') {
	const select = (id: string, column: string) =>
		db.prepare(`
			SELECT json_group_array(${id}) AS ids FROM headline ${index}
			WHERE ${condition} AND ${column} = :value
		`);
	return {read: select(story, 'is_read'), saved: select('id', 'is_saved')};
}

const valuesOf = ({first, last, newest}: StoryRange) => ({
	firstTime: first.time,
	firstId: first.id,
	lastTime: last.time,
	lastId: last.id,
	newest,
});
