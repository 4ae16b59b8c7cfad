import {describe, expect, it} from 'vitest';
import type {StorySearch} from '../../source/model/story-search.ts';
import {emptySearch} from '../../source/state/search/parse-search.ts';
import {searchesTexts} from './full-text.ts';
import {makeEntry, makeFeed, noon} from './make-feed.ts';
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

	it('tells which of the stories have been read, and leaves out those that are gone', () => {
		const store = openPapers();
		const ids = store.findStories({...emptySearch, words: 'bridge'});
		expect([...store.readMarks([...ids, 9999]).values()].filter(Boolean)).toHaveLength(1);
		store.removeFeed('listok');
		expect(store.readMarks(ids).size).toBe(2);
	});
});
