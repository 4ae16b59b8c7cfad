import {randomBytes} from 'node:crypto';
import {statSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {PruneLimits, Store} from '../../source/store/store.ts';
import {inTexts} from './full-text.ts';
import {day, hour, makeArticle, makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore, storeFile} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const limits: PruneLimits = {keepDays: 30, keepMegabytes: 100};

/** Prunes to the end; gives the number of steps. */
function pruneAll(store: Store, now: number, {keepDays, keepMegabytes} = limits): number {
	let steps = 1;
	while (store.prune(now, {keepDays, keepMegabytes})) {
		steps++;
		expect(steps).toBeLessThan(500);
	}

	return steps;
}

const titles = (store: Store) =>
	store.listHeadlines({view: 'latest', offset: 0, limit: 1000}).rows.map(row => row.title);

test('lets old stories go when they have left their feed, but not the saved ones', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 5)), noon);
	store.setSaved([store.findByUrl(makeEntry(2).url)?.id ?? 0], true);
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(5), makeEntry(9)), noon + hour);
	pruneAll(store, noon + 29 * day);
	expect(titles(store)).toHaveLength(6);
	pruneAll(store, noon + 31 * day);
	expect(titles(store)).toEqual(['Story number 2', 'Story number 5', 'Story number 9']);
	expect(store.searchHeadlines('story', 10, 0).total).toBe(3);
});

test('gives a feed that was cut short by mistake a day to come back', () => {
	const store = openTestStore();
	const old = makeEntry(1, {}, 60 * 24);
	store.saveFeed('paper', 'Paper', makeFeed(old, makeEntry(2)), noon);
	store.setRead([store.findByUrl(old.url)?.id ?? 0], true);
	store.saveFeed('paper', 'Paper', makeFeed(), noon + hour);
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(2)), noon + hour);
	pruneAll(store, noon + 2 * hour);
	store.saveFeed('paper', 'Paper', makeFeed(old, makeEntry(2)), noon + 3 * hour);
	pruneAll(store, noon + 3 * day);
	expect(store.findByUrl(old.url)?.isRead).toBe(true);
});

test('works in steps that are short, and says when it is done', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 450)), noon);
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1)), noon + hour);
	expect(pruneAll(store, noon + 90 * day)).toBe(5);
	expect(titles(store)).toEqual(['Story number 1']);
	expect(pruneAll(store, noon + 90 * day)).toBe(1);
});

test('keeps the file within its size: article texts go first, saved ones stay', () => {
	const folder = temporaryFolder();
	const store = openTestStore(folder);
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 200)), noon);
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1)), noon);
	const ids = store.listHeadlines({view: 'latest', offset: 0, limit: 1000}).rows.map(row => row.id);
	const noise = () => randomBytes(9000).toString('hex');
	store.setSaved(ids.slice(-1), true);
	for (const id of ids.slice(-100)) {
		const figure = {kind: 'figure', caption: [], alternative: 'a lantern', url: noise()} as const;
		store.saveArticle(id, makeArticle('', {blocks: [figure], wordCount: 2}), noon);
	}

	const hasText = (id: number) => store.getArticle(id) !== null;
	pruneAll(store, noon + 2 * day, {keepDays: 90, keepMegabytes: 0.9});
	expect(titles(store)).toHaveLength(200);
	expect(ids.filter(hasText).length).toBeLessThan(100);
	pruneAll(store, noon + 2 * day, {keepDays: 90, keepMegabytes: 0.4});
	expect(ids.filter(hasText)).toEqual(ids.slice(-1));
	expect(store.searchHeadlines('lantern', 1, 0).total).toBe(inTexts(1));
	expect(titles(store)).toContain('Story number 1');
	store.close();
	expect(statSync(storeFile(folder)).size).toBeLessThan(2 ** 20);
});

test('keeps the file within its size beside a feed that has other stories each hour', () => {
	const folder = temporaryFolder();
	const store = openTestStore(folder);
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 20)), noon);
	for (let hours = 1; hours <= 12; hours++) {
		const content = randomBytes(50_000).toString('hex');
		const entries = makeEntries(1, 10).map(entry => ({
			...entry,
			id: `${entry.id} ${hours}`,
			content,
		}));
		const now = noon + hours * hour;
		store.saveFeed('flood', 'Flood', makeFeed(...entries.map(entry => ({...entry, url: ''}))), now);
		pruneAll(store, now, {keepDays: 90, keepMegabytes: 4});
	}

	expect(store.listHeadlines({view: 'latest', offset: 0, limit: 100}).total).toBeGreaterThan(29);
	store.close();
	expect(statSync(storeFile(folder)).size).toBeLessThan(4.5 * 2 ** 20);
});
