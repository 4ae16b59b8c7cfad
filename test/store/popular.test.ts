import {expect, test} from 'vitest';
import type {Store} from '../../source/store/store.ts';
import {day, makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

function popular(store: Store): string[] {
	return store.listHeadlines({view: 'popular', offset: 0, limit: 100}).rows.map(row => row.title);
}

const link = (number: number, text = `Link ${number}`) => ({text, url: makeEntry(number).url});

test('is empty when nothing says what is popular', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 3)), noon);
	expect(store.popularBasis()).toBe('none');
	expect(popular(store)).toEqual([]);
});

test("shows the site's own list in its order, stories that no feed has brought included", () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 3)), noon);
	const links = [link(3), link(80, 'An old favourite'), link(1), {...link(3), text: 'Again'}];
	store.savePopular('paper', [...links, {text: 'Mail us', url: 'mailto:a@paper.example'}], noon);
	expect(store.popularBasis()).toBe('site');
	expect(popular(store)).toEqual(['Story number 3', 'An old favourite', 'Story number 1']);
	const unknown = store.findByUrl(makeEntry(80).url);
	expect(unknown).toMatchObject({feedId: 'paper', source: 'Paper', published: null});
	expect(store.positionOf('popular', unknown?.id ?? 0)).toBe(1);
	expect(store.searchHeadlines('favourite', 5, 0).total).toBe(1);
});

test('does not pass an old favourite off as news', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1)), noon);
	store.savePopular('paper', [link(80)], noon);
	const {id = 0} = store.findByUrl(makeEntry(80).url) ?? {};
	expect(store.listHeadlines({view: 'latest', offset: 0, limit: 10})).toMatchObject({total: 1});
	expect(store.positionOf('latest', id)).toBeNull();
	const both = makeFeed(makeEntry(1), makeEntry(80));
	expect(store.saveFeed('paper', 'Paper', both, noon).added).toBe(1);
	expect(store.positionOf('latest', id)).toBe(1);
	expect(store.getHeadline(id)?.title).toBe('Story number 80');
});

test('counts and filters what is unread', () => {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 3)), noon);
	store.savePopular('paper', [link(3), link(2), link(1)], noon);
	const [first, second, third] = store.unreadIds('popular');
	store.setRead([second ?? 0], true);
	const page = store.listHeadlines({view: 'popular', offset: 1, limit: 5, isUnreadOnly: true});
	expect(page).toMatchObject({total: 2, unread: 2, offset: 1});
	expect(page.rows.map(row => row.id)).toEqual([third]);
	expect(store.unreadIds('popular')).toEqual([first, third]);
	expect(store.positionOf('popular', third ?? 0, true)).toBe(1);
});

test('goes by scores when no site has given its list for a day', () => {
	let now = noon;
	const store = openTestStore(undefined, {clock: () => now});
	const feed = makeFeed(
		makeEntry(1, {score: 12}),
		makeEntry(2, {score: 300}),
		makeEntry(3, {score: 0}),
		makeEntry(4, {score: 5000}, 80),
	);
	store.saveFeed('paper', 'Paper', feed, noon);
	expect(store.popularBasis()).toBe('scores');
	expect(popular(store)).toEqual(['Story number 2', 'Story number 1']);
	store.savePopular('paper', [link(1)], now);
	expect(store.popularBasis()).toBe('site');
	now += day + 1;
	expect(store.popularBasis()).toBe('scores');
});

test('goes by the number of feeds that carry a story at once', () => {
	const store = openTestStore();
	const title = 'Leaders adopt a joint statement';
	const url = 'https://agency.example/bridge';
	const own = (name: string, number: number) => ({url: `https://${name}.example/${number}`});
	store.saveFeed(
		'a',
		'A',
		makeFeed(makeEntry(1, {title, ...own('a', 1)}), makeEntry(2, {url})),
		noon,
	);
	store.saveFeed(
		'b',
		'B',
		makeFeed(
			makeEntry(1, {title: title.toUpperCase(), ...own('b', 1)}),
			makeEntry(2, {title: 'Story 2', url: `${url}?utm_source=b`}),
			makeEntry(3, {title: 'Short title', ...own('b', 3)}),
		),
		noon,
	);
	expect(store.popularBasis()).toBe('coverage');
	store.saveFeed('c', 'C', makeFeed(makeEntry(4, {title: `«${title}»`, ...own('c', 4)})), noon);
	store.saveFeed('c2', 'C2', makeFeed(makeEntry(3, {title: 'Short title', ...own('c2', 3)})), noon);
	const old = {title: 'A story of last week that comes again', ...own('d', 1)};
	store.saveFeed('d', 'D', makeFeed(makeEntry(1, old, 200)), noon);
	store.saveFeed('e', 'E', makeFeed(makeEntry(1, {...old, ...own('e', 1)})), noon);
	const {rows} = store.listHeadlines({view: 'popular', offset: 0, limit: 10});
	expect(rows.map(row => [row.feedId, row.title])).toEqual([
		['a', title],
		['a', 'Story number 2'],
	]);
	expect(rows.map(row => [row.source, row.alsoIn])).toEqual([
		['A', ['B', 'C']],
		['A', ['B']],
	]);
	const alone = store.findByUrl('https://b.example/3');
	expect(alone && 'alsoIn' in alone).toBe(false);
});

test('hears of what another program has written', () => {
	const folder = temporaryFolder();
	const reader = openTestStore(folder);
	const writer = openTestStore(folder);
	expect(reader.popularBasis()).toBe('none');
	writer.saveFeed('paper', 'Paper', makeFeed(makeEntry(1, {score: 3})), noon);
	expect(reader.popularBasis()).toBe('scores');
	expect(popular(reader)).toEqual(['Story number 1']);
});
