import type {Article} from '../../model/article.ts';
import type {Headline} from '../../model/headline.ts';
import type {EntryText} from '../../store/store.ts';

/**
 * What can be shown of a story before its page has been read: the feed's summary as paragraphs.
 * The worker makes the better texts; this one needs no HTML parser in the way of a key.
 */
export function articleFromSummary(headline: Headline, entry: EntryText | null): Article {
	const paragraphs = (entry?.summary ?? '').split(/\n+/).filter(line => line.trim() !== '');
	return {
		url: headline.url,
		title: headline.title,
		byline: entry?.author ?? '',
		published: entry?.published ?? null,
		siteName: headline.source,
		language: '',
		blocks: paragraphs.map(line => ({kind: 'paragraph', spans: [{text: line}]})),
		links: [],
		popular: [],
		wordCount: paragraphs.join(' ').split(/\s+/).filter(Boolean).length,
		completeness: paragraphs.length > 0 ? 'summary' : 'empty',
		extractor: 'feed',
	};
}
