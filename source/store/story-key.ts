import {digest} from './digest.ts';

const dayLength = 86_400_000;
const daySpan = 2 ** 32;

/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(?:utm_.*|at_(?:medium|campaign|link.*)|mc_[ce]id|fbclid|gclid|yclid|cmp)$/i;

/**
 * One form of the addresses under which a page is linked: without scheme, `www.`, fragment, final
 * slash and tracking parameters. Null for what is not an http(s) URL.
 */
export function normalizeUrl(url: string): string | null {
	const parsed = URL.parse(url);
	if (!parsed || !/^https?:$/.test(parsed.protocol)) {
		return null;
	}

	const host = parsed.host.replace(/^www\./, '');
	return `${host}${parsed.pathname.replace(/\/+$/, '')}${cleanQuery(parsed.search)}`;
}

function cleanQuery(search: string): string {
	const kept = search
		.slice(1)
		.split('&')
		.filter(parameter => parameter !== '' && !tracking.test(parameter.split('=', 1)[0] ?? ''));
	return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** A number for all addresses of one page; two pages share one about once in a billion stories. */
export function urlKey(url: string): number | null {
	const normal = normalizeUrl(url);
	return normal === null ? null : numberOf(normal, 12);
}

/**
 * A number for the words of a title on one day (of `time`, epoch milliseconds), to recognise one
 * story in several feeds. Null for titles of too few words to tell stories apart. The day comes
 * first so that new keys lie together at the end of their index.
 */
export function titleKey(title: string, time: number): number | null {
	const words = wordsOf(title);
	const day = Math.floor(time / dayLength);
	return words.length < 4 ? null : day * daySpan + numberOf(words.join(' '), 8);
}

const wordsOf = (title: string): readonly string[] =>
	title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether two titles can be of one story: of all their words a third stand in both. An address alone
 * tells nothing, because any feed can give any address to an entry.
 */
export function areAlike(one: string, other: string): boolean {
	const [words, others] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
	const shared = [...words].filter(word => others.has(word)).length;
	return shared * 3 >= words.size + others.size - shared;
}

/** The keys of the same title on a day and on the two days before and after it. */
export function neighbouringKeys(key: number): readonly number[] {
	return [-2, -1, 0, 1, 2].map(days => key + days * daySpan);
}

const numberOf = (text: string, hexDigits: number): number =>
	Number.parseInt(digest(text).slice(0, hexDigits), 16);
