import {setImmediate} from 'node:timers/promises';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createMarkQueue} from '../../source/store/mark-queue.ts';
import {makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const many = (from: number, to: number) =>
	Array.from({length: to - from}, (_, index) => from + index);

test('few marks are made at once, many in steps with room between them', async () => {
	const steps: number[] = [];
	const queue = createMarkQueue(ids => steps.push(ids.length));
	queue.mark([1, 2], true);
	expect(steps).toEqual([2]);
	const {promise, resolve} = Promise.withResolvers<void>();
	queue.mark(many(0, 2000), true, resolve);
	expect(steps.at(-1)).toBeLessThan(2000);
	let turns = 0;
	while (steps.reduce((sum, count) => sum + count, 0) < 2002) {
		turns++;
		await setImmediate();
	}

	await promise;
	expect(turns).toBeGreaterThan(1);
});

test('whatever is marked meanwhile, the last wish for each story counts', () => {
	const wish = fc.record({from: fc.nat(1500), length: fc.nat(1500), isRead: fc.boolean()});
	fc.assert(
		fc.property(fc.array(wish, {maxLength: 6}), wishes => {
			const marks = new Map<number, boolean>();
			const expected = new Map<number, boolean>();
			const setRead = (ids: readonly number[], isRead: boolean) => {
				for (const id of ids) {
					marks.set(id, isRead);
				}
			};
			const queue = createMarkQueue(setRead);
			let done = 0;
			for (const {from, length, isRead} of wishes) {
				const ids = many(from, from + length);
				queue.mark(ids, isRead, () => done++);
				for (const id of ids) {
					expected.set(id, isRead);
				}
			}

			queue.finish();
			expect(new Map([...marks].sort())).toEqual(new Map([...expected].sort()));
			expect(done).toBe(wishes.length);
		}),
		{numRuns: 30},
	);
});

test('all are marked, no later one is, undoing restores them, and closing loses none', () => {
	const folder = temporaryFolder();
	const store = openTestStore(folder);
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 1800)), noon);
	store.setRead(store.unreadIds('latest').slice(0, 3), true);
	const ids = store.unreadIds('latest');
	store.setRead(ids, true);
	const later = [1, 2].map(number => makeEntry(number, {title: `Later ${number}`, url: ''}));
	store.saveFeed('other', 'Other', makeFeed(...later), noon);
	store.close();
	const again = openTestStore(folder);
	expect(again.unreadIds('latest')).toHaveLength(2);
	again.setRead(ids, false);
	again.close();
	const last = openTestStore(folder);
	expect(last.unreadIds('latest')).toHaveLength(1799);
	expect(last.listHeadlines({view: 'latest', offset: 0, limit: 1}).unread).toBe(1799);
});
