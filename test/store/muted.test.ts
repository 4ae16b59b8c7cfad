import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {MuteRule} from '../../source/model/mute-rule.ts';
import {openSettings} from '../../source/store/settings.ts';
import {day, makeEntries, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const feed = makeFeed(
	makeEntry(1, {title: 'Кубок мира по футболу начался'}),
	makeEntry(2, {title: 'Snow on the pass', summary: 'No footballers here'}),
	makeEntry(3, {title: 'A library on wheels'}),
);
const titlesWith = (muteRules: readonly MuteRule[], now = noon) => {
	const store = openTestStore(undefined, {muteRules});
	store.saveFeed('paper', 'Paper', feed, now);
	const {rows, total} = store.listHeadlines({view: 'latest', offset: 0, limit: 9});
	expect(total + store.countMuted()).toBe(3);
	return rows.map(({title}) => title.split(' ')[0]);
};

test.each<[MuteRule, string[]]>([
	[{words: 'футбол'}, ['Snow', 'A']],
	[{words: 'FOOTBALL'}, ['Кубок', 'A']],
	[{words: 'кубок мир'}, ['Snow', 'A']],
	[{words: 'мира кубок'}, ['Кубок', 'Snow', 'A']],
	[{words: 'ball'}, ['Кубок', 'Snow', 'A']],
	[{words: 'snow', feed: 'paper'}, ['Кубок', 'A']],
	[{words: 'snow', feed: 'other'}, ['Кубок', 'Snow', 'A']],
	[{feed: 'paper'}, []],
	[{words: 'snow', until: '2026-11-24'}, ['Кубок', 'A']],
	[{words: 'snow', until: '2026-11-23'}, ['Кубок', 'Snow', 'A']],
	[{words: '—'}, ['Кубок', 'Snow', 'A']],
])('%j leaves %j', (rule, expected) => {
	expect(titlesWith([rule])).toEqual(expected);
});

test('a muted story is in no list, count, search or ranking, and an unchanged feed writes nothing', () => {
	const store = openTestStore(undefined, {muteRules: [{words: 'snow'}]});
	expect(store.saveFeed('paper', 'Paper', feed, noon)).toMatchObject({added: 2});
	store.savePopular(
		'paper',
		[
			{text: 'Other words', url: makeEntry(2).url},
			{text: 'More snow to come', url: 'https://paper.example/news/77'},
			{text: 'A library on wheels', url: makeEntry(3).url},
		],
		noon,
	);
	const rows = store.listHeadlines({view: 'popular', offset: 0, limit: 9}).rows;
	expect(rows.map(({title}) => title)).toEqual(['A library on wheels']);
	expect(store.searchHeadlines('snow', 9, 0).total).toBe(0);
	expect(store.listHeadlines({view: 'latest', offset: 0, limit: 1})).toMatchObject({
		total: 2,
		unread: 2,
	});
	expect(store.saveFeed('paper', 'Paper', feed, noon)).toMatchObject({added: 0, changed: 0});
	expect(store.countMuted()).toBe(1);
});

test('taking the rule away brings the stories back, at their own time and unread', () => {
	const folder = temporaryFolder();
	const before = openTestStore(folder, {muteRules: [{words: 'snow'}, {words: 'library'}]});
	before.saveFeed('paper', 'Paper', feed, noon);
	before.close();

	const store = openTestStore(folder, {muteRules: [{words: 'library'}]});
	expect(store.releaseMuted()).toBe(1);
	expect(store.releaseMuted()).toBe(0);
	const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 9});
	expect(rows.map(({title, isRead, time}) => [title.split(' ')[0], isRead, time])).toEqual([
		['Кубок', false, Date.parse(makeEntry(1).published ?? '')],
		['Snow', false, Date.parse(makeEntry(2).published ?? '')],
	]);
	expect(store.searchHeadlines('snow', 9, 0).total).toBe(1);
	expect(store.saveFeed('paper', 'Paper', feed, noon + 1)).toMatchObject({added: 0, changed: 0});
});

test('what a rule has taken in stays out when the rule has expired', () => {
	const folder = temporaryFolder();
	const muteRules = [{words: 'snow', until: '2026-11-24'}];
	const store = openTestStore(folder, {muteRules});
	store.saveFeed('paper', 'Paper', feed, noon);
	store.saveFeed(
		'paper',
		'Paper',
		makeFeed(...feed.entries, makeEntry(4, {title: 'Snow again'})),
		noon + day,
	);
	expect(store.releaseMuted()).toBe(0);
	const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 9});
	expect(rows.map(({title}) => title)).toContain('Snow again');
	expect(rows.map(({title}) => title)).not.toContain('Snow on the pass');
});

test('a story that was in the list before the rule stays there, and muted ones are pruned by age', () => {
	const folder = temporaryFolder();
	const before = openTestStore(folder);
	before.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 2)), noon);
	before.close();
	const store = openTestStore(folder, {muteRules: [{words: 'story'}]});
	store.saveFeed('paper', 'Paper', makeFeed(...makeEntries(1, 3)), noon);
	expect(store.listHeadlines({view: 'latest', offset: 0, limit: 9}).total).toBe(2);
	expect(store.countMuted()).toBe(1);
	store.prune(noon + 91 * day, {keepDays: 90, keepMegabytes: 200});
	expect(store.countMuted()).toBe(0);
});

test.each([
	[[{until: '2026-12-31'}], 'mute[0] has to say "words" or "feed", or both'],
	[
		[{words: 'x'}, {words: 'y', until: 'soon'}],
		'mute[1].until has to be a text such as "2026-12-31", not "soon"',
	],
	[
		[{words: 'y', until: '2026-13-01'}],
		'mute[0].until has to be a day such as "2026-12-31", not "2026-13-01"',
	],
	[[{word: 'x', feed: 'paper'}], 'unknown name "mute[0].word"'],
	[[{words: ' '}], 'mute[0].words has to be a text that is not empty, not " "'],
])('%j is told in one line', (mute, fault) => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, 'config.json'), JSON.stringify({mute}));
	const {problems, ...settings} = openSettings(folder);
	expect(settings.all().mute).toEqual(mute.slice(0, -1));
	expect(problems).toHaveLength(1);
	expect(problems[0]).toContain(fault);
});
