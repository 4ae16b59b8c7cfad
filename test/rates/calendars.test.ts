import {describe, expect, test} from 'vitest';
import {eachDay, readDate, splitSpan} from '../../source/rates/calendar-days.ts';
import {isOverdue, isPublicationDay, rhythms} from '../../source/rates/calendars.ts';
import {findEaster} from '../../source/rates/find-easter.ts';

test.each([
	['24.11.2026', '2026-11-24'],
	['18.04.16', '2016-04-18'],
	['2026-11-24', '2026-11-24'],
	['2026-11-25T11:30:00+03:00', '2026-11-25'],
	['29.02.2024', '2024-02-29'],
	['29.02.2026', null],
	['11/24/2026', null],
	['24.11.2026 10:00', null],
	['', null],
])('the date %j is %s', (text, date) => {
	expect(readDate(text)).toBe(date);
});

test('a span is cut into pieces that touch and do not overlap', () => {
	const pieces = splitSpan('2026-01-01', '2026-12-31', 93);
	const days = pieces.flatMap(({from, to}) => eachDay(from, to));
	expect(days).toEqual(eachDay('2026-01-01', '2026-12-31'));
	expect(pieces.every(({from, to}) => eachDay(from, to).length <= 93)).toBe(true);
	expect(splitSpan('2026-02-01', '2026-01-01', 93)).toEqual([]);
});

test.each([
	[2024, '2024-03-31'],
	[2025, '2025-04-20'],
	[2026, '2026-04-05'],
	[2038, '2038-04-25'],
	[2285, '2285-03-22'],
])('Easter of %i', (year, date) => {
	expect(findEaster(year)).toBe(date);
});

describe('publication days', () => {
	test.each([
		['a Tuesday', '2026-11-24', true],
		['a Saturday', '2026-11-28', false],
		['a break across the year', '2026-12-31', false],
		['its other end', '2027-01-04', false],
		['a holiday', '2026-05-05', false],
	])('%s', (_, date, isDay) => {
		expect(isPublicationDay(rhythms.nbkr, date)).toBe(isDay);
	});

	test('Good Friday is none in Frankfurt', () => {
		expect(isPublicationDay(rhythms.ecb, '2026-04-03')).toBe(false);
	});
});

test('each rhythm, asked at any hour, calls today’s fixing fresh and last month’s overdue', () => {
	for (const rhythm of Object.values(rhythms)) {
		for (let hour = 0; hour < 24; hour++) {
			const now = Date.UTC(2026, 10, 25, hour);
			expect(isOverdue(rhythm, '2026-11-25', now)).toBe(false);
			expect(isOverdue(rhythm, '2026-12-02', now)).toBe(false);
			expect(isOverdue(rhythm, '2026-10-25', now)).toBe(true);
		}
	}
});

test('the hour of publication is the bank’s own', () => {
	const date = '2026-11-24';
	expect(isOverdue(rhythms.nbkr, date, Date.parse('2026-11-25T16:59+06:00'))).toBe(false);
	expect(isOverdue(rhythms.nbkr, date, Date.parse('2026-11-25T17:00+06:00'))).toBe(true);
});

test('a date that is none is overdue', () => {
	expect(isOverdue(rhythms.nbkr, 'soon', Date.UTC(2026, 10, 25))).toBe(true);
});
