import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Headline} from '../../source/model/headline.ts';
import type {StoryRange} from '../../source/model/mark.ts';
import {makeHome} from '../helpers/run-masthead.ts';
import {makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';

const rangeOf = (rows: readonly Headline[], from: number, to: number): StoryRange => {
	const [first, last] = [rows[from], rows[to]];
	if (!first || !last) {
		throw new Error('no such rows');
	}

	return {first, last, newest: Math.max(...rows.map(({id}) => id)), ids: null};
};

test.each(['latest', 'saved'] as const)(
	'a range of %s is counted and marked with both ends',
	view => {
		const store = openTestStore();
		store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 6)), noon);
		const ids = store.unreadIds('latest');
		store.setSaved(ids, true);
		const {rows} = store.listHeadlines({view, offset: 0, limit: 10});
		const range = rangeOf(rows, 1, 3);
		const marked = (value: boolean) =>
			store.markedBetween(view, range, false, {kind: 'read', value}).toSorted((a, b) => a - b);
		const chosen = ids.slice(1, 4).toSorted((a, b) => a - b);
		expect(store.countBetween(view, range, false)).toBe(3);
		expect(marked(false)).toEqual(chosen);
		store.setRead(ids.slice(2, 3), true);
		expect(marked(true)).toEqual(ids.slice(2, 3));
		expect(store.markedBetween(view, range, false, {kind: 'saved', value: true})).toHaveLength(3);
		expect(store.countBetween(view, rangeOf(rows, 2, 2), false)).toBe(1);
	},
);

test('what comes in later is in no range, wherever it stands; what is of one moment stands apart', () => {
	const store = openTestStore();
	const entries = [1, 2, 3, 4, 5, 6].map(number => makeEntry(number, {}, number < 5 ? 5 : 9));
	store.saveFeed('paper', 'Paper', makeFeed(...entries), noon);
	const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 10});
	expect(store.countBetween('latest', rangeOf(rows, 1, 2), false)).toBe(2);
	const range = rangeOf(rows, 1, 5);
	store.saveFeed('daily', 'Daily', makeFeed(makeEntry(8, {}, 4), makeEntry(9, {}, 7)), noon);
	expect(store.countBetween('latest', range, false)).toBe(5);
	expect(store.countBetween('latest', {...range, newest: store.newestStory()}, false)).toBe(6);
});

test('from move to move the count is that of the whole range, whoever changes the store meanwhile', () => {
	using home = makeHome();
	const store = openTestStore(home.path);
	const elsewhere = openTestStore(home.path);
	const entries = Array.from({length: 12}, (_, index) => makeEntry(index, {}, index % 5));
	store.saveFeed('paper', 'Paper', makeFeed(...entries), noon);
	const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 20});
	const saved = new Set<number>();
	const place = fc.nat(rows.length - 1);
	const by = fc.constantFrom(null, null, store, elsewhere);
	fc.assert(
		fc.property(place, fc.array(fc.record({end: place, turned: place, by})), (anchor, moves) => {
			for (const {end, turned, by} of moves) {
				const id = rows[turned]?.id ?? 0;
				if (by) {
					by.setSaved([id], !saved.has(id));
					saved.has(id) ? saved.delete(id) : saved.add(id);
				}

				const [from, to] = [Math.min(anchor, end), Math.max(anchor, end)];
				const count = rows.slice(from, to + 1).filter(row => saved.has(row.id)).length;
				expect(store.countBetween('saved', rangeOf(rows, from, to), false)).toBe(count);
			}
		}),
	);
});

test('of a story that several feeds carry the row is counted, and read is the story', () => {
	const store = openTestStore();
	const entries = makeEntries(1, 4);
	store.saveFeed('paper', 'Paper', makeFeed(...entries), noon);
	store.saveFeed('daily', 'Daily', makeFeed(...entries), noon);
	const page = (isCollapsed: boolean) =>
		store.listHeadlines({view: 'latest', offset: 0, limit: 10, isCollapsed}).rows;
	const [rows, all] = [page(true), page(false)];
	const stories = rows.map(({id}) => id).toSorted((a, b) => a - b);
	const unread = {kind: 'read', value: false} as const;
	const marked = (range: StoryRange, isCollapsed: boolean) =>
		store.markedBetween('latest', range, isCollapsed, unread).toSorted((a, b) => a - b);
	expect(store.countBetween('latest', rangeOf(rows, 0, 3), true)).toBe(4);
	expect(store.countBetween('latest', rangeOf(all, 0, 7), false)).toBe(8);
	expect(marked(rangeOf(rows, 0, 3), true)).toEqual(stories);
	expect(marked(rangeOf(all, 0, 7), false)).toEqual(stories);
	const ids = all.map(({id}) => id);
	expect(store.markedOf(ids, unread).toSorted((a, b) => a - b)).toEqual(stories);
	expect(store.markedOf(ids, {kind: 'saved', value: false})).toHaveLength(8);
});
