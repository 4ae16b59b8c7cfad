import {readFileSync} from 'node:fs';
import {parseFeed} from '../../source/feeds/parse-feed.ts';
import type {Feed} from '../../source/model/feed.ts';

/** Parses a text as a feed that came from `url`. */
export function feedOf(text: string, url = 'https://site.example/rss'): Feed {
	return parseFeed({bytes: new TextEncoder().encode(text), url, contentType: null});
}

/** Parses an RSS document with one item of the given inside, and gives that item. */
export function itemOf(inside: string, url?: string) {
	const feed = feedOf(`<rss version="2.0"><channel><item>${inside}</item></channel></rss>`, url);
	const [entry] = feed.entries;
	if (!entry) {
		throw new Error('there is no entry');
	}

	return entry;
}

/** Parses one of our own feeds. */
export function fixtureFeed(name: string, url = ''): Feed {
	const bytes = readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url));
	return parseFeed({bytes, url, contentType: null});
}
