import {escapeUTF8} from 'entities';
import {sanitizeLine} from '../text/sanitize.ts';
import {sanitizeUrl} from '../text/sanitize-url.ts';
import {FeedError} from './feed-error.ts';
import {readAttributes} from './read-attributes.ts';
import {MarkupScanner} from './scan-markup.ts';

/** A subscription as lists of feeds carry it. */
export interface Subscription {
	readonly name: string;
	readonly url: string;
}

/**
 * The feeds of an OPML document, each address once, in their order; folders are left out. Throws
 * `FeedError` for a document that is no OPML. Takes broken XML and any depth of folders.
 */
export function parseOpml(text: string): readonly Subscription[] {
	const scanner = new MarkupScanner(text);
	const byUrl = new Map<string, Subscription>();
	let isOpml = false;
	for (let token = scanner.next(); token !== null; token = scanner.next()) {
		if (token.kind === 'open' && token.name === 'opml') {
			isOpml = true;
		} else if (isOpml && token.kind === 'open' && token.name === 'outline') {
			const subscription = readOutline(text.slice(token.from, token.to));
			if (subscription && !byUrl.has(subscription.url)) {
				byUrl.set(subscription.url, subscription);
			}
		}
	}

	if (!isOpml) {
		throw new FeedError('This is no OPML: there is no <opml> element in it.');
	}

	return [...byUrl.values()];
}

/** An OPML 2.0 document with the given feeds. */
export function writeOpml(feeds: readonly Subscription[]): string {
	const outlines = feeds.map(({name, url}) => {
		const text = escapeUTF8(name);
		return `    <outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeUTF8(url)}"/>`;
	});
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<opml version="2.0">',
		'  <head><title>Masthead subscriptions</title></head>',
		'  <body>',
		...outlines,
		'  </body>',
		'</opml>',
		'',
	].join('\n');
}

/** Null for a folder, and for what has no address that can be asked. */
function readOutline(tag: string): Subscription | null {
	const attributes = readAttributes(tag);
	const url = sanitizeUrl(attributes.get('xmlurl') ?? '');
	if (url === null) {
		return null;
	}

	const name = sanitizeLine(attributes.get('title') || attributes.get('text') || '', 200);
	return {name: name || new URL(url).hostname, url};
}
