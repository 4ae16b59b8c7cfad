import {FeedError} from '../feeds/feed-error.ts';
import {HttpError, type HttpErrorCode} from '../http/errors.ts';
import type {SourceRecord} from '../store/store.ts';
import {sayReason} from '../text/say-reason.ts';

/** With the usual pauses a month of failures; by hand they are more in less time. */
const mostFailures = 35;
const longestRunMs = 30 * 24 * 3_600_000;

/** Answers that came from the feed's own server. */
const answers: ReadonlySet<HttpErrorCode> = new Set([
	'status',
	'redirect',
	'protocol',
	'too-large',
]);
/** What only a proxy says, and then of every feed. */
const proxyStatus = 407;

/** Put before the reason. */
export const givenUp = `${sayReason('givenUp')} `;

/**
 * Whether a feed has answered with nothing but errors for so long that it is left alone. One that
 * cannot be reached is not: nobody is bothered where there is nobody, and it may be our own line.
 */
export function isGivenUp(
	{
		kind,
		failures,
		lastSuccess,
		knownSince,
	}: Pick<SourceRecord, 'kind' | 'failures' | 'lastSuccess'> & {readonly knownSince: number},
	error: unknown,
	now: number,
): boolean {
	const isLong = failures >= mostFailures && now - (lastSuccess ?? knownSince) >= longestRunMs;
	return kind === 'feed' && isLong && isAnswer(error);
}

function isAnswer(error: unknown): boolean {
	return error instanceof HttpError
		? answers.has(error.code) && error.status !== proxyStatus
		: error instanceof FeedError;
}
