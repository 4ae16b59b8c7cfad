import {escapeUTF8} from 'entities';
import {sanitizeLine} from '../text/sanitize.ts';
import {sanitizeUrl} from '../text/sanitize-url.ts';
import {sayReason} from '../text/say-reason.ts';
import {FeedError} from './feed-error.ts';
import {type Attributes, readAttributes} from './read-attributes.ts';
import {MarkupScanner} from './scan-markup.ts';

/** A subscription as lists of feeds carry it. */
export interface Subscription {
	readonly name: string;
	readonly url: string;
	/** The folder that it is in, with those around it, the outermost first; empty for none. */
	readonly folders: readonly string[];
}

/** Folders in each other below this level are one. */
const mostFolders = 8;

/**
 * The feeds of an OPML document, each address once, in their order, with their folders. Throws
 * `FeedError` for a document that is no OPML. Takes broken XML and any depth of folders.
 */
export function parseOpml(text: string): readonly Subscription[] {
	const scanner = new MarkupScanner(text);
	const byUrl = new Map<string, Subscription>();
	/** The outlines that are open; null for one that is no folder. */
	const open: (string | null)[] = [];
	let isOpml = false;
	for (let token = scanner.next(); token !== null; token = scanner.next()) {
		if (token.kind === 'open' && token.name === 'opml') {
			isOpml = true;
		} else if (isOpml && token.kind === 'open' && token.name === 'outline') {
			const attributes = readAttributes(text.slice(token.from, token.to));
			const subscription = readOutline(attributes, open);
			if (subscription && !byUrl.has(subscription.url)) {
				byUrl.set(subscription.url, subscription);
			}

			if (!token.isSelfClosing) {
				open.push(attributes.has('xmlurl') ? null : nameOf(attributes));
			}
		} else if (token.kind === 'close' && token.name === 'outline') {
			open.pop();
		}
	}

	if (!isOpml) {
		throw new FeedError(sayReason('noOpml'));
	}

	return [...byUrl.values()];
}

/** An OPML 2.0 document with the given feeds in their folders. */
export function writeOpml(feeds: readonly Subscription[]): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<opml version="2.0">',
		'  <head><title>Masthead subscriptions</title></head>',
		'  <body>',
		...outlinesOf(feeds, 0),
		'  </body>',
		'</opml>',
		'',
	].join('\n');
}

/** The outlines of feeds that share their first `depth` folders; a folder stands where its first feed does. */
function outlinesOf(feeds: readonly Subscription[], depth: number): readonly string[] {
	const margin = '  '.repeat(depth + 2);
	const groups = Map.groupBy(feeds, ({url, folders}) => folders[depth] ?? `\n${url}`);
	return [...groups].flatMap(([folder, members]) => {
		if (!folder.startsWith('\n')) {
			const text = escapeUTF8(sanitizeLine(folder));
			const open = `${margin}<outline text="${text}" title="${text}">`;
			return [open, ...outlinesOf(members, depth + 1), `${margin}</outline>`];
		}

		return members.map(({name, url}) => {
			const text = escapeUTF8(sanitizeLine(name));
			return `${margin}<outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeUTF8(url)}"/>`;
		});
	});
}

/** Null for a folder, and for what has no address that can be asked. */
function readOutline(
	attributes: Attributes,
	open: readonly (string | null)[],
): Subscription | null {
	const url = sanitizeUrl(attributes.get('xmlurl') ?? '');
	if (url === null) {
		return null;
	}

	const folders = open
		.slice(0, mostFolders)
		.filter(name => name !== null)
		.filter(name => name !== '');
	return {name: nameOf(attributes) || new URL(url).hostname, url, folders};
}

function nameOf(attributes: Attributes): string {
	return sanitizeLine(attributes.get('title') || attributes.get('text') || '', 200);
}
