import type {FeedPace} from '../model/feed.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** No source is asked more often than this, except by hand. */
const minimalInterval = hour;
/** By hand, too, a source is left alone for this long. */
const manualInterval = 5 * minute;
/** A server may ask for a long pause; a wrong header must not silence a source for good. */
const longestFreshness = 7 * day;
const longestPause = 30 * day;
/** A feed without a change for this long is asked once a day. */
const quietAfter = 14 * day;
/** Without validators each request costs a whole document: it pays after a share of the time since the last change. */
const shareOfRest = 1 / 4;
const offlineRetry = 5 * minute;
const longestBackOff = day;
const jitter = 0.1;

/** When a source is due that is gone for good, or has been given up. */
export const never = 8_640_000_000_000_000;

/** How the last request ended, as far as it matters for the next one. */
export type Outcome =
	| {
			readonly kind: 'answered';
			readonly maxAgeSeconds: number | null;
			readonly expiresAt: number | null;
	  }
	| {readonly kind: 'throttled'; readonly retryAfter: number | null}
	| {readonly kind: 'failed'; readonly retryAfter: number | null}
	/** No request got out of this machine. */
	| {readonly kind: 'offline'}
	| {readonly kind: 'gone'};

/** What is known of a source's rhythm. Times are epoch milliseconds. */
export interface Rhythm {
	readonly intervalMinutes: number;
	readonly pace: FeedPace | null;
	readonly lastChange: number | null;
	/** Whether the server lets us ask for changes only. */
	readonly isConditional: boolean;
	/** Failures in a row, the last one included. */
	readonly failures: number;
}

/** How a request comes about: when its time has come, with all others because the reader wants news, or alone. */
export type Occasion = 'due' | 'by hand' | 'by name';

/** The times of a source that decide whether it may be asked. */
export interface Asked {
	readonly lastAttempt: number | null;
	readonly nextDue: number | null;
}

/** Whether a source may be asked now. One that is gone is asked only when the reader names it. */
export function isDue({lastAttempt, nextDue}: Asked, now: number, occasion: Occasion): boolean {
	if (nextDue === never && occasion !== 'by name') {
		return false;
	}

	if (occasion !== 'due') {
		// An attempt in the future is from a clock that was wrong.
		return lastAttempt === null || lastAttempt > now || now - lastAttempt >= manualInterval;
	}

	const isFromWrongClock = nextDue !== null && nextDue - now > longestPause * (1 + jitter) + day;
	return nextDue === null || nextDue <= now || isFromWrongClock;
}

/**
 * When a source is due while its answer is still out, in case that the program ends before it comes:
 * soon for one that never answered, as after any request for all others.
 */
export function provisionalDue(lastSuccess: number | null, now: number): number {
	return now + (lastSuccess === null ? manualInterval : minimalInterval);
}

/** When to ask again (epoch milliseconds). `random` is from 0 to 1 and spreads the requests. */
export function nextDue(outcome: Outcome, rhythm: Rhythm, now: number, random: number): number {
	switch (outcome.kind) {
		case 'gone':
			return never;
		case 'offline':
			return now + offlineRetry;
		default: {
			const wait = waitAfter(outcome, rhythm, now) * (1 + jitter * random);
			return skipForbidden(Math.ceil(now + wait), rhythm.pace);
		}
	}
}

function waitAfter(
	outcome: Exclude<Outcome, {kind: 'gone' | 'offline'}>,
	rhythm: Rhythm,
	now: number,
): number {
	const interval = Math.max(rhythm.intervalMinutes * minute, minimalInterval);
	const usual = Math.max(interval, restingInterval(rhythm, now));
	if (outcome.kind === 'answered') {
		return Math.max(usual, Math.min(freshnessOf(outcome, rhythm, now), longestFreshness));
	}

	const backOff = Math.min(interval * 2 ** Math.max(0, rhythm.failures - 1), longestBackOff);
	if (outcome.retryAfter !== null) {
		return Math.max(usual, Math.min(outcome.retryAfter - now, longestPause));
	}

	return Math.max(usual, backOff, outcome.kind === 'throttled' ? 4 * interval : 0);
}

/** How long a feed may be left alone that has not changed for a while. */
function restingInterval({lastChange, isConditional}: Rhythm, now: number): number {
	const rest = lastChange === null ? 0 : now - lastChange;
	if (isConditional) {
		return rest >= quietAfter ? day : 0;
	}

	return Math.min(rest * shareOfRest, day);
}

function freshnessOf(
	{maxAgeSeconds, expiresAt}: Extract<Outcome, {kind: 'answered'}>,
	{pace}: Rhythm,
	now: number,
): number {
	return Math.max(
		(maxAgeSeconds ?? 0) * 1000,
		(expiresAt ?? now) - now,
		(pace?.ttlMinutes ?? 0) * minute,
	);
}

/** Moves a time to the start of the next hour in which the feed wants to be asked. */
function skipForbidden(time: number, pace: FeedPace | null): number {
	const hours = new Set(pace?.skipHours);
	const days = new Set(pace?.skipDays);
	if (hours.size >= 24 || days.size >= 7) {
		return time;
	}

	let allowed = time;
	while (hours.has(new Date(allowed).getUTCHours()) || days.has(new Date(allowed).getUTCDay())) {
		allowed = (Math.floor(allowed / hour) + 1) * hour;
	}

	return allowed;
}
