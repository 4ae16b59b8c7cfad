import {htmlToText} from '../feeds/html-to-text.ts';
import type {Feed} from '../model/feed.ts';
import {sanitizeText} from '../text/sanitize.ts';

const longest = 4000;

/** A feed whose entries all have something to show before their page is read: the text of their content where there is no summary. */
export function withSummaries(feed: Feed): Feed {
	return {
		...feed,
		entries: feed.entries.map(entry =>
			entry.summary || !entry.content
				? entry
				: {...entry, summary: sanitizeText(htmlToText(entry.content), longest)},
		),
	};
}
