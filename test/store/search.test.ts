import fc from 'fast-check';
import {expect, test} from 'vitest';
import {connect} from '../../source/store/connect.ts';
import {migrate, migrations} from '../../source/store/migrations.ts';
import {prepareQueries} from '../../source/store/queries.ts';
import {searchesTexts} from './full-text.ts';
import {makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';

function openPaper() {
	const store = openTestStore();
	const feed = makeFeed(
		makeEntry(1, {title: 'Президент подписал указ', summary: 'О полётах над горами'}),
		makeEntry(2, {title: 'Bridge over the Naryn', summary: 'The central bank of the river'}),
		makeEntry(3, {title: 'Central news of the bank', summary: ''}),
		makeEntry(4, {
			title: 'Көпүрө курулду',
			summary: '',
			content: '<p class="lead">Жаңы&nbsp;мост</p>',
		}),
	);
	store.saveFeed('paper', 'Paper', feed, noon);
	return store;
}

test.runIf(searchesTexts).each([
	['the beginning of a word', 'през', [1]],
	['any case', 'ПРЕЗИДЕНТ', [1]],
	['ё for е and е for ё', 'полетах', [1]],
	['the summary', 'горами', [1]],
	['the content, without its tags', 'мост', [4]],
	['no tag', 'lead', []],
	['no reference', 'nbsp', []],
	['Kyrgyz letters', 'көпүр', [4]],
	['all of the words in any order', 'bank cent', [2, 3]],
	['words that stand together', '"central bank"', [2]],
	['words in other quotation marks', '«central bank» naryn', [2]],
	['an unfinished quotation', '"central ba', []],
	['a single letter as a word of its own', 'о', [1]],
	['no words at all', '—  "', []],
	['nothing', '', []],
])('finds %s', (_name, query, numbers) => {
	const {rows, total} = openPaper().searchHeadlines(query, 10, 0);
	expect(rows.map(row => row.url)).toEqual(numbers.map(number => makeEntry(number).url));
	expect(total).toBe(numbers.length);
});

test.runIf(searchesTexts).each(['<', '< ', '<?', '<a b '])(
	'stories of %j without an end are taken in at once, since nobody else can write meanwhile',
	bracket => {
		const store = openTestStore();
		const content = bracket.repeat(100_000 / bracket.length);
		const entries = Array.from({length: 20}, (_, index) => makeEntry(index, {content}));
		const start = process.cpuUsage();
		store.saveFeed('paper', 'Paper', makeFeed(...entries), noon);
		expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
	},
);

test.runIf(searchesTexts)('gives pages, newest first, with counts', () => {
	const store = openPaper();
	const [newest] = store.searchHeadlines('central', 10, 0).rows;
	expect(newest?.url).toBe(makeEntry(2).url);
	store.setRead([newest?.id ?? 0], true);
	const page = store.searchHeadlines('central', 1, 1);
	expect(page).toMatchObject({total: 2, unread: 1, offset: 1});
	expect(page.rows.map(row => row.url)).toEqual([makeEntry(3).url]);
});

test('takes anything that can be typed', () => {
	const store = openPaper();
	const syntax = fc.constantFrom(
		'"',
		'*',
		'AND',
		'NOT',
		'NEAR(',
		'^',
		'-',
		':',
		'title:',
		'«',
		')',
	);
	const query = fc.array(fc.oneof(syntax, fc.string({unit: 'grapheme'})), {maxLength: 6});
	fc.assert(
		fc.property(query, parts => {
			const page = store.searchHeadlines(parts.join(' '), 10, 0);
			expect(page.total).toBe(page.rows.length);
		}),
		{numRuns: 50},
	);
});

test('a Node without full-text search looks through the titles', () => {
	const db = connect(':memory:', 0);
	migrate(db, migrations.slice(0, 1));
	const {entries, search, marks} = prepareQueries(db, () => noon);
	const feed = makeFeed(
		makeEntry(1, {title: 'Президент подписал указ о полётах'}),
		makeEntry(2, {title: 'Bridge over the Naryn'}),
		makeEntry(3, {title: 'The bridges of the president'}),
	);
	[...entries.saveFeedInSteps('paper', 'Paper', feed, noon)];
	[
		...entries.saveFeedInSteps(
			'paper',
			'Paper',
			makeFeed(makeEntry(2, {title: 'A bridge again'})),
			noon,
		),
	];
	marks.setRead([2], true);
	const find = (query: string) => search.searchHeadlines(query, 10, 0).rows.map(row => row.id);
	expect(find('ПРЕЗ полетах')).toEqual([1]);
	expect(find('bridge')).toEqual([2, 3]);
	expect(find('naryn')).toEqual([]);
	expect(find('')).toEqual([]);
	expect(search.searchHeadlines('bridge', 1, 1)).toMatchObject({total: 2, unread: 1, offset: 1});
	db.close();
});
