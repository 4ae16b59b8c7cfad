import type {Article} from '../../source/model/article.ts';
import type {Entry, Feed} from '../../source/model/feed.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
export const noon = Date.UTC(2026, 10, 24, 12);

const start = 'https://paper.example/news/';

/** An entry that was published `hoursAgo` before noon, with what a test says about it. */
export function makeEntry(number: number, entry: Partial<Entry> = {}, hoursAgo = number): Entry {
	return {
		id: `entry-${number}`,
		title: `Story number ${number}`,
		url: `${start}${number}`,
		author: '',
		published: new Date(noon - hoursAgo * hour).toISOString(),
		updated: null,
		summary: `What story ${number} is about`,
		content: '',
		categories: [],
		enclosures: [],
		score: null,
		...entry,
	};
}

export function makeFeed(...entries: readonly Entry[]): Feed {
	return {
		title: 'Paper',
		siteUrl: 'https://paper.example/',
		feedUrl: 'https://paper.example/rss',
		format: 'rss',
		language: 'en',
		pace: {ttlMinutes: null, skipHours: [], skipDays: []},
		entries,
	};
}

/** Entries `from` to `to`, each an hour older than the one before. */
export function makeEntries(from: number, to: number): Entry[] {
	return Array.from({length: to - from + 1}, (_, index) => makeEntry(from + index));
}

export function makeArticle(text: string, article: Partial<Article> = {}): Article {
	return {
		url: `${start}1`,
		title: 'Story',
		byline: '',
		published: null,
		siteName: 'Paper',
		language: 'en',
		blocks: [{kind: 'paragraph', spans: [{text}]}],
		links: [],
		popular: [],
		wordCount: text.split(' ').length,
		completeness: 'full',
		extractor: 'readability',
		...article,
	};
}
