import type {Freshness, Validators} from './http.ts';
import {parseHttpDate} from './http-date.ts';

/** The headers of an answer, by name in any case. */
export interface AnswerHeaders {
	get(name: string): string | null;
}

/** Cache-Control's max-age and Expires; the latter by our clock, whatever the server's says. */
export function readFreshness(headers: AnswerHeaders, now: number): Freshness {
	const cacheControl = headers.get('cache-control') ?? '';
	const age = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(cacheControl)?.[1];
	const isUncacheable = /(?:^|[\s,])no-(?:cache|store)(?:$|[\s,])/i.test(cacheControl);
	return {
		maxAgeSeconds: age === undefined || isUncacheable ? null : Number(age),
		expiresAt: isUncacheable ? null : readTime(headers, 'expires', now),
	};
}

/** Retry-After, in seconds or as a date: when to ask again (epoch milliseconds), or null. */
export function readRetryAfter(headers: AnswerHeaders, now: number): number | null {
	const value = headers.get('retry-after')?.trim() ?? '';
	return /^\d+$/.test(value) ? now + Number(value) * 1000 : readTime(headers, 'retry-after', now);
}

/** ETag and Last-Modified, to the letter; an empty one is none, since it could not be sent back. */
export function readValidators(headers: AnswerHeaders): Validators {
	return {etag: headers.get('etag') || null, lastModified: headers.get('last-modified') || null};
}

/**
 * The set to keep after a 304: what it says replaces what was known, what it leaves out stays
 * (RFC 9111, section 3.2).
 */
export function mergeValidators(sent: Validators, received: Validators): Validators {
	return {
		etag: received.etag ?? sent.etag,
		lastModified: received.lastModified ?? sent.lastModified,
	};
}

function readTime(headers: AnswerHeaders, name: string, now: number): number | null {
	const time = parseHttpDate(headers.get(name));
	const serverNow = parseHttpDate(headers.get('date'));
	return time === null || serverNow === null ? time : now + (time - serverNow);
}
