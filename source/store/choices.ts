import type {DatabaseSync} from 'node:sqlite';
import type {Mark, StoryRange} from '../model/mark.ts';
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
	const some = markQueries(db, 'id IN (SELECT value FROM json_each(:ids))', storyOf);

	return {
		newestStory: (): number => numberOf(newest.get()?.['id']),

		countBetween: (view: TimedList, range: StoryRange, isCollapsed: boolean): number =>
			numberOf(queriesOf(view, isCollapsed).count.get(valuesOf(range))?.['count']),

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

/** The queries that are answered from a part of one partial index. */
function rangeQueries(db: DatabaseSync, list: IndexedList) {
	const between = `
		${listConditions[list]} AND id <= :newest
		AND (time, id) <= (:firstTime, :firstId) AND (time, id) >= (:lastTime, :lastId)
	`;
	return {
		count: db.prepare(`
			SELECT count(*) AS count FROM headline INDEXED BY ${list} WHERE ${between}
		`),
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
