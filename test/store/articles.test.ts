import {expect, test} from 'vitest';
import type {Block} from '../../source/model/article.ts';
import type {Store} from '../../source/store/store.ts';
import {hour, makeArticle, makeEntry, makeFeed, noon} from './make-feed.ts';
import {openTestStore} from './open-test-store.ts';

function openWithStory(): {store: Store; id: number} {
	const store = openTestStore();
	store.saveFeed('paper', 'Paper', makeFeed(makeEntry(1)), noon);
	return {store, id: store.findByUrl(makeEntry(1).url)?.id ?? 0};
}

const blocks: readonly Block[] = [
	{kind: 'heading', level: 2, spans: [{text: 'Мост'}]},
	{
		kind: 'paragraph',
		spans: [
			{text: 'Жаңы ', style: 'strong'},
			{text: 'көпүрө', link: 1},
		],
	},
	{kind: 'quote', blocks: [{kind: 'paragraph', spans: [{text: 'We are satisfied'}]}]},
	{
		kind: 'list',
		isOrdered: true,
		start: 3,
		items: [[{kind: 'paragraph', spans: [{text: 'lanterns'}]}]],
	},
	{kind: 'code', text: 'let bridge = 1;'},
	{kind: 'table', header: [[{text: 'Year'}]], rows: [[[{text: 'concrete'}]]]},
	{kind: 'figure', caption: [{text: 'At dusk'}], alternative: 'a photograph', url: ''},
];

test('gives an article back as it was saved', () => {
	const {store, id} = openWithStory();
	const article = makeArticle('', {
		blocks,
		wordCount: 12,
		popular: [{text: 'A', url: 'https://a/'}],
	});
	expect(store.getArticle(id)).toBeNull();
	expect(store.saveArticle(id, article, noon + hour)).toBe(true);
	expect(store.getArticle(id)).toEqual({article, fetchedAt: noon + hour});
});

test.each(['көпүрө', 'satisfied', 'lanterns', 'bridge', 'concrete', 'dusk', 'photograph', 'about'])(
	'finds a story by a word of any block and of its summary: %s',
	word => {
		const {store, id} = openWithStory();
		store.saveArticle(id, makeArticle('', {blocks, wordCount: 12}), noon);
		expect(store.searchHeadlines(word, 10, 0).rows.map(row => row.id)).toEqual([id]);
	},
);

test('never lets a shorter text replace a longer one, unless it is told to', () => {
	const {store, id} = openWithStory();
	const long = makeArticle('one two three four five six', {completeness: 'summary'});
	const short = makeArticle('one two');
	store.saveArticle(id, long, noon);
	expect(store.saveArticle(id, short, noon + hour)).toBe(false);
	expect(store.getArticle(id)).toEqual({article: long, fetchedAt: noon});
	expect(store.saveArticle(id, short, noon + hour, true)).toBe(true);
	expect(store.getArticle(id)?.article).toEqual(short);
	expect(store.saveArticle(id, long, noon + 2 * hour)).toBe(true);
});

test('has no room for the text of a story that is gone', () => {
	const {store} = openWithStory();
	expect(store.saveArticle(999, makeArticle('text'), noon)).toBe(false);
	expect(store.getArticle(999)).toBeNull();
	expect(store.getEntryText(999)).toBeNull();
});
