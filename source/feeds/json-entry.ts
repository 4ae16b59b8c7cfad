import {escapeUTF8} from 'entities';
import type {JsonFeed} from 'feedsmith';
import type {Entry} from '../model/feed.ts';
import {cleanCharacters} from './clean-characters.ts';
import {type FeedContext, makeEntry} from './make-entry.ts';

/** Characters that a text may have. */
const maxText = 1_000_000;

/** Makes an entry of an item of JSON Feed 1 or 1.1. */
export function jsonEntry(
	item: JsonFeed.Item<string>,
	feed: JsonFeed.Feed<string>,
	context: FeedContext,
): Entry {
	const files = item.attachments ?? [];
	const pictures = [item.image, item.banner_image].filter(url => url !== undefined);
	const authors = item.authors ?? feed.authors ?? [];
	return makeEntry(
		{
			id: item.id,
			title: asHtml(item.title),
			urls: [item.url, item.external_url, item.id],
			authors: authors.map(({name, url}) => asHtml(name ?? url)),
			published: item.date_published,
			updated: item.date_modified,
			summary: asHtml(item.summary),
			content: cleanCharacters(
				(item.content_html ?? paragraphsOf(item.content_text)).slice(0, maxText),
			),
			categories: (item.tags ?? []).map(asHtml),
			enclosures: [
				...files.map(({url, mime_type: type, size_in_bytes: length}) => ({url, type, length})),
				...pictures.map(url => ({url, type: undefined, length: undefined})),
			],
			score: undefined,
		},
		context,
	);
}

/** JSON Feed gives plain text where the others give HTML. */
function asHtml(text: string | undefined): string | undefined {
	return text === undefined ? undefined : escapeUTF8(text);
}

function paragraphsOf(text: string | undefined): string {
	const paragraphs = (text ?? '').split(/\n\s*\n/).map(paragraph => paragraph.trim());
	return paragraphs
		.filter(paragraph => paragraph !== '')
		.map(paragraph => `<p>${escapeUTF8(paragraph).replaceAll('\n', '<br>')}</p>`)
		.join('\n');
}
