import type {RdfFeed, RssFeed} from 'feedsmith';
import type {Entry} from '../model/feed.ts';
import {type FeedContext, makeEntry, type PublishedFile} from './make-entry.ts';
import {mediaFiles} from './media-files.ts';

/** An item of RSS 1.0 (RDF) has a part of what one of the other versions may have. */
export type RssItem = RssFeed.Item<string> & Pick<RdfFeed.Item<string>, 'rdf'>;

/** Makes an entry of an item of RSS 0.9x, 1.0 (RDF) or 2.0, with what its modules add. */
export function rssEntry(item: RssItem, context: FeedContext): Entry {
	const {atom, dc, dcterms, media, guid} = item;
	const summary = item.description ?? dc?.descriptions?.[0] ?? atom?.summary?.value;
	const about = linkOf(item, 'about');
	return makeEntry(
		{
			id: guid?.value ?? atom?.id ?? dc?.identifiers?.[0] ?? about,
			title: item.title ?? dc?.titles?.[0] ?? atom?.title?.value ?? media?.title?.value,
			urls: [
				item.link,
				linkOf(item, 'alternate'),
				guid?.isPermaLink === false ? undefined : guid?.value,
				about,
			],
			authors: authorsOf(item),
			published: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? atom?.published,
			updated: atom?.updated ?? dcterms?.modified?.[0],
			summary: summary ?? item.itunes?.summary ?? media?.description?.value,
			content: item.content?.encoded ?? atom?.content?.value ?? markupOf(summary),
			categories: [...(item.categories ?? []).map(({name}) => name), ...(dc?.subjects ?? [])],
			enclosures: filesOf(item),
			score: item.slash?.comments ?? item.thr?.total ?? pointsOf(summary),
		},
		context,
	);
}

/** A description of more than one plain text is kept as published, for its links and paragraphs. */
function markupOf(description: string | undefined): string | undefined {
	return description && /<\w/.test(description) ? description : undefined;
}

function linkOf({atom}: RssItem, relation: string): string | undefined {
	return atom?.links?.find(({rel = 'alternate'}) => rel === relation)?.href;
}

function authorsOf({authors = [], dc, atom, itunes}: RssItem): readonly (string | undefined)[] {
	const named = authors.map(({name, email}) => name ?? email);
	const found = [named, dc?.creators, atom?.authors?.map(({name}) => name), [itunes?.author]];
	return found.find(names => names?.some(Boolean)) ?? [];
}

function filesOf({enclosures = [], atom, media}: RssItem): readonly PublishedFile[] {
	const links = atom?.links?.filter(({rel}) => rel === 'enclosure') ?? [];
	const linked = links.map(({href, type, length}) => ({url: href, type, length}));
	const files = enclosures.map(({url, type, length}) => ({url, type, length}));
	return [...files, ...linked, ...mediaFiles(media)];
}

/** Link feeds put the votes into the description: `Points: 128`. */
function pointsOf(description: string | undefined): number | undefined {
	const points = /(?:^|>)\s*Points:\s*(\d{1,9})\b/.exec(description ?? '')?.[1];
	return points === undefined ? undefined : Number(points);
}
