import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	isDue,
	never,
	nextDue,
	type Outcome,
	provisionalDue,
	type Rhythm,
} from '../../source/refresh/next-due.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A Tuesday, 10:00. */
const now = Date.UTC(2026, 10, 24, 10);
const usual: Rhythm = {
	intervalMinutes: 60,
	pace: null,
	lastChange: now - hour,
	isConditional: true,
	failures: 0,
};
const answered: Outcome = {kind: 'answered', maxAgeSeconds: null, expiresAt: null};
const throttled: Outcome = {kind: 'throttled', retryAfter: null};
const failed: Outcome = {kind: 'failed', retryAfter: null};

function hoursUntilDue(outcome: Outcome, rhythm: Partial<Rhythm> = {}, random = 0): number {
	return (nextDue(outcome, {...usual, ...rhythm}, now, random) - now) / hour;
}

function pace(part: {ttlMinutes?: number; skipHours?: number[]; skipDays?: number[]}) {
	return {pace: {ttlMinutes: null, skipHours: [], skipDays: [], ...part}};
}

describe('after an answer', () => {
	test.each<[string, Outcome, Partial<Rhythm>, number]>([
		['the interval', answered, {}, 1],
		['a longer interval', answered, {intervalMinutes: 180}, 3],
		['never less than an hour', answered, {intervalMinutes: 5}, 1],
		['max-age', {...answered, maxAgeSeconds: 7200}, {}, 2],
		['max-age of two days', {...answered, maxAgeSeconds: 172_800}, {}, 48],
		['a short max-age', {...answered, maxAgeSeconds: 60}, {}, 1],
		['a year of max-age, cut to a week', {...answered, maxAgeSeconds: 31_536_000}, {}, 168],
		['Expires', {...answered, expiresAt: now + 5 * hour}, {}, 5],
		['Expires in the past', {...answered, expiresAt: now - 5 * hour}, {}, 1],
		['ttl', answered, pace({ttlMinutes: 240}), 4],
		[
			'the longest of all',
			{...answered, maxAgeSeconds: 7200, expiresAt: now + 3 * hour},
			pace({ttlMinutes: 90}),
			3,
		],
		['a change 13 days ago', answered, {lastChange: now - 13 * day}, 1],
		['no change for two weeks', answered, {lastChange: now - 14 * day}, 24],
		['no change is known', answered, {lastChange: null}, 1],
		['no validators, and a change', answered, {isConditional: false, lastChange: now}, 1],
		['no validators, and a night', answered, {isConditional: false, lastChange: now - 8 * hour}, 2],
		['no validators, and a week', answered, {isConditional: false, lastChange: now - 7 * day}, 24],
	])('%s', (_name, outcome, rhythm, hours) => {
		expect(hoursUntilDue(outcome, rhythm)).toBe(hours);
	});

	test.each<[string, Partial<Rhythm>, string]>([
		['the hour is skipped', pace({skipHours: [11]}), '2026-11-24T12:00:00.000Z'],
		['some hours are skipped', pace({skipHours: [11, 12, 13, 20]}), '2026-11-24T14:00:00.000Z'],
		['the day is skipped', pace({skipDays: [2]}), '2026-11-25T00:00:00.000Z'],
		[
			'days and hours are skipped',
			pace({skipDays: [2, 3], skipHours: [0]}),
			'2026-11-26T01:00:00.000Z',
		],
		['other hours are skipped', pace({skipHours: [1, 2]}), '2026-11-24T11:00:00.000Z'],
		[
			'every hour is skipped, which nobody means',
			pace({skipHours: Array.from({length: 24}, (_, i) => i)}),
			'2026-11-24T11:00:00.000Z',
		],
		['every day is skipped', pace({skipDays: [0, 1, 2, 3, 4, 5, 6]}), '2026-11-24T11:00:00.000Z'],
	])('%s', (_name, rhythm, expected) => {
		expect(new Date(nextDue(answered, {...usual, ...rhythm}, now, 0)).toISOString()).toBe(expected);
	});
});

describe('after a failure', () => {
	test.each<[string, Outcome, Partial<Rhythm>, number]>([
		['the first', failed, {failures: 1}, 1],
		['the second', failed, {failures: 2}, 2],
		['the fifth', failed, {failures: 5}, 16],
		['the sixth and all others', failed, {failures: 6}, 24],
		['the thousandth', failed, {failures: 1000}, 24],
		['an interval above a day', failed, {failures: 9, intervalMinutes: 2880}, 48],
		['Retry-After with an error', {kind: 'failed', retryAfter: now + 30 * hour}, {failures: 1}, 30],
		['429 without a word', throttled, {failures: 1}, 4],
		['429 without a word, again and again', throttled, {failures: 9}, 24],
		['429 with a long interval', throttled, {failures: 1, intervalMinutes: 600}, 40],
		[
			'Retry-After of 20 minutes',
			{kind: 'throttled', retryAfter: now + hour / 3},
			{failures: 1},
			1,
		],
		[
			'Retry-After of seven days',
			{kind: 'throttled', retryAfter: now + 7 * day},
			{failures: 1},
			168,
		],
		[
			'Retry-After of ten years',
			{kind: 'throttled', retryAfter: now + 3650 * day},
			{failures: 1},
			720,
		],
		['offline', {kind: 'offline'}, {failures: 3}, 1 / 12],
	])('%s', (_name, outcome, rhythm, hours) => {
		expect(hoursUntilDue(outcome, rhythm)).toBe(hours);
	});

	test('a source that is gone is not asked again', () => {
		const due = nextDue({kind: 'gone'}, usual, now, 0);
		expect(due).toBe(never);
		expect(isDue({lastAttempt: now, nextDue: due}, now + 10_000 * day, 'due')).toBe(false);
		expect(isDue({lastAttempt: now, nextDue: due}, now + hour, 'by hand')).toBe(false);
		expect(isDue({lastAttempt: now, nextDue: due}, now + hour, 'by name')).toBe(true);
	});
});

test('jitter only ever adds', () => {
	expect(hoursUntilDue(answered, {}, 0.5)).toBeCloseTo(1.05);
	expect(hoursUntilDue({...answered, maxAgeSeconds: 7200}, {}, 1)).toBeCloseTo(2.2);
});

test('whatever servers say, nobody is asked within the hour, nor forgotten for good', () => {
	const time = fc.option(fc.integer({min: now - 400 * day, max: now + 4000 * day}));
	const outcomes = fc.oneof(
		fc.record({
			kind: fc.constant('answered' as const),
			maxAgeSeconds: fc.option(fc.nat()),
			expiresAt: time,
		}),
		fc.record({kind: fc.constantFrom('throttled' as const, 'failed' as const), retryAfter: time}),
	);
	const rhythms = fc.record({
		intervalMinutes: fc.integer({min: 0, max: 10_000}),
		pace: fc.option(
			fc.record({
				ttlMinutes: fc.option(fc.nat()),
				skipHours: fc.array(fc.nat(23)),
				skipDays: fc.array(fc.nat(6)),
			}),
		),
		lastChange: fc.option(fc.integer({min: now - 100 * day, max: now})),
		isConditional: fc.boolean(),
		failures: fc.nat(2000),
	});
	fc.assert(
		fc.property(
			outcomes,
			rhythms,
			fc.double({min: 0, max: 1, noNaN: true}),
			(outcome, rhythm, random) => {
				const due = nextDue(outcome, rhythm, now, random);
				expect(due).toBeGreaterThanOrEqual(now + hour);
				expect(due).toBeLessThan(now + 45 * day);
				expect(isDue({lastAttempt: now, nextDue: due}, due, 'due')).toBe(true);
				expect(isDue({lastAttempt: now, nextDue: due}, due - 1, 'due')).toBe(
					due - 1 > now + 40 * day,
				);
			},
		),
	);
});

test.each([
	['never asked', {lastAttempt: null, nextDue: null}, true, true],
	['just asked', {lastAttempt: now - 1000, nextDue: now + hour}, false, false],
	['asked four minutes ago', {lastAttempt: now - 4 * 60_000, nextDue: now + hour}, false, false],
	['asked five minutes ago', {lastAttempt: now - 5 * 60_000, nextDue: now + hour}, false, true],
	['due', {lastAttempt: now - hour, nextDue: now}, true, true],
	[
		'due in a year, by a clock that was wrong',
		{lastAttempt: now + 365 * day, nextDue: now + 366 * day},
		true,
		true,
	],
])('%s: due by itself, due by hand', (_name, asked, isDueByItself, isDueByHand) => {
	expect(isDue(asked, now, 'due')).toBe(isDueByItself);
	expect(isDue(asked, now, 'by hand')).toBe(isDueByHand);
});

test('a program that dies while it waits does not ask twice within the hour', () => {
	expect(provisionalDue(now - day, now)).toBe(now + hour);
	expect(provisionalDue(null, now)).toBe(now + 5 * 60_000);
});
