import {sayReason} from '../text/say-reason.ts';
import type {Root} from './element-kinds.ts';
import {FeedError} from './feed-error.ts';
import {MarkupScanner} from './scan-markup.ts';

/** What a document is, by its beginning; `start` is where its outermost element begins. */
export type DetectedFormat =
	| {readonly kind: 'xml'; readonly root: Root; readonly start: number}
	| {readonly kind: 'json'};

const roots: Readonly<Record<string, Root>> = {
	rss: 'rss',
	channel: 'rss',
	feed: 'feed',
	rdf: 'rdf',
};

/** Elements that only pages begin with; a warning of the server may stand before a feed. */
const pageRoots = /^(?:html|head|body|title|meta|script|link|main|nav)$/;

/** Where the outermost element is looked for: behind comments, stray text and server warnings. */
const maxTokens = 400;

/** Tells the format of a document. Throws `FeedError` with the reason for what is no feed. */
export function detectFormat(text: string): DetectedFormat {
	const visible = text.trimStart();
	if (visible === '') {
		throw new FeedError(sayReason('emptyFeed'));
	}

	if (visible.startsWith('{')) {
		return {kind: 'json'};
	}

	if (/^\[\s*[[{"\d]/.test(visible)) {
		throw new FeedError(sayReason('otherJson'));
	}

	return findRoot(text);
}

function findRoot(text: string): DetectedFormat {
	const scanner = new MarkupScanner(text);
	let other = '';
	let token = scanner.next();
	for (let count = 0; token !== null && count < maxTokens; count++) {
		if (token.kind === 'open') {
			const name = token.name.slice(token.name.indexOf(':') + 1);
			const root = Object.hasOwn(roots, name) ? roots[name] : undefined;
			if (root) {
				return {kind: 'xml', root, start: token.from};
			}

			if (pageRoots.test(name) && other !== 'opml') {
				throw new FeedError(sayReason('webPage', {}, 'giveFeed'));
			}

			other ||= name;
		}

		token = scanner.next();
	}

	throw new FeedError(reasonFor(text.trimStart(), other));
}

function reasonFor(text: string, element: string): string {
	if (element === 'opml') {
		return sayReason('listOfFeeds', {}, 'importIt');
	}

	if (/^<!doctype html/i.test(text)) {
		return sayReason('webPage', {}, 'giveFeed');
	}

	if (element !== '' && /^[a-z][\w.-]{0,40}$/.test(element)) {
		return sayReason('otherRoot', {element});
	}

	return sayReason(text.startsWith('<') ? 'cutBeforeFeed' : 'noFormat');
}
