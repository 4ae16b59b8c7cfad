import {discoverFeeds} from '../feeds/discover-feeds.ts';
import {FeedError} from '../feeds/feed-error.ts';
import {parseFeed} from '../feeds/parse-feed.ts';
import {decodeHtml} from '../http/decode-body.ts';
import type {Http, HttpResponse} from '../http/http.ts';
import type {FoundFeed} from '../model/feed.ts';

type Answer = Extract<HttpResponse, {kind: 'ok'}>;

/** A page may name many feeds, of every section; each one costs a request. */
const mostFeeds = 8;

/**
 * The feeds of an address: itself, if it is one, else those that can be read of the ones that the page
 * names. Throws, with one line for people, when there is none.
 */
export async function findFeeds(
	url: string,
	http: Http,
	signal: AbortSignal,
): Promise<readonly FoundFeed[]> {
	const answer = await get(url, http, signal);
	try {
		return [feedOf(answer)];
	} catch (error) {
		if (!(error instanceof FeedError)) {
			throw error;
		}
	}

	const named = discoverFeeds(decodeHtml(answer.body, answer.contentType).text, answer.url);
	const found: FoundFeed[] = [];
	for (const candidate of named.slice(0, mostFeeds)) {
		const feed = await tryFeed(candidate.url, http, signal);
		if (feed && !found.some(known => known.url === feed.url)) {
			found.push(feed);
		}
	}

	if (found.length === 0) {
		throw new Error(
			named.length > 0
				? 'The page names feeds, but none of them could be read.'
				: 'No feed was found there: give the address of the feed itself.',
		);
	}

	return found;
}

async function get(url: string, http: Http, signal: AbortSignal): Promise<Answer> {
	const response = await http.get({url, signal, isUrgent: true});
	if (response.kind !== 'ok') {
		throw new Error('The site did not send the page. Try again later.');
	}

	return response;
}

function feedOf({body, contentType, url}: Answer): FoundFeed {
	const {title, entries} = parseFeed({bytes: body, contentType, url});
	return {
		name: title || new URL(url).hostname.replace(/^www\./, ''),
		url,
		stories: entries.length,
	};
}

async function tryFeed(url: string, http: Http, signal: AbortSignal): Promise<FoundFeed | null> {
	try {
		return feedOf(await get(url, http, signal));
	} catch {
		signal.throwIfAborted();
		// Another one may be better; when none is, that is told.
		return null;
	}
}
