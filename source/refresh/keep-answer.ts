import type {Http, HttpResponse} from '../http/http.ts';
import type {FeedSource} from '../model/source.ts';
import {claimSource} from './claim-source.ts';
import {type FeedTools, refreshFeed} from './refresh-feed.ts';
import {registerSources} from './register-sources.ts';

export type KeepTools = Pick<FeedTools, 'store' | 'clock' | 'random' | 'parser'>;

/**
 * Keeps what a feed answered when it was looked for as its first answer, so that nobody asks it for
 * the same again. Throws only what the store throws.
 */
export async function keepAnswer(
	feed: FeedSource,
	answer: HttpResponse,
	intervalMinutes: number,
	tools: KeepTools,
): Promise<void> {
	const {store, clock} = tools;
	registerSources(store, [feed], [], {}, clock());
	const claimed = claimSource(store, feed.id, {now: clock(), occasion: 'due'});
	if (claimed) {
		await refreshFeed(claimed, intervalMinutes, {
			...tools,
			ownUrl: feed.url,
			http: giveAgain(answer),
			signal: new AbortController().signal,
			onAnswered: () => {},
		});
	}
}

/** A door behind which there is one answer. What moved for good on the way is in the address already. */
function giveAgain(answer: HttpResponse): Http {
	return {get: async () => ({...answer, permanentUrl: null}), close: () => {}};
}
