import {expect, test} from 'vitest';
import type {Store} from '../../source/store/store.ts';
import {day, hour, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';

const titles = (store: Store) =>
	store.listHeadlines({view: 'latest', offset: 0, limit: 20}).rows.map(({title}) => title);

const isoOf = (time: number) => new Date(time).toISOString();

/** A feed at a time: `[title, published]` for each entry, the date missing where it is null. */
function see(store: Store, now: number, ...entries: readonly [string, string | null][]): void {
	const made = entries.map(([title, published]) =>
		makeEntry(1, {id: title, title, url: `https://paper.example/${title}`, published}),
	);
	store.saveFeed('paper', 'Paper', makeFeed(...made), now);
}

test('a date in the future counts as the time at which the story was first seen', () => {
	const store = openTestStore();
	const future: [string, string] = ['from 2099', '2099-01-01T00:00:00.000Z'];
	see(store, noon, future, ['of the morning', isoOf(noon - 2 * hour)]);
	expect(titles(store)).toEqual(['from 2099', 'of the morning']);

	see(store, noon + hour, ['new', isoOf(noon + hour / 2)], future);
	expect(titles(store)).toEqual(['new', 'from 2099', 'of the morning']);
	const shown = store.findByUrl('https://paper.example/from 2099');
	expect(shown).toMatchObject({time: noon, firstSeen: noon, published: Date.UTC(2099, 0, 1)});
});

test('a date that is moved on at every refresh does not keep a story on top', () => {
	const store = openTestStore();
	for (let hours = 0; hours < 5; hours++) {
		const now = noon + hours * hour;
		see(store, now, ['bumped', isoOf(now)], [`news of hour ${hours}`, isoOf(now - 1)]);
	}

	expect(titles(store)).toEqual([
		'news of hour 4',
		'news of hour 3',
		'news of hour 2',
		'news of hour 1',
		'bumped',
		'news of hour 0',
	]);
});

test('stories without dates keep the order of their feed, and go down as others come', () => {
	const store = openTestStore();
	see(store, noon, ['first', null], ['second', null], ['third', null]);
	expect(titles(store)).toEqual(['first', 'second', 'third']);

	see(store, noon + day, ['newest', null], ['first', null], ['second', null], ['third', null]);
	expect(titles(store)).toEqual(['newest', 'first', 'second', 'third']);
});
