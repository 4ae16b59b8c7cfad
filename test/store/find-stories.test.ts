import {describe, expect, it} from 'vitest';
import type {StorySearch} from '../../source/model/story-search.ts';
import {emptySearch} from '../../source/state/search/parse-search.ts';
import {finishSteps} from '../../source/store/finish-steps.ts';
import {searchesTexts} from './full-text.ts';
import {hour, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';

function openPapers() {
	const store = openTestStore();
	const daily = makeFeed(
		makeEntry(1, {title: 'Bank of the river', summary: 'bridge'}),
		makeEntry(2, {title: 'Bridge over the Naryn', summary: ''}),
	);
	store.saveFeed('daily', 'Daily', daily, noon);
	store.saveFeed('listok', 'Листок', makeFeed(makeEntry(3, {title: 'A bridge'})), noon);
	const ids = store.findStories({...emptySearch, words: 'bridge'});
	const idOf = (part: string) =>
		store.getHeadlines(ids).find(({title}) => title.includes(part))?.id ?? 0;
	store.setRead([idOf('Naryn')], true);
	store.setSaved([idOf('river')], true);
	return store;
}

describe.runIf(searchesTexts)('what a search finds', () => {
	it.each<readonly [string, Partial<StorySearch>, readonly string[]]>([
		['words in titles and texts', {words: 'bridge'}, ['Bank', 'Bridge', 'A bridge']],
		['words in titles', {titleWords: 'bridge'}, ['Bridge', 'A bridge']],
		['a phrase', {words: '"the river"'}, ['Bank']],
		['a feed by the beginning of its name', {words: 'bridge', feeds: ['лис']}, ['A bridge']],
		['a feed by its key alone', {feeds: ['daily']}, ['Bank', 'Bridge']],
		['no feed of that name', {words: 'bridge', feeds: ['x']}, []],
		['the unread', {words: 'bridge', isUnread: true}, ['Bank', 'A bridge']],
		['the saved', {isSaved: true}, ['Bank']],
		['titles of a list', {titleWords: 'bridge', within: 'saved'}, []],
		['titles of Latest', {titleWords: 'bridge', within: 'latest'}, ['Bridge', 'A bridge']],
		['nothing of tomorrow', {words: 'bridge', after: noon + 86_400_000}, []],
		['all of before', {words: 'bridge', before: noon + 86_400_000}, ['Bank', 'Bridge', 'A bridge']],
	])('%s', (_name, search, expected) => {
		const store = openPapers();
		const ids = store.findStories({...emptySearch, ...search});
		const titles = store.getHeadlines(ids).map(({title}) => title);
		expect(titles.length).toBe(expected.length);
		for (const start of expected) {
			expect(titles.some(title => title.startsWith(start))).toBe(true);
		}
	});

	it('tells which of the stories are unread, and leaves out those that are gone', () => {
		const store = openPapers();
		const ids = store.findStories({...emptySearch, words: 'bridge'});
		expect(store.unreadOf([...ids, 9999])).toHaveLength(2);
		expect(store.stillThere(ids)).toEqual({ids, unread: 2});
		store.removeFeed('listok');
		expect(store.stillThere(ids).ids).toHaveLength(2);
	});

	it('gives all that it finds in the order of the lists, and what only a site links to', async () => {
		const store = openTestStore();
		const links = [1, 2, 3].map(number => ({
			text: `Story of a list ${number}`,
			url: `https://list.example/${number}`,
		}));
		store.savePopular('paper', links, noon - 1000 * hour);
		// Several of each moment, in no order: it is the time that counts, then what came in last.
		const entries = Array.from({length: 6000}, (_, index) =>
			makeEntry(index, {}, (index * 7919) % 2000),
		);
		store.saveFeed('paper', 'Paper', makeFeed(...entries), noon);
		const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 6000});
		const ids = store
			.getHeadlines(Array.from({length: 6003}, (_, index) => index + 1))
			.toSorted((one, other) => other.time - one.time || other.id - one.id)
			.map(({id}) => id);
		const steps = store.findInSteps({...emptySearch, words: 'story'});
		expect(steps.next()).toEqual({done: false, value: undefined});
		expect(finishSteps(steps)).toEqual({ids, unread: 6003});
		expect(store.findStories({...emptySearch, titleWords: 'story', within: 'latest'})).toEqual(
			rows.map(({id}) => id),
		);
		expect(store.stillThere(ids.slice(100, 4000)).ids).toEqual(ids.slice(100, 4000));
		await new Promise<void>(done => store.setRead(ids.slice(10), true, done));
		const unread = {...emptySearch, words: 'story', isUnread: true};
		expect(store.findStories(unread)).toEqual(ids.slice(0, 10));
		expect(store.unreadOf(ids)).toEqual(ids.slice(0, 10));
	});

	it('keeps what it had found, whatever has become of it', () => {
		const store = openPapers();
		const unread = {...emptySearch, words: 'bridge', isUnread: true};
		const ids = store.findStories(unread);
		store.setRead(ids.slice(0, 1), true);
		expect(finishSteps(store.findInSteps(unread))).toEqual({ids: ids.slice(1), unread: 1});
		expect(finishSteps(store.findInSteps(unread, ids))).toEqual({ids, unread: 1});
	});

	it('gives what it had found once the store is closed, between two steps too', () => {
		const store = openPapers();
		const search = {...emptySearch, words: 'bridge'};
		const ids = store.findStories(search);
		const steps = store.findInSteps(search);
		const again = store.findInSteps(search, ids);
		store.close();
		expect(finishSteps(steps).ids).toEqual([]);
		expect(finishSteps(again).ids).toEqual(ids);
	});
});
