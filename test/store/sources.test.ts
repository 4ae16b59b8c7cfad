import {expect, test} from 'vitest';
import type {SourceRecord} from '../../source/store/store.ts';
import {makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const record: SourceRecord = {
	id: '24kg',
	kind: 'feed',
	name: '24.kg',
	url: 'https://24.kg/rss/',
	status: 'fresh',
	reason: '',
	lastSuccess: noon,
	nextDue: noon + 3_600_000,
	etag: '"a b"',
	lastModified: 'Tue, 24 Nov 2026 12:00:00 GMT',
	failures: 0,
	bodyHash: 'abc',
	lastAttempt: noon,
	lastChange: null,
	movedTo: 'https://24.kg/feed/',
	movedSince: noon,
};

test('gives records back as they were saved', () => {
	const store = openTestStore();
	const other: SourceRecord = {...record, id: 'nbkr', kind: 'rates', etag: null, status: 'failed'};
	expect(store.getSource('24kg')).toBeNull();
	store.saveSource({...record, failures: 3, reason: 'It did not answer.'});
	store.saveSource(record);
	store.saveSource(other);
	expect(store.getSource('24kg')).toEqual(record);
	expect(store.listSources()).toEqual([record, other]);
});

test('one of two programs may ask a source, until it has or its time is over', () => {
	const folder = temporaryFolder();
	const mine = openTestStore(folder);
	const theirs = openTestStore(folder);
	expect(mine.claimSource('24kg', noon, 1000)).toBe(true);
	expect(mine.claimSource('24kg', noon, 1000)).toBe(true);
	expect(theirs.claimSource('24kg', noon + 999, 1000)).toBe(false);
	expect(theirs.claimSource('nbkr', noon, 1000)).toBe(true);
	mine.saveSource(record);
	expect(theirs.claimSource('24kg', noon, 1000)).toBe(true);
	theirs.saveSource({...record, id: 'another'});
	expect(mine.claimSource('24kg', noon, 1000)).toBe(false);
	expect(mine.claimSource('24kg', noon + 1000, 1000)).toBe(true);
});

test('one of two programs may ask a host, until it gives it back or its time is over', () => {
	const folder = temporaryFolder();
	const mine = openTestStore(folder);
	const theirs = openTestStore(folder);
	expect(mine.claimTurn('paper.example', noon, 1000)).toBe(true);
	expect(mine.claimTurn('paper.example', noon, 1000)).toBe(true);
	expect(theirs.claimTurn('paper.example', noon + 999, 1000)).toBe(false);
	expect(theirs.claimTurn('other.example', noon, 1000)).toBe(true);
	expect(theirs.claimSource('paper.example', noon, 1000)).toBe(true);
	theirs.releaseTurn('paper.example');
	expect(theirs.claimTurn('paper.example', noon, 1000)).toBe(false);
	mine.releaseTurn('paper.example');
	expect(theirs.claimTurn('paper.example', noon, 1000)).toBe(true);
	expect(mine.claimTurn('paper.example', noon + 1000, 1000)).toBe(true);
});

test('a claim from a clock that was wrong is none', () => {
	const folder = temporaryFolder();
	const killed = openTestStore(folder);
	const store = openTestStore(folder);
	expect(killed.claimTurn('paper.example', noon + 3_600_000, 1000)).toBe(true);
	expect(killed.claimSource('24kg', noon + 3_600_000, 1000)).toBe(true);
	expect(store.claimTurn('paper.example', noon, 1000)).toBe(true);
	expect(store.claimSource('24kg', noon, 1000)).toBe(true);
	expect(killed.claimTurn('paper.example', noon, 1000)).toBe(false);
	expect(killed.claimTurn('paper.example', noon - 5000, 1000)).toBe(false);
});

test('keeps notes, and drops the place in a story with the story', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1)), noon);
	const {id = 0} = store.findByUrl(makeEntry(1).url) ?? {};
	store.setNote(`place:${id}`, '{"block":3}');
	store.setNote('list', '{"view":"saved"}');
	store.setNote('list', '{"view":"latest"}');
	expect(store.getNote(`place:${id}`)).toBe('{"block":3}');
	store.removeFeed('paper');
	expect(store.getNote(`place:${id}`)).toBeNull();
	expect(store.getNote('list')).toBe('{"view":"latest"}');
});
