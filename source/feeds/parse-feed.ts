import {decodeHtml, decodeXml} from '../http/decode-body.ts';
import type {Entry, Feed} from '../model/feed.ts';
import {sayReason} from '../text/say-reason.ts';
import {detectFormat} from './detect-format.ts';
import type {Root} from './element-kinds.ts';
import {FeedError} from './feed-error.ts';
import {listRuleFor} from './list-rules.ts';
import {readAtom} from './read-atom.ts';
import {readJson} from './read-json.ts';
import {readListPage} from './read-list-page.ts';
import {readRss} from './read-rss.ts';
import {repairXml} from './repair-xml.ts';
import {tellApart} from './tell-apart.ts';

/** A feed as it came: the body, where from, and the Content-Type header if there was one. */
export interface FeedDocument {
	readonly bytes: Uint8Array;
	readonly url: string;
	readonly contentType: string | null;
}

/**
 * Parses RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1 in whatever charset, broken
 * ones too; and the lists of news of sites that have a rule for it. Throws `FeedError` alone, with a
 * reason for people.
 */
export function parseFeed({bytes, url, contentType}: FeedDocument): Feed {
	const listed = listPage({bytes, url, contentType});
	if (listed) {
		return {...listed, entries: tellApart(listed.entries)};
	}

	const {text} = decodeXml(bytes, contentType);
	const format = detectFormat(text);
	const feed =
		format.kind === 'json'
			? readJson(text, url)
			: parseXml(text.slice(format.start), format.root, url);
	return {...feed, entries: tellApart(feed.entries.filter(saysSomething))};
}

/** The list of news that a page of a known site is; null for any other document. */
function listPage({bytes, url, contentType}: FeedDocument): Feed | null {
	const rule = listRuleFor(url);
	const isPage = rule !== null && /^\s*<(?:!doctype html|html)/i.test(startOf(bytes));
	return isPage ? readListPage(decodeHtml(bytes, contentType).text, url, rule) : null;
}

function startOf(bytes: Uint8Array): string {
	return Buffer.from(bytes.subarray(0, 200)).toString('latin1').replace(/^ï»¿/, '');
}

function parseXml(text: string, root: Root, url: string): Feed {
	const {xml, entryCount, isCut, isLastEntryCut} = repairXml(text, root, url);
	if (isCut && entryCount === 0) {
		throw new FeedError(sayReason('cutBeforeEntry'));
	}

	const feed = root === 'feed' ? readAtom(xml, url) : readRss(xml, root, url);
	const last = feed.entries.at(-1);
	const isUseless = isLastEntryCut && !(last?.title && last.url);
	if (isUseless && entryCount === 1) {
		throw new FeedError(sayReason('cutBeforeEntry'));
	}

	return isUseless ? {...feed, entries: feed.entries.slice(0, -1)} : feed;
}

function saysSomething({
	title,
	url,
	summary,
	content,
	author,
	enclosures,
	...rest
}: Entry): boolean {
	const texts = [title, url, summary, content, author, rest.published, rest.updated];
	return texts.some(Boolean) || enclosures.length > 0 || rest.categories.length > 0;
}
