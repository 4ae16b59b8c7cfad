import type {Entry, Feed} from '../../source/model/feed.ts';

/** When the first paper begins; each has nine hundred days for itself. */
export const start = Date.UTC(2026, 7, 1);
const syllables =
	'ка ро ми ста не ль го пре зи дент бан кыр гыз тан по но ви ли ра бо сы ум жо'.split(' ');

let seed = 1;

function random(limit: number): number {
	seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
	return Math.floor((seed / 2 ** 31) * limit);
}

function makeWord(): string {
	return Array.from({length: 2 + random(4)}, () => syllables[random(syllables.length)]).join('');
}

const words = Array.from({length: 20_000}, makeWord);

function makeText(length: number): string {
	const pick = () => words[Math.min(random(words.length), random(words.length))];
	return Array.from({length}, pick).join(' ');
}

function makeEntry(feed: number, number: number): Entry {
	const url = `https://paper-${feed}.example/news/${number}`;
	const published = new Date(start + feed * 77_760_000 + random(77_760) * 1000).toISOString();
	return {
		id: url,
		title: makeText(9),
		url,
		author: '',
		published,
		updated: null,
		summary: makeText(40),
		content: '',
		categories: [],
		enclosures: [],
		score: null,
	};
}

/** A feed of 1,000 entries; texts are of syllables, so that the index has as many words as a real one. */
export function makePaper(feed: number): Feed {
	return {
		title: `Paper ${feed}`,
		siteUrl: '',
		feedUrl: '',
		format: 'rss',
		language: '',
		pace: {ttlMinutes: null, skipHours: [], skipDays: []},
		entries: Array.from({length: 1000}, (_, number) => makeEntry(feed, number)),
	};
}
