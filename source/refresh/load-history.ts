import {setTimeout as pause} from 'node:timers/promises';
import {HttpError} from '../http/errors.ts';
import {reasonOf} from '../http/reason-of.ts';
import type {Pair} from '../model/rate.ts';
import {addDays, daysBetween} from '../rates/calendar-days.ts';
import {findRateSource} from '../rates/index.ts';
import type {RateDocument, RateSource} from '../rates/rate-source.ts';
import {sayReason} from '../text/say-reason.ts';
import {documentUrl} from './document-url.ts';
import {askedSpan, missingSpans, noteAsked, type Span} from './history-memo.ts';
import {hostOf, pauseHost, pauseOf} from './host-pause.ts';
import {keepFixings} from './keep-fixings.ts';
import type {Tools} from './refresh-feed.ts';

/** The past fixings of a pair that are wanted from its source. */
export interface HistoryRequest extends Span {
	readonly source: string;
	/** As the source publishes it. */
	readonly pair: Pair;
}

/** What came of it. What could be had before something went wrong is stored. */
export interface LoadedHistory {
	/** How many fixings are new. */
	readonly added: number;
	/** Why it is not complete, in one line for people; empty when it is. */
	readonly reason: string;
}

interface HistoryTools extends Pick<Tools, 'http' | 'store' | 'clock' | 'signal'> {
	/** Another origin for the source's addresses. */
	readonly origin: string | undefined;
	/** Between two requests; none is fine with a server of one's own only. */
	readonly pauseMs: number;
}

/** No more requests than this for one wish: the rest is left to the next one. */
const mostDocuments = 24;
/** Where a source serves a day a request, so many days are worth it at a time. */
const daysAtOnce = 30;
/** However often the key is pressed, a host that failed is not asked again at once. */
const restAfterErrorMs = 60_000;

/**
 * Asks a source for the past of one of its pairs: only for days that were never asked for, the newest
 * first, one request after the other with a pause between them, and no more once the server has had
 * enough. Throws only what the store throws.
 */
export async function loadHistory(
	{source: id, pair, from, to}: HistoryRequest,
	tools: HistoryTools,
): Promise<LoadedHistory> {
	const {store} = tools;
	const source = findRateSource(id);
	const list = source?.history;
	if (!source || !list) {
		return {added: 0, reason: sayReason('noHistory', {bank: source?.label ?? id})};
	}

	let added = 0;
	for (const whole of missingSpans({from, to}, askedSpan(store, id, pair)).toReversed()) {
		const span = cutSpan(whole, list(pair, whole.from, whole.to).length);
		const documents = list(pair, span.from, span.to).toReversed();
		if (documents.length === 0) {
			const values = {bank: source.label, pair: `${pair.base}/${pair.quote}`};
			return {added, reason: sayReason('noPairHistory', values)};
		}

		for (const [index, document] of documents.entries()) {
			const result = await askFor(document, source, index > 0 || added > 0, tools);
			added += result.added;
			if (result.reason) {
				return {added, reason: result.reason};
			}
		}

		noteAsked(store, id, pair, span);
		if (span.from !== whole.from) {
			return {added, reason: sayReason('dayByDay', {bank: source.label})};
		}
	}

	return {added, reason: ''};
}

/** The newest part of a span that does not take too many requests. */
function cutSpan(span: Span, count: number): Span {
	const isLong = count > mostDocuments && daysBetween(span.from, span.to) >= daysAtOnce;
	return isLong ? {...span, from: addDays(span.to, 1 - daysAtOnce)} : span;
}

async function askFor(
	document: RateDocument,
	source: RateSource,
	isFollowing: boolean,
	{http, store, clock, signal, origin, pauseMs}: HistoryTools,
): Promise<LoadedHistory> {
	const url = documentUrl(document, origin);
	try {
		if (isFollowing && pauseMs > 0) {
			await pause(pauseMs, undefined, {signal});
		}

		if (pauseOf(store, url, clock()) !== null) {
			return {added: 0, reason: sayReason('resting', {host: hostOf(url)})};
		}

		const response = await http.get({url, accept: document.accept, signal});
		if (response.kind === 'not-modified') {
			return {added: 0, reason: ''};
		}

		const {body, contentType} = response;
		const fixings = source.parse({body, contentType, url: document.url});
		const {added} = keepFixings(source.id, fixings, store, clock());
		return {added, reason: ''};
	} catch (error) {
		if (document.mayBeMissing && error instanceof HttpError && error.status === 404) {
			return {added: 0, reason: ''};
		}

		if (error instanceof HttpError && error.code !== 'offline') {
			const rest = clock() + (pauseMs > 0 ? restAfterErrorMs : 0);
			pauseHost(store, url, error.retryAfter ?? rest, clock());
		}

		return {added: 0, reason: signal.aborted ? sayReason('brokenOff') : reasonOf(error)};
	}
}
