import {describe, expect, it} from 'vitest';
import {
	clockTime,
	dayAndTime,
	listTime,
	readingMinutes,
	shortDate,
	timeAgo,
} from '../../source/text/time-ago.ts';

const now = Date.UTC(2026, 10, 24, 9, 24, 7);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const timeZone = 'Asia/Bishkek';

describe('timeAgo', () => {
	it.each([
		[0, 'now', 'сейчас', 'азыр'],
		[59_999, 'now', 'сейчас', 'азыр'],
		[minute, '1 min', '1 мин', '1 мүн'],
		[hour - 1, '59 min', '59 мин', '59 мүн'],
		[2 * hour, '2 h', '2 ч', '2 саат'],
		[3 * day, '3 d', '3 дн', '3 күн'],
		[65 * day, '2 mo', '2 мес', '2 ай'],
		[800 * day, '2 y', '2 г', '2 жыл'],
		[-5 * minute, 'now', 'сейчас', 'азыр'],
	])('tells %i ms ago in three languages', (age, en, ru, ky) => {
		expect(timeAgo(now - age, now)).toBe(en);
		expect(timeAgo(now - age, now, 'ru')).toBe(ru);
		expect(timeAgo(now - age, now, 'ky')).toBe(ky);
	});
});

describe('clockTime', () => {
	it('is that of the zone, with seconds on request', () => {
		expect(clockTime(now, timeZone)).toBe('15:24');
		expect(clockTime(now, timeZone, true)).toBe('15:24:07');
		expect(clockTime(now, 'America/New_York')).toBe('04:24');
		expect(clockTime(Date.UTC(2026, 0, 1), 'UTC')).toBe('00:00');
	});

	it('is that of the machine without a zone', () => {
		const here = new Date(now);
		const two = (part: number) => String(part).padStart(2, '0');
		expect(clockTime(now)).toBe(`${two(here.getHours())}:${two(here.getMinutes())}`);
		expect(clockTime(now, null)).toBe(clockTime(now));
	});

	it('refuses a zone that does not exist', () => {
		expect(() => clockTime(now, 'Mars/Olympus')).toThrow(RangeError);
	});
});

describe('dates', () => {
	const midnight = Date.UTC(2026, 10, 23, 18);

	it.each([
		['today', midnight, '00:00', '00:00'],
		['yesterday, a minute earlier', midnight - minute, '23 Nov 23:59', '23 Nov'],
		['tomorrow', midnight + day, '25 Nov 00:00', '25 Nov'],
		['the first minute of the year', Date.UTC(2025, 11, 31, 18), '1 Jan 00:00', '1 Jan'],
		[
			'the last minute of the year before',
			Date.UTC(2025, 11, 31, 17, 59),
			'31 Dec 2025 23:59',
			'2025',
		],
	])('shows %s by the calendar of the zone', (_, time, full, short) => {
		expect(dayAndTime(time, now, {timeZone})).toBe(full);
		expect(listTime(time, now, timeZone)).toBe(short);
	});

	it('names the months in three languages', () => {
		const time = Date.UTC(2026, 4, 9, 12);
		expect(dayAndTime(time, now, {timeZone: 'UTC'})).toBe('9 May 12:00');
		expect(dayAndTime(time, now, {timeZone: 'UTC', language: 'ru'})).toBe('9 мая 12:00');
		expect(dayAndTime(time, now, {timeZone: 'UTC', language: 'ky'})).toBe('9-май 12:00');
	});

	it('fits a column of six in every language and month', () => {
		for (const locale of ['en', 'ru', 'ky'] as const) {
			for (let month = 0; month < 12; month++) {
				const text = listTime(Date.UTC(2026, month, 20), now, 'UTC', locale);
				expect(text).toMatch(/^20[ -]\p{L}{3}$/u);
			}
		}
	});

	it('shortens an ISO date, and leaves alone what is none', () => {
		expect(shortDate('2026-11-25')).toBe('25 Nov');
		expect(shortDate('2026-05-01T00:00:00Z')).toBe('1 May');
		expect(shortDate('2026-13-01')).toBe('2026-13-01');
		expect(shortDate('soon')).toBe('soon');
	});
});

describe('readingMinutes', () => {
	it.each([
		[0, 0],
		[1, 1],
		[290, 1],
		[310, 2],
		[2000, 10],
	])('gives for %i words %i min', (words, minutes) => {
		expect(readingMinutes(words)).toBe(minutes);
	});
});
