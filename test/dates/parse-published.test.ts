import {expect, test} from 'vitest';
import {parsePublished} from '../../source/dates/parse-published.ts';

test.each([
	['2026-11-24T15:21:00+06:00', '2026-11-24T09:21:00.000Z'],
	['2026-11-24T15:21:00+0600', '2026-11-24T09:21:00.000Z'],
	['2026-11-24T09:21:00.123Z', '2026-11-24T09:21:00.123Z'],
	['2026-11-24 15:21', '2026-11-24T15:21:00.000Z'],
	['2026-11-24', '2026-11-24T00:00:00.000Z'],
	['Tue, 24 Nov 2026 15:21:00 +0600', '2026-11-24T09:21:00.000Z'],
	['November 24, 2026 3:21 PM', '2026-11-24T15:21:00.000Z'],
	['24.11.2026 15:21', '2026-11-24T15:21:00.000Z'],
	['15:21, 24 ноября 2026', '2026-11-24T15:21:00.000Z'],
	['09:05, 7 мая 2026, Бишкек - 24.kg', '2026-05-07T09:05:00.000Z'],
	['24-ноябрь, 2026', '2026-11-24T00:00:00.000Z'],
])('%s', (text, expected) => {
	expect(parsePublished(text)).toBe(expected);
});

test('a date without a zone is in the zone of its site', () => {
	expect(parsePublished('15:21, 24 ноября 2026', '+06:00')).toBe('2026-11-24T09:21:00.000Z');
	expect(parsePublished('2026-11-24T15:21', '+06:00')).toBe('2026-11-24T09:21:00.000Z');
	expect(parsePublished('2026-11-24T15:21Z', '+06:00')).toBe('2026-11-24T15:21:00.000Z');
});

test.each([
	'',
	'yesterday',
	'15:21',
	'2026-13-45',
	'31 nonsense 2026',
	'0001-01-01',
	'x'.repeat(5000),
])('«%s» is no date', text => {
	expect(parsePublished(text)).toBeNull();
});

test('yesterday is the day before today where the site is', () => {
	const now = Date.parse('2026-11-24T20:00:00Z');
	expect(parsePublished('вчера, 15:24', 'Asia/Bishkek', now)).toBe('2026-11-24T09:24:00.000Z');
	expect(parsePublished('Бүгүн, 00:10', '+06:00', now)).toBe('2026-11-24T18:10:00.000Z');
});

test.each([
	['Опубликовано 24 ноября 2026 в 15:24', '2026-11-24T15:24:00.000Z'],
	['Жарыяланды: 24-ноябрь 2026, 15:24', '2026-11-24T15:24:00.000Z'],
	['Bishkek (24.kg), 24.11.2026 15:24', '2026-11-24T15:24:00.000Z'],
	['15:24, 24 ноября 2026, Бишкек - 24.kg, Айгүл САТАРОВА', '2026-11-24T15:24:00.000Z'],
])('a date in a line with other words is found: %s', (text, expected) => {
	expect(parsePublished(text)).toBe(expected);
});
