import {describe, expect, test} from 'vitest';
import {
	dailyFixingDay,
	formatDay,
	weeklyFixingDay,
	workingDayNumber,
	workingDaysUntil,
} from '../../../source/sample/rates/rate-calendar.ts';

describe('the day of the daily rates', () => {
	test.each([
		['a Tuesday morning shows today', '2026-11-24T09:00:00+06:00', '24.11.2026'],
		['just before the fixing still today', '2026-11-24T15:29:59+06:00', '24.11.2026'],
		['after the fixing shows tomorrow', '2026-11-24T15:30:00+06:00', '25.11.2026'],
		['midnight in Bishkek is what counts, not UTC', '2026-11-24T19:00:00Z', '25.11.2026'],
		['Friday evening shows Monday', '2026-11-27T18:00:00+06:00', '30.11.2026'],
		['Sunday shows Monday', '2026-11-29T12:00:00+06:00', '30.11.2026'],
		['a leap day is a day', '2028-02-28T16:00:00+06:00', '29.02.2028'],
	])('%s', (_, now, date) => {
		expect(formatDay(dailyFixingDay(Date.parse(now)))).toBe(date);
	});
});

describe('the day of the weekly rates', () => {
	test.each([
		['Saturday', '2026-11-28T00:00:00+06:00', '28.11.2026'],
		['the Friday after', '2026-12-04T10:00:00+06:00', '28.11.2026'],
		['the Friday after, once set', '2026-12-04T16:00:00+06:00', '05.12.2026'],
	])('%s', (_, now, date) => {
		expect(formatDay(weeklyFixingDay(Date.parse(now)))).toBe(date);
	});
});

test('ten working days leave out the weekends and have numbers in a row', () => {
	const days = workingDaysUntil(dailyFixingDay(Date.parse('2026-11-24T09:00:00+06:00')), 10);
	expect([formatDay(days[0] ?? 0), formatDay(days[9] ?? 0)]).toEqual(['11.11.2026', '24.11.2026']);
	const numbers = days.map(workingDayNumber);
	expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
});
