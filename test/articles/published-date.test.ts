import {expect, test} from 'vitest';
import {parsePublished} from '../../source/articles/published-date.ts';

test.each([
	['2026-11-24T15:21:00+06:00', '2026-11-24T09:21:00.000Z'],
	['2026-11-24T15:21:00+0600', '2026-11-24T09:21:00.000Z'],
	['2026-11-24T09:21:00.123Z', '2026-11-24T09:21:00.000Z'],
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
