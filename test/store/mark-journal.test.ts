import {expect, test} from 'vitest';
import {makeEntries, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('marks are taken back after a restart, newest first, and no other story is touched', () => {
	const folder = temporaryFolder();
	const before = openTestStore(folder);
	before.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 4)), noon);
	const [first = 0, second = 0, third = 0, fourth = 0] = before.unreadIds('latest');
	before.setRead([fourth], true);
	before.recordMark({kind: 'saved', ids: [first], value: true});
	before.setSaved([first], true);
	before.recordMark({kind: 'read', ids: [first, second, third], value: true});
	before.setRead([first, second, third], true);
	before.close();

	const store = openTestStore(folder);
	expect(store.unreadIds('latest')).toEqual([]);
	expect(store.undoMark()).toEqual({kind: 'read', ids: [first, second, third], value: true});
	expect(store.unreadIds('latest')).toEqual([first, second, third]);
	expect(store.getHeadline(first)?.isSaved).toBe(true);
	expect(store.undoMark()).toEqual({kind: 'saved', ids: [first], value: true});
	expect(store.getHeadline(first)?.isSaved).toBe(false);
	expect(store.undoMark()).toBeNull();
});

test('the journal keeps a hundred marks and drops the oldest', () => {
	const store = openTestStore();
	for (let id = 1; id <= 130; id++) {
		store.recordMark({kind: 'read', ids: [id], value: true});
	}

	const undone = Array.from({length: 101}, () => store.undoMark());
	expect(undone.slice(0, 2)).toMatchObject([{ids: [130]}, {ids: [129]}]);
	expect(undone.slice(-2)).toMatchObject([{ids: [31]}, null]);
});

test('of immense marks as many are kept as there is room for, and the last one always', () => {
	const store = openTestStore();
	const ids = Array.from({length: 500_000}, (_, index) => 1_000_000 + index);
	store.recordMark({kind: 'read', ids: [1], value: true});
	store.recordMark({kind: 'saved', ids, value: true});
	store.recordMark({kind: 'saved', ids, value: false});
	expect(store.undoMark()).toMatchObject({value: false});
	expect(store.undoMark()).toBeNull();
});
