import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {parseDate} from '../../source/dates/parse-date.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const bishkek = 'Asia/Bishkek';

describe('dates as feeds write them', () => {
	test.each([
		// RFC 822 and what is made of it
		['Tue, 24 Nov 2026 15:24:00 GMT', '2026-11-24T15:24:00.000Z'],
		['Tue, 24 Nov 2026 15:24:00 +0600', '2026-11-24T09:24:00.000Z'],
		['Tue, 24 Nov 26 15:24 EST', '2026-11-24T20:24:00.000Z'],
		['24 Nov 2026 15:24:00 MSK', '2026-11-24T12:24:00.000Z'],
		['Tue,24 Nov 2026 15:24:00+06:00', '2026-11-24T09:24:00.000Z'],
		['Tue, 24 November 2026 3:24 PM PST', '2026-11-24T23:24:00.000Z'],
		['Tue, 4 Nov 2026 8:4:5 Z', '2026-11-04T08:04:05.000Z'],
		['Mon, 24 Nov 2026 15:24:00 XYZ', '2026-11-24T15:24:00.000Z'],
		['Thu, 31 Dec 1998 23:59:60 GMT', '1999-01-01T00:00:00.000Z'],
		['Tue, 24 Nov 2026 24:00:00 GMT', '2026-11-25T00:00:00.000Z'],
		['Tue, 24 Nov 2026', '2026-11-24T00:00:00.000Z'],
		['24 Nov 2026 15:24:00 GMT+6', '2026-11-24T09:24:00.000Z'],
		['24 Nov 2026 15:24:00 Asia/Bishkek', '2026-11-24T09:24:00.000Z'],
		// what programs print
		['Tue Nov 24 15:24:00 2026', '2026-11-24T15:24:00.000Z'],
		['Tue Nov 24 15:24:00 GMT+06:00 2026', '2026-11-24T09:24:00.000Z'],
		['Tue Nov 24 2026 15:24:00 GMT+0600 (Kyrgyzstan Time)', '2026-11-24T09:24:00.000Z'],
		['Tuesday, November 24th, 2026 12:05 am', '2026-11-24T00:05:00.000Z'],
		['1795534000', '2026-11-24T15:26:40.000Z'],
		['1795534000000', '2026-11-24T15:26:40.000Z'],
		// ISO 8601 and W3CDTF, in parts
		['2026', '2026-01-01T00:00:00.000Z'],
		['2026-11', '2026-11-01T00:00:00.000Z'],
		['2026-11-24', '2026-11-24T00:00:00.000Z'],
		['20261124', '2026-11-24T00:00:00.000Z'],
		['2026-328', '2026-11-24T00:00:00.000Z'],
		['2026-11-24T15:24Z', '2026-11-24T15:24:00.000Z'],
		['2026-11-24t15:24:30.1239z', '2026-11-24T15:24:30.123Z'],
		['2026-11-24T15:24:30,5-08:00', '2026-11-24T23:24:30.500Z'],
		['2026-11-24 15:24:30 +0600', '2026-11-24T09:24:30.000Z'],
		['20261124T152430Z', '2026-11-24T15:24:30.000Z'],
		['2026-11-24T15:24:30+06', '2026-11-24T09:24:30.000Z'],
		// numbers
		['24.11.2026', '2026-11-24T00:00:00.000Z'],
		['24.11.26 15:24', '2026-11-24T15:24:00.000Z'],
		['18.04.16', '2016-04-18T00:00:00.000Z'],
		['01.02.97', '1997-02-01T00:00:00.000Z'],
		['24/11/2026', '2026-11-24T00:00:00.000Z'],
		['11/24/2026', '2026-11-24T00:00:00.000Z'],
	])('%s', (text, date) => {
		expect(parseDate(text, undefined, now)).toBe(date);
	});
});

describe('dates as sites of Kyrgyzstan write them', () => {
	test.each([
		['15:24, 24 ноября 2026', '2026-11-24T09:24:00.000Z'],
		['24 ноября 2026 года в 15:24', '2026-11-24T09:24:00.000Z'],
		['1 мая 2026', '2026-04-30T18:00:00.000Z'],
		['3 марта 2026, 00:30', '2026-03-02T18:30:00.000Z'],
		['21 дек. 2025 г., 10:00', '2025-12-21T04:00:00.000Z'],
		['вторник, 24 ноября, 15:24', '2026-11-24T09:24:00.000Z'],
		['31 декабря, 15:24', '2025-12-31T09:24:00.000Z'],
		['24-ноябрь, 2026-жыл, 15:24', '2026-11-24T09:24:00.000Z'],
		['2026-жылдын 24-ноябры, 15:24', '2026-11-24T09:24:00.000Z'],
		['24-ноябрдын', '2026-11-23T18:00:00.000Z'],
		['15-июнь 2026', '2026-06-14T18:00:00.000Z'],
		['сегодня, 15:24', '2026-11-24T09:24:00.000Z'],
		['Вчера в 23:59', '2026-11-23T17:59:00.000Z'],
		['бүгүн, 09:05', '2026-11-24T03:05:00.000Z'],
		['кечээ, 09:05', '2026-11-23T03:05:00.000Z'],
		['24.11.2026 15:24', '2026-11-24T09:24:00.000Z'],
	])('%s', (text, date) => {
		expect(parseDate(text, bishkek, now)).toBe(date);
		expect(parseDate(text, '+06:00', now)).toBe(date);
	});

	it('today is the day on the clock there', () => {
		const lateEvening = Date.parse('2026-11-24T20:00:00Z');
		expect(parseDate('сегодня, 01:24', bishkek, lateEvening)).toBe('2026-11-24T19:24:00.000Z');
	});

	it('the zone of a place follows its summer time', () => {
		expect(parseDate('24.07.2026 12:00', 'Europe/Berlin')).toBe('2026-07-24T10:00:00.000Z');
		expect(parseDate('24.11.2026 12:00', 'Europe/Berlin')).toBe('2026-11-24T11:00:00.000Z');
	});

	it('a zone in the text is stronger than the one given', () => {
		expect(parseDate('24 Nov 2026 15:24 GMT', bishkek)).toBe('2026-11-24T15:24:00.000Z');
	});
});

describe('what is no date', () => {
	test.each([
		'',
		' ',
		'never',
		'soon',
		'May',
		'100',
		'12345',
		'15:24',
		'сегодня 5 раз',
		'31 Feb 2026',
		'31 апреля 2026',
		'24.13.2026',
		'2026-11-31',
		'24 Nov 2026 25:00',
		'24 Nov 2026 12:61',
		'0001-01-01T00:00:00Z',
		'0000-00-00 00:00:00',
		'24 Nov 99999',
		'2026-366',
		'Chapter 5 of 2026 begins',
		'1.2.3.4',
		'24 Nov 2026'.repeat(20),
	])('%j', text => {
		expect(parseDate(text, undefined, now)).toBeNull();
	});
});

it('reads every date that JavaScript prints', () => {
	const range = {min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true};
	fc.assert(
		fc.property(fc.date(range), date => {
			const second = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
			expect(parseDate(date.toISOString())).toBe(date.toISOString());
			expect(parseDate(date.toUTCString())).toBe(second);
			expect(parseDate(date.toString())).toBe(second);
		}),
	);
});

it('gives a date or null for any text', () => {
	const words = fc.constantFrom(
		'24',
		'2026',
		'nov',
		'ноября',
		':',
		'.',
		'-',
		'+06',
		'Z',
		'сегодня',
		'12:30',
		' ',
		',',
	);
	const text = fc.oneof(
		fc.string(),
		fc.array(words).map(list => list.join('')),
	);
	fc.assert(
		fc.property(text, fc.constantFrom('UTC', bishkek, '+06:00', 'Nowhere/At_All'), (date, zone) => {
			const parsed = parseDate(date, zone, now);
			expect(parsed === null || new Date(parsed).toISOString() === parsed).toBe(true);
		}),
		{numRuns: 500},
	);
});
