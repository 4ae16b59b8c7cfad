import type {Article} from '../model/article.ts';
import {articleFromEntry} from './article-from-entry.ts';
import type {FeedText} from './feed-text.ts';
import {hostOf} from './page-metadata.ts';
import {readPage} from './read-page.ts';

export interface ArticleInput {
	readonly html: string;
	/** The address of the page, after redirects. */
	readonly url: string;
	/** What the feed said of the story; null when no feed did. */
	readonly entry: FeedText | null;
	/** The headline in the feed, or empty. */
	readonly title: string;
}

/** The feed's text has to be so much longer than the page's to be the better one. */
const margin = 1.1;

/**
 * The story of a page: by the rule of its site, else by the general extractor, else what the feed has
 * itself. Never throws, whatever the HTML.
 */
export function extractArticle({html, url, entry, title}: ArticleInput): Article {
	const fromFeed = articleFromEntry({entry, url, title, source: hostOf(url)});
	try {
		return chooseText(readPage(html, url, title), fromFeed);
	} catch {
		// Parser and extractor are others' code on any page of the web; the feed's text is always there.
		return fromFeed;
	}
}

/** The longer text that can be trusted, with what the other one knows besides. */
function chooseText(page: Article, feed: Article): Article {
	const byline = page.byline || feed.byline;
	const published = page.published ?? feed.published;
	const isSample = page.completeness !== 'full' && feed.wordCount >= page.wordCount;
	const isFeedBetter = feed.wordCount > 0 && (isSample || feed.wordCount > margin * page.wordCount);
	if (!isFeedBetter) {
		return {...page, byline, published};
	}

	const {blocks, links, wordCount, extractor} = feed;
	const isWalled = page.completeness === 'paywalled' && feed.completeness !== 'full';
	const completeness = isWalled ? 'paywalled' : feed.completeness;
	return {...page, byline, published, blocks, links, wordCount, extractor, completeness};
}
