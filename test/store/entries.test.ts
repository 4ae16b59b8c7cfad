import {statSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {Store} from '../../source/store/store.ts';
import {countWrites} from './count-writes.ts';
import {inTexts} from './full-text.ts';
import {hour, makeArticle, makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore, storeFile} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const rows = (store: Store) => store.listHeadlines({view: 'latest', offset: 0, limit: 100}).rows;

test('adds what is new and leaves the rest alone', () => {
	const store = openTestStore();
	const first = store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(2, 4)), noon);
	expect(first).toEqual({added: 3, changed: 0, isStored: true});
	const second = store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 4)), noon + hour);
	expect(second).toEqual({added: 1, changed: 0, isStored: true});
	expect(rows(store).map(row => row.firstSeen)).toEqual([noon + hour, noon, noon, noon]);
});

test('writes nothing for a feed that has not changed', () => {
	const folder = temporaryFolder();
	const store = openTestStore(folder);
	const feed = makeFeed(...makeEntries(1, 20));
	store.saveFeed('paper', 'Paper', feed, noon);
	const sizes = () => ['', '-wal'].map(suffix => sizeOf(storeFile(folder) + suffix));
	const before = sizes();
	expect(store.saveFeed('paper', 'Paper', feed, noon + hour)).toMatchObject({added: 0, changed: 0});
	expect(sizes()).toEqual(before);
});

test('of a thousand entries the one that changed is written, and no other row', () => {
	const folder = temporaryFolder();
	const store = openTestStore(folder);
	const entries = makeEntries(1, 1000);
	store.saveFeed('paper', 'Paper', makeFeed(...entries), noon);
	const writes = countWrites(storeFile(folder));
	const changed = entries.with(499, makeEntry(500, {title: 'Another title'}));
	const saved = store.saveFeed('paper', 'Paper', makeFeed(...changed), noon + hour);
	expect(saved).toEqual({added: 0, changed: 1, isStored: true});
	expect(writes()).toEqual({headline: 1, entry_text: 1});
});

test('a large feed is saved in steps, and broken off it is made whole the next time', () => {
	const store = openTestStore();
	const feed = makeFeed(...makeEntries(1, 5000));
	const steps = store.saveFeedInSteps('paper', 'Paper', feed, noon);
	expect(steps.next().done).toBe(false);
	const {total} = store.listHeadlines({view: 'latest', offset: 0, limit: 1});
	expect(total).toBeGreaterThan(0);
	expect(total).toBeLessThan(5000);
	const rest = store.saveFeed('paper', 'Paper', feed, noon);
	expect(rest).toEqual({added: 5000 - total, changed: 0, isStored: true});
	expect(store.searchHeadlines('"number 4999"', 5, 0).total).toBe(1);
});

const sizeOf = (path: string) => statSync(path, {throwIfNoEntry: false})?.size ?? 0;

test('rewrites a story in place: same id, same marks, new words', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1), makeEntry(2)), noon);
	const [before] = rows(store);
	const id = before?.id ?? 0;
	store.setRead([id], true);
	store.setSaved([id], true);
	const entry = makeEntry(1, {title: 'A better title', content: '<p>And the whole text</p>'});
	const result = store.saveFeed('paper', 'Paper', makeFeed(entry, makeEntry(2)), noon + hour);
	expect(result).toMatchObject({added: 0, changed: 1});
	expect(store.getHeadline(id)).toEqual({
		...before,
		title: 'A better title',
		isRead: true,
		isSaved: true,
	});
	expect(store.getEntryText(id)).toEqual({
		summary: 'What story 1 is about',
		content: '<p>And the whole text</p>',
		author: '',
		published: new Date(noon - hour).toISOString(),
	});
	expect(store.searchHeadlines('whole', 10, 0).total).toBe(inTexts(1));
});

test('takes an entry with a new id and the old address for the same story', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1), makeEntry(2)), noon);
	const id = rows(store)[0]?.id ?? 0;
	store.setRead([id], true);
	const renamed = makeEntry(1, {id: 'a new system of numbers'});
	store.saveFeed('paper', 'Paper', makeFeed(renamed, makeEntry(2)), noon);
	expect(rows(store)).toHaveLength(2);
	expect(store.getHeadline(id)?.isRead).toBe(true);
});

test('keeps entries apart that have one address and ids of their own', () => {
	const store = openTestStore();
	const url = 'https://paper.example/live';
	const feed = makeFeed(makeEntry(1, {url}), makeEntry(2, {url}), makeEntry(3, {url}));
	expect(store.saveFeed('paper', 'Paper', feed, noon).added).toBe(3);
	expect(store.saveFeed('paper', 'Paper', feed, noon)).toMatchObject({added: 0, changed: 0});
});

test('keeps the same ids of two feeds apart, and one of two entries with one id', () => {
	const store = openTestStore();
	const twins = [makeEntry(1), makeEntry(1, {title: 'Once more'})];
	store.saveFeed('paper', 'Paper', makeFeed(...twins), noon);
	store.saveFeed('other', 'Other', makeFeed(makeEntry(1, {url: 'https://other.example/1'})), noon);
	expect(rows(store).map(row => [row.feedId, row.title])).toEqual([
		['other', 'Story number 1'],
		['paper', 'Story number 1'],
	]);
});

test('stores entries without an id by their address, or else by their title', () => {
	const store = openTestStore();
	const feed = makeFeed(
		makeEntry(1, {id: ''}),
		makeEntry(2, {id: '', url: ''}),
		makeEntry(3, {id: '', url: '', title: ''}),
	);
	expect(store.saveFeed('paper', 'Paper', feed, noon).added).toBe(2);
	expect(store.saveFeed('paper', 'Paper', feed, noon).added).toBe(0);
});

test('shows a feed under its new name', () => {
	const store = openTestStore();
	const feed = makeFeed(makeEntry(1));
	store.saveFeed('paper', 'Paper', feed, noon);
	store.saveFeed('paper', 'The Paper', feed, noon);
	expect(rows(store)[0]?.source).toBe('The Paper');
});

test('a changed score is no change of the story', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1, {score: 10})), noon);
	const result = store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1, {score: 12.5})), noon);
	expect(result).toMatchObject({added: 0, changed: 0});
});

test('a rewritten summary does not hide the words of the whole article', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1)), noon);
	store.saveArticle(rows(store)[0]?.id ?? 0, makeArticle('the long valley road'), noon);
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1, {summary: 'Other words'})), noon);
	expect(store.searchHeadlines('valley', 10, 0).total).toBe(inTexts(1));
	expect(store.searchHeadlines('other', 10, 0).total).toBe(inTexts(1));
});

test('forgets a feed with all but its saved stories', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 3)), noon);
	store.saveFeed('other', 'Other', makeFeed(makeEntry(9, {url: 'https://other.example/9'})), noon);
	const [kept] = rows(store);
	store.setSaved([kept?.id ?? 0], true);
	store.removeFeed('paper');
	store.removeFeed('never heard of');
	expect(rows(store).map(row => row.title)).toEqual(['Story number 1', 'Story number 9']);
	expect(store.searchHeadlines('story', 10, 0).total).toBe(2);
});

test('text that is no text of anybody does no harm', () => {
	const store = openTestStore();
	const title = "Robert'); DROP TABLE headline;-- \u0000 \uD800 😀";
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1, {title, id: title})), noon);
	expect(
		store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1, {title, id: title})), noon),
	).toEqual({
		added: 0,
		changed: 0,
		isStored: true,
	});
	expect(rows(store)).toHaveLength(1);
});
