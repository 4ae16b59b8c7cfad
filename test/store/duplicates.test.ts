import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Headline} from '../../source/model/headline.ts';
import type {Store} from '../../source/store/store.ts';
import {hour, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';

function latest(store: Store, isCollapsed: boolean): readonly Headline[] {
	return store.listHeadlines({view: 'latest', offset: 0, limit: 1000, isCollapsed}).rows;
}

/** A story as one feed has it: the same words under an address of the feed's own. */
function entryOf(feed: string, story: number, hoursAgo = story) {
	const title = `The council approves plan number ${story}`;
	return makeEntry(story, {title, url: `https://${feed}.example/${story}`}, hoursAgo);
}

function save(store: Store, feed: string, ...entries: readonly ReturnType<typeof makeEntry>[]) {
	store.saveFeed(feed, feed.toUpperCase(), makeFeed(...entries), noon);
}

const sources = (rows: readonly Headline[]) =>
	rows.map(({source, alsoIn = []}) => [source, ...alsoIn].join(' '));

describe('a story of several feeds', () => {
	test('is one row, the one that was seen first, and names the others', () => {
		const store = openTestStore();
		save(store, 'a', entryOf('a', 1), entryOf('a', 2));
		save(store, 'b', entryOf('b', 2, 0), entryOf('b', 3));
		save(store, 'c', entryOf('c', 2));
		expect(sources(latest(store, true))).toEqual(['A', 'A B C', 'B']);
		expect(latest(store, false)).toHaveLength(5);
	});

	test('is read as a whole, and unread as a whole again', () => {
		const store = openTestStore();
		save(store, 'a', entryOf('a', 1), entryOf('a', 2));
		save(store, 'b', entryOf('b', 1));
		const [twin] = latest(store, false).filter(({feedId}) => feedId === 'b');
		store.setRead([twin?.id ?? 0], true);
		expect(store.unreadIds('latest')).toHaveLength(1);
		expect(store.listHeadlines({view: 'latest', offset: 0, limit: 9, isCollapsed: true})).toEqual(
			expect.objectContaining({total: 2, unread: 1}),
		);
		store.setRead([twin?.id ?? 0], false);
		expect(store.unreadIds('latest')).toHaveLength(3);
	});

	test('is saved by one of its headlines, so that Saved has it once', () => {
		const store = openTestStore();
		save(store, 'a', entryOf('a', 1));
		save(store, 'b', entryOf('b', 1));
		store.setSaved([latest(store, true)[0]?.id ?? 0], true);
		expect(store.listHeadlines({view: 'saved', offset: 0, limit: 9}).total).toBe(1);
	});

	test('does not come back as unread when one more feed brings it', () => {
		const store = openTestStore();
		save(store, 'a', entryOf('a', 1));
		const [row] = latest(store, true);
		store.setRead([row?.id ?? 0], true);
		save(store, 'b', entryOf('b', 1, 0));
		expect(latest(store, true).map(({id, isRead}) => [id, isRead])).toEqual([[row?.id, true]]);
		expect(store.unreadIds('latest')).toEqual([]);
	});

	test('stays in the list when the feed of its row is removed', () => {
		const store = openTestStore();
		for (const feed of ['a', 'b', 'c', 'd']) {
			save(store, feed, entryOf(feed, 1));
		}

		store.removeFeed('a');
		expect(sources(latest(store, true))).toEqual(['B C D']);
		store.removeFeed('c');
		expect(sources(latest(store, true))).toEqual(['B D']);
		store.removeFeed('b');
		expect(sources(latest(store, true))).toEqual(['D']);
	});

	test('is in Latest by what a feed brings, whatever link to it a site has had before', () => {
		const store = openTestStore();
		const entry = entryOf('b', 1);
		store.savePopular('a', [{text: 'A link', url: entry.url}], noon);
		save(store, 'b', entry);
		expect(latest(store, true).map(({title}) => title)).toEqual([entry.title]);
	});
});

describe('a feed cannot put itself in the place of another', () => {
	const url = 'https://good.example/news/1001';
	const news = makeEntry(1, {title: 'The president resigns after a vote', url});
	const advertisement = makeEntry(9, {title: 'Buy gold now', url});

	test('by giving the addresses of its stories beforehand', () => {
		const store = openTestStore();
		save(store, 'evil', advertisement);
		store.setRead(
			latest(store, true).map(({id}) => id),
			true,
		);
		save(store, 'good', news);
		const rows = latest(store, true).map(({source, title, isRead}) => [source, title, isRead]);
		expect(rows).toContainEqual(['GOOD', news.title, false]);
		expect(rows).toContainEqual(['EVIL', 'Buy gold now', true]);
	});

	test('nor by way of a link in the list of a site', () => {
		const store = openTestStore();
		store.savePopular('list', [{text: 'Click here', url}], noon);
		save(store, 'evil', advertisement);
		save(store, 'good', news);
		expect(latest(store, true).map(({title}) => title)).toContain(news.title);
	});

	test.each([
		['its row', ['evil', 'good', 'other']],
		['one of its others', ['good', 'evil', 'other']],
	])('nor by having the same title until it is %s of the story', (_, order) => {
		const store = openTestStore();
		for (const feed of order) {
			save(store, feed, entryOf(feed, 1));
		}

		const found = latest(store, false).map(({id}) => id);
		save(store, 'evil', makeEntry(1, {title: 'Buy gold now', url: 'https://evil.example/1'}));
		expect(latest(store, false).map(({id}) => id)).toEqual(found);
		expect(sources(latest(store, true)).toSorted()).toEqual(['EVIL', 'GOOD OTHER']);
		expect(store.listHeadlines({view: 'latest', offset: 0, limit: 9, isCollapsed: true})).toEqual(
			expect.objectContaining({total: 2, unread: 2}),
		);
	});

	test('but an editor may change a title', () => {
		const store = openTestStore();
		save(store, 'a', entryOf('a', 1));
		save(store, 'b', entryOf('b', 1));
		const edited = {...entryOf('a', 1), title: 'Council approves plan number 1 after all'};
		save(store, 'a', edited);
		expect(latest(store, true).map(({title, alsoIn}) => [title, alsoIn])).toEqual([
			[edited.title, ['B']],
		]);
	});
});

describe('what looks like a duplicate and is none', () => {
	test('a column with the same title every day', () => {
		const store = openTestStore();
		const title = 'Prices of the bazaar for today';
		const column = (feed: string, day: number) =>
			makeEntry(day, {title, url: `https://${feed}.example/${day}`}, day * 24);
		save(store, 'a', column('a', 1));
		save(store, 'b', column('b', 1));
		save(store, 'a', column('a', 0), column('a', 1));
		save(store, 'b', column('b', 0), column('b', 1));
		const rows = latest(store, true);
		expect(sources(rows)).toEqual(['A B', 'A B']);
		expect(rows.map(({time}) => time)).toEqual([noon, noon - 24 * hour]);
	});

	test('entries that have the address of a front page', () => {
		const store = openTestStore();
		const url = 'https://agency.example/';
		save(store, 'a', makeEntry(1, {url}), makeEntry(2, {url}));
		save(store, 'b', makeEntry(3, {url}), makeEntry(4, {url}));
		expect(latest(store, true)).toHaveLength(4);
	});
});

const feeds = ['a', 'b', 'c', 'd'];
const change = fc.record({
	kind: fc.constantFrom('feed', 'feed', 'feed', 'read', 'unread', 'remove', 'save'),
	feed: fc.constantFrom(...feeds),
	stories: fc.uniqueArray(fc.integer({min: 1, max: 6}), {minLength: 1, maxLength: 6}),
});

/** Every headline of the story number that its title ends in, by what stands in the store. */
function groups(rows: readonly Headline[]): ReadonlyMap<string, readonly Headline[]> {
	return Map.groupBy(rows, ({title}) => title);
}

describe('feeds that give thousands of their stories', () => {
	test.each([
		[
			'one title',
			(feed: string, story: number) => ({
				title: 'The news',
				url: `https://${feed}.example/${story}`,
			}),
		],
		[
			'one address',
			(feed: string, story: number) => ({title: `${feed} ${story}`, url: 'https://a.example/'}),
		],
	])('%s are stored as soon as others', (_, alike) => {
		const store = openTestStore();
		const entriesOf = (feed: string) =>
			Array.from({length: 2000}, (_, story) => makeEntry(story, alike(feed, story), 0));
		for (const feed of ['a', 'b', 'c', 'd']) {
			save(store, feed, ...entriesOf(feed));
		}

		const last = entriesOf('e');
		const start = process.cpuUsage();
		save(store, 'e', ...last);
		// A look at all the others took each of them some milliseconds.
		expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
		expect(store.listHeadlines({view: 'latest', offset: 0, limit: 1}).total).toBe(10_000);
	});
});

test('collapsed, Latest is the first of each story in the order of all; marks are on stories', () => {
	fc.assert(
		fc.property(fc.array(change, {maxLength: 20}), changes => {
			const store = openTestStore();
			for (const {kind, feed, stories} of changes) {
				const rows = latest(store, true);
				const ids = stories.flatMap(number => rows[number - 1]?.id ?? []);
				if (kind === 'feed') {
					save(store, feed, ...stories.map(story => entryOf(feed, story, story % 3)));
				} else if (kind === 'remove') {
					store.removeFeed(feed);
				} else if (kind === 'save') {
					store.setSaved(ids.slice(0, 1), true);
				} else {
					store.setRead(ids, kind === 'read');
				}
			}

			const all = latest(store, false);
			const byStory = groups(all);
			const firsts = [...byStory.values()].map(members => Math.min(...members.map(({id}) => id)));
			const page = store.listHeadlines({view: 'latest', offset: 0, limit: 99, isCollapsed: true});
			expect(page.rows).toEqual(all.filter(({id}) => firsts.includes(id)));
			expect(page.total).toBe(byStory.size);
			expect(page.unread).toBe(page.rows.filter(({isRead}) => !isRead).length);
			expect(store.unreadIds('latest', true)).toEqual(
				page.rows.filter(({isRead}) => !isRead).map(({id}) => id),
			);
			for (const members of byStory.values()) {
				expect(new Set(members.map(({isRead}) => isRead)).size).toBe(1);
				const place = page.rows.findIndex(({title}) => title === members[0]?.title);
				expect(page.rows[place]?.alsoIn ?? []).toHaveLength(members.length - 1);
				for (const {id} of members) {
					expect(store.positionOf('latest', id, false, true)).toBe(place);
				}
			}

			const unread = store.unreadIds('latest', true);
			store.setRead(unread, true);
			expect(store.unreadIds('latest')).toEqual([]);
			store.setRead(unread, false);
			expect(latest(store, false)).toEqual(all);
			store.close();
		}),
		{numRuns: 40},
	);
});
