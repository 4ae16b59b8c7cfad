import {discoverFeeds} from '../feeds/discover-feeds.ts';
import {FeedError} from '../feeds/feed-error.ts';
import {isOpml, readFeedList} from '../feeds/feed-list.ts';
import {parseFeed} from '../feeds/parse-feed.ts';
import {decodeHtml, decodeXml} from '../http/decode-body.ts';
import type {Http, HttpResponse} from '../http/http.ts';
import type {FoundFeed} from '../model/feed.ts';
import {sayReason} from '../text/say-reason.ts';

export type Answer = Extract<HttpResponse, {kind: 'ok'}>;

/** A feed with the answer that it was read from; null for one that only stands in a list. */
export interface Found {
	readonly feed: FoundFeed;
	readonly answer: Answer | null;
}

/** A page may name many feeds, of every section; each one costs a request. */
const mostFeeds = 8;

/**
 * The feeds of an address: itself, if it is one, those of a list of feeds (OPML), which are not asked,
 * else those that can be read of the ones that the page names. Throws, with one line for people, when
 * there is none.
 */
export async function findFeeds(
	url: string,
	http: Http,
	signal: AbortSignal,
): Promise<readonly Found[]> {
	const answer = await getDocument(url, http, signal);
	try {
		return [{feed: feedOf(answer, url), answer}];
	} catch (error) {
		if (!(error instanceof FeedError)) {
			throw error;
		}
	}

	const listed = feedsInList(answer);
	if (listed) {
		return listed.map(feed => ({feed, answer: null}));
	}

	const named = discoverFeeds(decodeHtml(answer.body, answer.contentType).text, answer.url);
	const found: Found[] = [];
	for (const candidate of named.slice(0, mostFeeds)) {
		const one = await tryFeed(candidate.url, http, signal);
		if (one && !found.some(({answer: known}) => known?.url === one.answer?.url)) {
			found.push(one);
		}
	}

	if (found.length === 0) {
		throw new Error(sayReason(named.length > 0 ? 'feedsUnreadable' : 'noFeedThere'));
	}

	return found;
}

/** Null for what is no list of feeds. */
function feedsInList({body, contentType}: Answer): readonly FoundFeed[] | null {
	const text = decodeXml(body, contentType).text;
	return isOpml(text) ? readFeedList(text) : null;
}

/** What an address of the reader's answers. Throws, with one line for people, when that is no document. */
export async function getDocument(url: string, http: Http, signal?: AbortSignal): Promise<Answer> {
	const response = await http.get({url, isUrgent: true, ...(signal && {signal})});
	if (response.kind !== 'ok') {
		throw new Error(sayReason('noPage', {}, 'tryLater'));
	}

	return response;
}

/**
 * The feed that an answer is, under the address to subscribe to; throws `FeedError` for one that is
 * none. Where a temporary redirect leads is nobody's address.
 */
export function feedOf({body, contentType, url, permanentUrl}: Answer, asked: string): FoundFeed {
	const {title, entries} = parseFeed({bytes: body, contentType, url});
	return {
		name: title || new URL(url).hostname.replace(/^www\./, ''),
		url: permanentUrl ?? withoutFragment(asked),
		stories: entries.length,
	};
}

function withoutFragment(address: string): string {
	const url = new URL(address);
	url.hash = '';
	return url.href;
}

/** The feed of an address that a page names; null where there is none. Throws only when it is broken off. */
export async function tryFeed(
	url: string,
	http: Http,
	signal?: AbortSignal,
): Promise<Found | null> {
	try {
		const answer = await getDocument(url, http, signal);
		return {feed: feedOf(answer, url), answer};
	} catch {
		signal?.throwIfAborted();
		// Another one may be better; when none is, that is told.
		return null;
	}
}
