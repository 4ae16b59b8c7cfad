import {createHash} from 'node:crypto';
import {parseDate} from '../dates/parse-date.ts';
import type {Enclosure, Entry} from '../model/feed.ts';
import {sanitizeLine, sanitizeText} from '../text/sanitize.ts';
import {sanitizeUrl} from '../text/sanitize-url.ts';
import {absoluteUrls} from './absolute-urls.ts';
import {htmlToLine, htmlToText} from './html-to-text.ts';
import {typeOfFile} from './type-of-file.ts';

/** An entry as published: texts are HTML, addresses may be relative, whatever is absent undefined. */
export interface PublishedEntry {
	readonly id: string | undefined;
	readonly title: string | undefined;
	/** Addresses of the story, the best one first. */
	readonly urls: readonly (string | undefined)[];
	readonly authors: readonly (string | undefined)[];
	readonly published: string | undefined;
	readonly updated: string | undefined;
	readonly summary: string | undefined;
	readonly content: string | undefined;
	readonly categories: readonly (string | undefined)[];
	readonly enclosures: readonly PublishedFile[];
	readonly score: number | undefined;
}

/** A file as published. */
export interface PublishedFile {
	readonly url: string | undefined;
	readonly type: string | undefined;
	readonly length: number | undefined;
}

const summaryLimit = 4000;
const idLimit = 1000;
const maxCategories = 50;
const maxEnclosures = 50;

/** What an entry takes from its feed. */
export interface FeedContext {
	/** The address that relative ones start from. */
	readonly base: string;
	/** The zone of dates that name none. */
	readonly zone: () => string;
}

/** Makes an entry safe and complete. */
export function makeEntry(entry: PublishedEntry, {base, zone}: FeedContext): Entry {
	const url = firstUrl(entry.urls, base);
	const summary = sanitizeText(htmlToText(entry.summary ?? ''), summaryLimit);
	const content = absoluteUrls(entry.content ?? '', url || base);
	const updated = parseDate(entry.updated ?? '', zone);
	const title = sanitizeLine(htmlToLine(entry.title ?? ''));
	return {
		id: sanitizeLine(entry.id ?? '', idLimit) || url || hashOf([title, summary, content]),
		title,
		url,
		author: lines(entry.authors).join(', '),
		// Atom asks for the date of the last change only.
		published: parseDate(entry.published ?? '', zone) ?? updated,
		updated,
		summary,
		content,
		categories: lines(entry.categories).slice(0, maxCategories),
		enclosures: makeEnclosures(entry.enclosures, base),
		score: scoreOf(entry.score),
	};
}

/** The first of the addresses that is an http(s) one, absolute; or empty. */
export function firstUrl(urls: readonly (string | undefined)[], base: string): string {
	for (const url of urls) {
		const safe = sanitizeUrl(url ?? '', base || undefined);
		if (safe !== null) {
			return safe;
		}
	}

	return '';
}

/** Sanitised lines of text, each one once, without the empty ones. */
function lines(texts: readonly (string | undefined)[]): readonly string[] {
	const clean = texts.map(text => sanitizeLine(htmlToLine(text ?? ''), 200));
	return [...new Set(clean)].filter(text => text !== '');
}

function makeEnclosures(files: readonly PublishedFile[], base: string): readonly Enclosure[] {
	const byUrl = new Map<string, Enclosure>();
	for (const file of files) {
		const url = firstUrl([file.url], base);
		if (url !== '' && !byUrl.has(url) && byUrl.size < maxEnclosures) {
			const type = sanitizeLine(file.type ?? '', 100).toLowerCase() || typeOfFile(url);
			const length = Number.isSafeInteger(file.length) ? Math.max(0, file.length ?? 0) : 0;
			byUrl.set(url, {url, type, length});
		}
	}

	return [...byUrl.values()];
}

function scoreOf(score: number | undefined): number | null {
	return score !== undefined && Number.isSafeInteger(score) && score >= 0 ? score : null;
}

function hashOf(texts: readonly string[]): string {
	const hash = createHash('sha256').update(texts.join('\n')).digest('hex');
	return `sha256:${hash.slice(0, 32)}`;
}
