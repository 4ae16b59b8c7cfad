import {graphemesOf} from './graphemes.ts';
import {readableHost} from './host-name.ts';
import {lazily} from './lazily.ts';
import {sanitizeLine} from './sanitize.ts';
import {truncate, widthOf} from './width.ts';

/** What terminals and browsers take at most, in bytes. */
const maximalLength = 2083;

const schemes: ReadonlySet<string> = new Set(['http:', 'https:']);
const encodedLetters = /(?:%[89A-F][0-9A-F])+/gi;
const isPlainLetters = lazily(
	() =>
		/^[[\p{L}\p{M}\p{N}]--[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}]]+$/v,
);

/**
 * An absolute http(s) address of the characters U+0021–007E only, percent-encoded, without user name
 * and password; null for anything else. A relative one is resolved against `base`.
 */
export function sanitizeUrl(text: string, base?: string): string | null {
	const address = text.trim();
	const url = address === '' ? null : parse(address, base);
	if (!url || !schemes.has(url.protocol)) {
		return null;
	}

	url.username = '';
	url.password = '';
	return url.href.length <= maximalLength && /^[!-~]+$/.test(url.href) ? url.href : null;
}

/**
 * An address for people: without `https://`, its host and letters readable, its host always whole
 * where it fits. Longer than `columns`, it loses the end of the path; of a host that is too long, the
 * beginning. Empty for what is no http(s) address.
 */
export function displayUrl(url: string, columns = Number.POSITIVE_INFINITY): string {
	const parsed = parse(sanitizeUrl(url) ?? '');
	if (!parsed) {
		return '';
	}

	const {protocol, hostname, port, pathname, search, hash} = parsed;
	const host = readableHost(hostname) + (port ? `:${port}` : '');
	const path = (pathname + search + hash).replace(/^\/$/, '').replace(encodedLetters, readLetters);
	const scheme = protocol === 'https:' ? '' : 'http://';
	const room = '/…'.length;
	const start = widthOf(scheme + host) + (path ? room : 0) <= columns ? scheme + host : host;
	if (widthOf(start + path) <= columns) {
		return start + path;
	}

	return widthOf(start) + room <= columns
		? truncate(start + path, columns)
		: keepEnd(start, columns);
}

function parse(address: string, base?: string): URL | null {
	try {
		return new URL(address, base);
	} catch {
		return null;
	}
}

function readLetters(bytes: string): string {
	try {
		const letters = decodeURIComponent(bytes);
		return isPlainLetters().test(letters) && sanitizeLine(letters) === letters ? letters : bytes;
	} catch {
		return bytes;
	}
}

/** What tells hosts apart stands at their end. */
function keepEnd(host: string, columns: number): string {
	if (widthOf(host) <= columns) {
		return host;
	}

	let rest = host;
	for (const grapheme of graphemesOf(host)) {
		rest = rest.slice(grapheme.length);
		if (widthOf(rest) < columns) {
			break;
		}
	}

	return columns > 0 ? `…${rest}` : '';
}
