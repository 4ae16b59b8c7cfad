import {expect, test} from 'vitest';
import type {Block} from '../../source/model/article.ts';
import type {Store} from '../../source/store/store.ts';
import {searchesTexts} from './full-text.ts';
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
	expect(store.getArticle(id)).toEqual({article, fetchedAt: noon + hour, isOutdated: false});
});

test
	.runIf(searchesTexts)
	.each(['көпүрө', 'satisfied', 'lanterns', 'bridge', 'concrete', 'dusk', 'photograph', 'about'])(
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
	expect(store.getArticle(id)).toEqual({article: long, fetchedAt: noon, isOutdated: false});
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

/** A story whose page was read at noon, and whose entry in the feed has changed since. */
function openWithChange(article: Parameters<Store['saveArticle']>[1]) {
	const {store, id} = openWithStory();
	store.saveArticle(id, article, noon);
	expect(store.getArticle(id)?.isOutdated).toBe(false);
	const entry = makeEntry(1, {summary: 'What it is about after all'});
	store.saveFeed('paper', 'Paper', makeFeed(entry), noon + hour);
	expect(store.getArticle(id)?.isOutdated).toBe(true);
	return {store, id};
}

test('a story that has changed since its page was read may be read again, and tells when', () => {
	const {store, id} = openWithChange(makeArticle('one two three four'));
	const fresh = makeArticle('one two three five');
	expect(store.saveArticle(id, fresh, noon + 2 * hour)).toBe(true);
	expect(store.getArticle(id)).toEqual({
		article: {...fresh, updated: '2026-11-24T14:00:00.000Z'},
		fetchedAt: noon + 2 * hour,
		isOutdated: false,
	});
});

test('the time of a change is what the publisher says, if it says one', () => {
	const {store, id} = openWithChange(makeArticle('one two three four'));
	const updated = '2026-11-24T13:05:00.000Z';
	store.saveArticle(id, makeArticle('one two three five', {updated}), noon + 2 * hour);
	expect(store.getArticle(id)?.article.updated).toBe(updated);
});

test('a changed entry with the same story on its page is no update', () => {
	const article = makeArticle('one two three four');
	const {store, id} = openWithChange(article);
	store.saveArticle(id, article, noon + 2 * hour);
	expect(store.getArticle(id)).toEqual({article, fetchedAt: noon + 2 * hour, isOutdated: false});
});

test('a correction may take a few words away, and no more', () => {
	const words = 'one two three four five six seven eight nine ten eleven';
	const shorter = makeArticle('one two three four five six seven eight nine ten');
	const {store, id} = openWithChange(makeArticle(words));
	expect(store.saveArticle(id, shorter, noon + hour)).toBe(true);

	const other = openWithChange(makeArticle(words));
	expect(other.store.saveArticle(other.id, makeArticle('one two'), noon + hour)).toBe(false);
	const kept = other.store.getArticle(other.id);
	expect(kept).toMatchObject({article: makeArticle(words), isOutdated: false});
});

test('a page that could not be had leaves a changed story to be read again', () => {
	const {store, id} = openWithChange(makeArticle('one two three four'));
	store.saveArticle(id, makeArticle('one', {extractor: 'feed'}), noon + 2 * hour);
	expect(store.getArticle(id)?.isOutdated).toBe(true);
});
