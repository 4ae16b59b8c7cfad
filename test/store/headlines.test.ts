import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {StoredList} from '../../source/model/headline.ts';
import type {Store} from '../../source/store/store.ts';
import {day, hour, makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';

function titles(store: Store, view: StoredList = 'latest', isUnreadOnly = false): string[] {
	const page = store.listHeadlines({view, offset: 0, limit: 1000, isUnreadOnly});
	expect(page.total).toBe(page.rows.length);
	return page.rows.map(row => row.title);
}

function idOf(store: Store, title: string): number {
	const page = store.listHeadlines({view: 'latest', offset: 0, limit: 1000});
	return page.rows.find(row => row.title === title)?.id ?? 0;
}

test('lists the newest first, with everything a row shows', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(5), makeEntry(1), makeEntry(3)), noon);
	expect(titles(store)).toEqual(['Story number 1', 'Story number 3', 'Story number 5']);
	const [row] = store.listHeadlines({view: 'latest', offset: 1, limit: 1}).rows;
	expect(row).toEqual({
		id: expect.any(Number),
		feedId: 'paper',
		source: 'Paper',
		title: 'Story number 3',
		url: 'https://paper.example/news/3',
		published: noon - 3 * hour,
		firstSeen: noon,
		time: noon - 3 * hour,
		isRead: false,
		isSaved: false,
	});
	expect(store.getHeadline(row?.id ?? 0)).toEqual(row);
});

test.each([
	['in the future', new Date(noon + day).toISOString(), noon + day],
	['missing', null, null],
	['no date at all', 'yesterday-ish', null],
])('sorts a story by when it was first seen when its date is %s', (_name, published, kept) => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1), makeEntry(2, {published})), noon);
	const [first] = store.listHeadlines({view: 'latest', offset: 0, limit: 1}).rows;
	expect(first).toMatchObject({title: 'Story number 2', time: noon, published: kept});
});

test('shows any part of a list, and tells the place of a story in it', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 60)), noon);
	store.saveFeed('other', 'Other', makeFeed(makeEntry(30, {title: 'Twin'})), noon);
	const all = store.listHeadlines({view: 'latest', offset: 0, limit: 100}).rows;
	expect(all).toHaveLength(61);
	for (const [place, {id}] of all.entries()) {
		expect(store.positionOf('latest', id)).toBe(place);
	}

	expect(store.listHeadlines({view: 'latest', offset: 20, limit: 15})).toEqual({
		total: 61,
		unread: 61,
		offset: 20,
		rows: all.slice(20, 35),
	});
	expect(store.positionOf('saved', all[0]?.id ?? 0)).toBeNull();
	expect(store.positionOf('latest', 999)).toBeNull();
});

test('marks stories as read and saved, and as they were again', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 4)), noon);
	const ids = [1, 3].map(number => idOf(store, `Story number ${number}`));
	store.setRead(ids, true);
	store.setSaved(ids.slice(0, 1), true);
	expect(titles(store, 'latest', true)).toEqual(['Story number 2', 'Story number 4']);
	expect(titles(store, 'saved')).toEqual(['Story number 1']);
	expect(store.listHeadlines({view: 'latest', offset: 0, limit: 0})).toMatchObject({
		total: 4,
		unread: 2,
	});
	expect(store.unreadIds('latest')).toEqual(
		[2, 4].map(number => idOf(store, `Story number ${number}`)),
	);
	expect(store.positionOf('latest', idOf(store, 'Story number 4'), true)).toBe(1);
	expect(store.positionOf('latest', ids[0] ?? 0, true)).toBeNull();
	store.setRead(ids, false);
	store.setSaved(ids, false);
	expect(titles(store, 'saved')).toEqual([]);
	expect(store.listHeadlines({view: 'latest', offset: 0, limit: 0}).unread).toBe(4);
});

test('counts what it lists, whatever has been done to it', () => {
	const change = fc.record({
		kind: fc.constantFrom('feed', 'read', 'unread', 'save', 'unsave', 'prune', 'remove', 'popular'),
		feed: fc.constantFrom('a', 'b'),
		numbers: fc.uniqueArray(fc.integer({min: 1, max: 12}), {maxLength: 6}),
	});
	fc.assert(
		fc.property(fc.array(change, {maxLength: 15}), changes => {
			const store = openTestStore();
			for (const {kind, feed, numbers} of changes) {
				apply(store, kind, feed, numbers);
			}

			for (const [view, isCollapsed] of [
				['latest', false],
				['latest', true],
				['saved', false],
				['popular', false],
			] as const) {
				const page = store.listHeadlines({view, offset: 0, limit: 1000, isCollapsed});
				expect(page.total).toBe(page.rows.length);
				expect(page.unread).toBe(page.rows.filter(row => !row.isRead).length);
				expect(store.unreadIds(view, isCollapsed)).toEqual(
					page.rows.filter(row => !row.isRead).map(row => row.id),
				);
			}

			store.close();
		}),
		{numRuns: 30},
	);
});

function apply(store: Store, kind: string, feed: string, numbers: readonly number[]): void {
	const rows = store.listHeadlines({view: 'latest', offset: 0, limit: 100}).rows;
	const ids = numbers.flatMap(number => rows[number]?.id ?? []);
	switch (kind) {
		case 'feed':
			store.saveFeed(feed, feed, makeFeed(...numbers.map(number => makeEntry(number))), noon);
			break;
		case 'popular': {
			const links = numbers.map(number => ({text: 'A link', url: makeEntry(number * 3).url}));
			store.savePopular(feed, links, noon - hour);
			break;
		}
		case 'read':
		case 'unread':
			store.setRead(ids, kind === 'read');
			break;
		case 'save':
		case 'unsave':
			store.setSaved(ids, kind === 'save');
			break;
		case 'prune':
			store.prune(noon + 2 * day, {keepDays: 2, keepMegabytes: 100});
			break;
		default:
			store.removeFeed(feed);
	}
}

test.each([
	'https://paper.example/news/7',
	'http://www.paper.example/news/7/',
	'https://PAPER.example/news/7?utm_source=rss&utm_medium=feed#comments',
])('finds a story by any form of its address: %s', url => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(7)), noon);
	expect(store.findByUrl(url)?.title).toBe('Story number 7');
});

test.each([
	'https://paper.example/news/8',
	'https://paper.example/news/7?page=2',
	'',
	'no address',
])('does not take another address for it: «%s»', url => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(7), makeEntry(9, {url: ''})), noon);
	expect(store.findByUrl(url)).toBeNull();
});
