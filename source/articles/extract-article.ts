import type {Article} from '../model/article.ts';
import {articleFromEntry} from './article-from-entry.ts';
import type {FeedText} from './feed-text.ts';
import {hostOf} from './page-metadata.ts';
import {type PageInput, readPage} from './read-page.ts';

export interface ArticleInput extends Omit<PageInput, 'place'> {
	/** What the feed said of the story; null when no feed did. */
	readonly entry: FeedText | null;
}

/** The feed's text has to be so much longer than the page's to be the better one. */
const margin = 1.1;

/**
 * The story of a page: by the rule of its site, else by the general extractor, else what the feed has
 * itself. Never throws, whatever the HTML.
 */
export function extractArticle({entry, ...page}: ArticleInput): Article {
	try {
		return chooseText(readPage(page).article, page, entry);
	} catch {
		// Parser and extractor are others' code on any page of the web; the feed's text is always there.
		return fromFeed(page, entry);
	}
}

/** What the feed has of the story of a page. */
export function fromFeed({url, title}: PageInput, entry: FeedText | null): Article {
	return articleFromEntry({entry, url, title, source: hostOf(url)});
}

/** The longer text that can be trusted, with what the other one knows besides. */
export function chooseText(page: Article, input: PageInput, entry: FeedText | null): Article {
	const feed = fromFeed(input, entry);
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
	const missing = completeness === 'full' ? '' : page.missing || feed.missing || '';
	return {...page, byline, published, blocks, links, wordCount, extractor, completeness, missing};
}
