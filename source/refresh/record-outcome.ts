import {HttpError} from '../http/errors.ts';
import type {Freshness} from '../http/http.ts';
import {reasonOf} from '../http/reason-of.ts';
import type {FeedPace} from '../model/feed.ts';
import type {SourceRecord, Store} from '../store/store.ts';
import {changeSource} from './claim-source.ts';
import {givenUp, isGivenUp} from './given-up.ts';
import {hostOf, pauseHost} from './host-pause.ts';
import {nextDue, type Outcome} from './next-due.ts';

/** What a record is made from after a request. Times are epoch milliseconds. */
export interface Circumstances {
	readonly now: number;
	readonly intervalMinutes: number;
	readonly pace: FeedPace | null;
	/** Since when the source has been there. */
	readonly knownSince: number;
	/** From 0 to 1. */
	readonly random: number;
}

/** The record of a source that answered well; `change` has what else is new. */
export function succeed(
	record: SourceRecord,
	change: Partial<SourceRecord>,
	freshness: Freshness,
	{now, random, ...rhythm}: Circumstances,
): SourceRecord {
	const fresh: SourceRecord = {
		...record,
		status: 'fresh',
		reason: '',
		lastSuccess: now,
		lastAttempt: now,
		failures: 0,
		...change,
	};
	const outcome: Outcome = {kind: 'answered', ...freshness};
	return {...fresh, nextDue: nextDue(outcome, {...rhythm, ...rhythmOf(fresh)}, now, random)};
}

/** The record of a source that did not: what it had stays, validators included. */
export function fail(
	record: SourceRecord,
	error: unknown,
	{now, random, knownSince, ...rhythm}: Circumstances,
): SourceRecord {
	const isOffline = outcomeOf(error).kind === 'offline';
	const failures = record.failures + (isOffline ? 0 : 1);
	const isDead = isGivenUp({...record, failures, knownSince}, error, now);
	const outcome: Outcome = isDead ? {kind: 'gone'} : outcomeOf(error);
	const failed: SourceRecord = {
		...record,
		status: record.lastSuccess === null || outcome.kind === 'gone' ? 'failed' : 'stale',
		reason: `${isDead ? givenUp : ''}${reasonOf(error)}`,
		failures,
		// Nobody was asked, so nobody need be spared when the line is back.
		lastAttempt: isOffline ? record.lastAttempt : now,
	};
	return {...failed, nextDue: nextDue(outcome, {...rhythm, ...rhythmOf(failed)}, now, random)};
}

function rhythmOf({kind, lastChange, etag, lastModified, failures}: SourceRecord) {
	// Of a publisher of rates it is each document that has its validators.
	const isConditional = kind === 'rates' || etag !== null || lastModified !== null;
	return {lastChange, isConditional, failures};
}

/** Spares the other sources of a host that asked for fewer requests, until the same time. */
export function spareHost(store: Store, record: SourceRecord, error: unknown, now: number): void {
	const outcome = outcomeOf(error);
	const until = record.nextDue;
	if (outcome.kind !== 'throttled' || until === null) {
		return;
	}

	if (outcome.retryAfter !== null) {
		pauseHost(store, record.url, outcome.retryAfter, now);
	}

	const host = hostOf(record.url);
	for (const other of store.listSources()) {
		if (other.id !== record.id && hostOf(other.url) === host && (other.nextDue ?? 0) < until) {
			changeSource(store, other.id, now, current => ({...current, nextDue: until}));
		}
	}
}

function outcomeOf(error: unknown): Outcome {
	if (!(error instanceof HttpError)) {
		return {kind: 'failed', retryAfter: null};
	}

	const {code, status, retryAfter} = error;
	if (status === 410) {
		return {kind: 'gone'};
	}

	if (code === 'offline') {
		return {kind: 'offline'};
	}

	return {kind: status === 429 || status === 503 ? 'throttled' : 'failed', retryAfter};
}
