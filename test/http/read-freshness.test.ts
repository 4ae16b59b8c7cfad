import {expect, test} from 'vitest';
import {parseHttpDate} from '../../source/http/http-date.ts';
import {readFreshness, readRetryAfter} from '../../source/http/read-freshness.ts';

const now = Date.UTC(2026, 10, 24, 10);

test.each([
	['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
	['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
	['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
	['Tue, 24 Nov 2026 16:00:00 +0600', '2026-11-24T10:00:00.000Z'],
	['0', null],
	['-1', null],
	['', null],
	['2026', null],
	['Sun, 06 Foo 1994 08:49:37 GMT', null],
	[null, null],
])('the date %j', (text, expected) => {
	const time = parseHttpDate(text);
	expect(time === null ? null : new Date(time).toISOString()).toBe(expected);
});

test.each([
	['max-age=60', 60],
	['public, max-age=3600, must-revalidate', 3600],
	['MAX-AGE="60"', 60],
	['s-maxage=60', null],
	['max-age=60, no-cache', null],
	['no-store', null],
	['max-age=abc', null],
	['x-max-age=5', null],
	['', null],
])('Cache-Control: %s', (cacheControl, expected) => {
	const headers = new Headers({'cache-control': cacheControl});
	expect(readFreshness(headers, now).maxAgeSeconds).toBe(expected);
});

test('Expires counts from the clock of the server', () => {
	const headers = new Headers({
		date: 'Fri, 01 Jan 2021 00:00:00 GMT',
		expires: 'Fri, 01 Jan 2021 02:00:00 GMT',
	});
	expect(readFreshness(headers, now).expiresAt).toBe(now + 2 * 3_600_000);
	expect(readFreshness(new Headers({expires: '0'}), now).expiresAt).toBeNull();
});

test.each([
	['0', now],
	['3600', now + 3_600_000],
	['604800', now + 7 * 86_400_000],
	['Tue, 24 Nov 2026 12:00:00 GMT', now + 2 * 3_600_000],
	['-5', null],
	['1.5', null],
])('Retry-After: %s', (value, expected) => {
	expect(readRetryAfter(new Headers({'retry-after': value}), now)).toBe(expected);
});
