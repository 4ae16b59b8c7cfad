import type {FoundFeed} from '../model/feed.ts';
import {sayReason} from '../text/say-reason.ts';
import {FeedError} from './feed-error.ts';
import {parseOpml} from './opml.ts';

/** Whether a document says in its beginning that it is OPML. */
export const isOpml = (text: string): boolean => /<opml[\s>]/i.test(text.slice(0, 2000));

/** The feeds of an OPML document, to choose from. Throws `FeedError` where there are none. */
export function readFeedList(text: string): readonly FoundFeed[] {
	const feeds = parseOpml(text).map(feed => ({...feed, stories: null}));
	if (feeds.length === 0) {
		throw new FeedError(sayReason('emptyList'));
	}

	return feeds;
}
