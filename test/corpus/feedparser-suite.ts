import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseDate} from '../../source/dates/parse-date.ts';
import {htmlToLine, htmlToText} from '../../source/feeds/html-to-text.ts';
import {decodeXml} from '../../source/http/decode-body.ts';
import type {Entry, Feed} from '../../source/model/feed.ts';
import {sanitizeLine} from '../../source/text/sanitize.ts';
import type {Check, Run, SuiteResult} from './check.ts';
import {runFile} from './run-file.ts';

interface Assertion {
	readonly path: readonly (string | number)[];
	readonly op: string;
	readonly value?: unknown;
}

interface Case {
	readonly file: string;
	readonly assert: readonly Assertion[];
}

/** The address at which that suite serves its files. */
const home = 'http://127.0.0.1:8097/tests/';

/** CDF is no format that this project promises. */
const isOutOfScope = (file: string) => /\bcdf[/_]/.test(file);

/** Expectations of feedparser's test suite, as far as our model has the field. */
export function feedparserSuite(corpora: string): SuiteResult {
	const folder = join(corpora, 'feedparser');
	const {cases}: {cases: readonly Case[]} = JSON.parse(
		readFileSync(join(folder, 'cases.json'), 'utf8'),
	);
	const checks: Check[] = [];
	const runs: Run[] = [];
	for (const {file, assert} of cases.filter(one => !isOutOfScope(one.file))) {
		const bytes = readFileSync(join(folder, file));
		const headers = headersOf(bytes);
		const contentType = headers.get('content-type') ?? null;
		const location = new URL(headers.get('content-location') ?? '', home + file);
		const url = location.protocol === 'http:' ? location.href : home + file;
		const isWellFormed = assert.some(({path, op}) => path[0] === 'bozo' && op === 'falsy');
		const {feed, run} = runFile('feedparser', file, {bytes, url, contentType}, isWellFormed);
		runs.push(run);
		for (const assertion of assert.filter(({op}) => op === 'eq')) {
			const what = assertion.path.join('.');
			const pair =
				what === 'encoding'
					? charsetPair(bytes, contentType, String(assertion.value))
					: fieldPair(feed, what, assertion.value);
			if (pair) {
				const [expected, actual] = pair;
				checks.push({suite: 'feedparser', file, what, expected, actual});
			}
		}
	}

	return {checks, runs};
}

/** The suite writes response headers into a comment of each file. */
function headersOf(bytes: Uint8Array): ReadonlyMap<string, string> {
	const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').replaceAll('\0', '');
	const lines = head.matchAll(/^Header:\s+([\w-]+)\s*:\s*(.+)$/gim);
	return new Map([...lines].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]));
}

/** Charset names differ between libraries: the same text counts. */
function charsetPair(
	bytes: Uint8Array,
	contentType: string | null,
	label: string,
): [string, string] {
	const {text, charset} = decodeXml(bytes, contentType);
	try {
		const decoder = new TextDecoder(label);
		return decoder.decode(bytes) === text ? [charset, charset] : [decoder.encoding, charset];
	} catch {
		return [label.toLowerCase(), charset];
	}
}

/** Expected and actual value of a field in one notation; null for a field that we do not have. */
function fieldPair(feed: Feed | null, what: string, value: unknown): [unknown, unknown] | null {
	const match = /^entries\.(\d+)\.(.+)$/.exec(what);
	if (!match) {
		return feedPair(feed, what, value);
	}

	const [, index = '0', field = ''] = match;
	return entryPair(feed?.entries[Number(index)], field, value);
}

function feedPair(feed: Feed | null, field: string, value: unknown): [unknown, unknown] | null {
	switch (field) {
		case 'feed.title':
		case 'feed.title_detail.value':
			return [sanitizeLine(htmlToLine(String(value))), feed?.title];
		case 'feed.link':
			return [normalUrl(value), feed?.siteUrl];
		case 'feed.language':
			return [value, feed?.language];
		case 'version':
			return [formatOf(String(value)), feed?.format];
		default:
			return null;
	}
}

function entryPair(
	entry: Entry | undefined,
	field: string,
	value: unknown,
): [unknown, unknown] | null {
	const text = typeof value === 'string' ? value : '';
	const [name, index = '0', key = ''] = field.split('.');
	switch (field) {
		case 'title':
		case 'title_detail.value':
			return [sanitizeLine(htmlToLine(text)), entry?.title];
		case 'summary':
		case 'summary_detail.value':
		case 'description':
			return [htmlToText(text), entry?.summary || htmlToText(entry?.content ?? '')];
		case 'link':
			return [normalUrl(text), entry?.url];
		case 'id':
		case 'guid':
			return [text, entry?.id];
		case 'author':
			return [text.replace(/ \(.*\)$/, ''), entry?.author];
		case 'published':
			return [parseDate(text), entry?.published];
		case 'updated':
			return [parseDate(text), entry?.updated];
		case 'published_parsed':
		case 'created_parsed':
			return [tupleDate(value), entry?.published];
		case 'updated_parsed':
			// There, a lone publication date is the date of the last change, too.
			return [tupleDate(value), entry?.updated ?? entry?.published];
		default:
			break;
	}

	if (name === 'content' && key === 'value') {
		const content = entry?.content || entry?.summary || '';
		return [htmlOf(text), htmlOf(content)];
	}

	if (name === 'tags' && key === 'term') {
		return [text, entry?.categories[Number(index)]];
	}

	if (name === 'enclosures' && (key === 'href' || key === 'length')) {
		const enclosure = entry?.enclosures[Number(index)];
		return [text, key === 'href' ? enclosure?.url : String(enclosure?.length ?? '')];
	}

	return null;
}

/** The text of a piece of HTML and the addresses in it. */
function htmlOf(html: string): readonly string[] {
	const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url = '']) => url);
	return [htmlToText(html), ...addresses];
}

function normalUrl(value: unknown): string {
	return URL.parse(String(value))?.href ?? String(value);
}

function tupleDate(value: unknown): string | null {
	if (!Array.isArray(value)) {
		return null;
	}

	const [year, month, day, hour, minute, second] = value.map(Number);
	const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
	return new Date(time).toISOString();
}

function formatOf(version: string): string {
	if (version.startsWith('atom')) {
		return 'atom';
	}

	return version === 'rss10' || version === 'rss090' ? 'rdf' : 'rss';
}
