import type {AtomFeed} from 'feedsmith';
import type {Entry} from '../model/feed.ts';
import {type FeedContext, makeEntry} from './make-entry.ts';
import {mediaFiles} from './media-files.ts';

/** Makes an entry of one of Atom 0.3 or 1.0; `feed` stands in for an author that it does not name. */
export function atomEntry(
	entry: AtomFeed.Entry<string>,
	feed: AtomFeed.Feed<string>,
	context: FeedContext,
): Entry {
	const {links = [], dc, dcterms, media} = entry;
	const files = links.filter(({rel}) => rel === 'enclosure');
	const authors = entry.authors ?? feed.authors ?? [];
	return makeEntry(
		{
			id: entry.id ?? dc?.identifiers?.[0],
			title: entry.title?.value ?? dc?.titles?.[0] ?? media?.title?.value,
			urls: [alternateOf(links), entry.content?.src, entry.id],
			authors: dc?.creators ?? authors.map(({name, email}) => name ?? email),
			published: entry.published ?? dc?.dates?.[0] ?? dcterms?.issued?.[0],
			updated: entry.updated ?? dcterms?.modified?.[0],
			summary:
				entry.summary?.value ?? dc?.descriptions?.[0] ?? media?.groups?.[0]?.description?.value,
			content: entry.content?.value ?? markupOf(entry.summary?.value),
			categories: [
				...(entry.categories ?? []).map(({term, label}) => label ?? term),
				...(dc?.subjects ?? []),
			],
			enclosures: [
				...files.map(({href, type, length}) => ({url: href, type, length})),
				...mediaFiles(media),
			],
			score: entry.slash?.comments ?? entry.thr?.total,
		},
		context,
	);
}

/** The address of the page: of several the one that is HTML. */
export function alternateOf(links: readonly AtomFeed.Link<string>[]): string | undefined {
	const pages = links.filter(({rel = 'alternate'}) => rel === 'alternate');
	const page = pages.find(({type = 'text/html'}) => type.includes('html')) ?? pages[0];
	return page?.href;
}

function markupOf(summary: string | undefined): string | undefined {
	return summary && /<\w/.test(summary) ? summary : undefined;
}
