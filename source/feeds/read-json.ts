import {detectJsonFeed, type JsonFeed, parseJsonFeed} from 'feedsmith';
import type {Feed} from '../model/feed.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {sayReason} from '../text/say-reason.ts';
import {FeedError} from './feed-error.ts';
import {feedPace} from './feed-pace.ts';
import {feedZone} from './feed-zone.ts';
import {jsonEntry} from './json-entry.ts';
import {firstUrl} from './make-entry.ts';

/** Beyond any feed: what comes later is not read. */
const maxEntries = 5000;

const version = 'https://jsonfeed.org/version/1.1';

/** Reads a JSON Feed that came from `url`. Throws `FeedError` for JSON of another kind, or none. */
export function readJson(text: string, url: string): Feed {
	const document = parse(text);
	if (!isJsonFeed(document)) {
		throw new FeedError(sayReason('otherJson'));
	}

	dropLengths(document);
	const feed = parseContent(document);
	const feedUrl = firstUrl([url, feed.feed_url], '');
	const siteUrl = firstUrl([feed.home_page_url], feedUrl);
	const context = {base: siteUrl || feedUrl, zone: feedZone('', [feedUrl, siteUrl])};
	return {
		title: sanitizeLine(feed.title ?? ''),
		siteUrl,
		feedUrl,
		format: 'json',
		language: sanitizeLine(feed.language ?? '', 40),
		pace: feedPace({}),
		entries: (feed.items ?? []).map(item => jsonEntry(item, feed, context)),
	};
}

/** The version is an address; some write its number alone. */
function isJsonFeed(document: unknown): document is object {
	if (typeof document !== 'object' || document === null || !('items' in document)) {
		return detectJsonFeed(document);
	}

	const isNumbered = 'version' in document && /^1(?:\.[01])?$/.test(String(document.version));
	return (isNumbered && Array.isArray(document.items)) || detectJsonFeed(document);
}

/** The parser has no answer to a feed without a title and an item. */
function parseContent(document: object): JsonFeed.Feed<string> {
	try {
		return parseJsonFeed<string>({...document, version}, {maxItems: maxEntries});
	} catch (error) {
		throw new FeedError(sayReason('hollowJson'), {cause: error});
	}
}

/** The fields of what an item has several of lie no deeper. */
const deepest = 6;

/**
 * The parser takes an object with a `length` for a list, and makes one of that many entries: of a
 * thousand million, which ends not the thread but the process.
 */
function dropLengths(value: unknown, depth = 0): void {
	if (typeof value !== 'object' || value === null || depth > deepest) {
		return;
	}

	if (!Array.isArray(value)) {
		Reflect.deleteProperty(value, 'length');
	}

	for (const part of Object.values(value)) {
		dropLengths(part, depth + 1);
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		const isCut = !text.trimEnd().endsWith('}');
		throw new FeedError(sayReason(isCut ? 'cutJson' : 'brokenJson'));
	}
}
