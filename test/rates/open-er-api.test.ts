import {expect, test} from 'vitest';
import {openErApi} from '../../source/rates/open-er-api.ts';
import {answerOf, linesOf, readFixture} from './read-fixture.ts';

test('reads what a dollar costs, dated by the service’s clock; not the dollar in itself', () => {
	expect(linesOf(openErApi.parse(readFixture('open-er-api.json')))).toEqual([
		'2026-11-24 open-er-api 1 USD = 0.863400 EUR',
		'2026-11-24 open-er-api 1 USD = 88.0 KGS',
		'2026-11-24 open-er-api 1 USD = 1.531 KID',
		'2026-11-24 open-er-api 1 USD = 80.1245 RUB',
		'2026-11-24 open-er-api 1 USD = 154 JPY',
	]);
});

test('carries the attribution that its terms ask for', () => {
	expect(openErApi.attribution).toContain('https://www.exchangerate-api.com');
});

test.each([
	['{"result":"error","error-type":"unsupported-code"}', 'the service says: unsupported-code'],
	['{"result":"success","base_code":"USD","rates":{"KGS":88}}', 'has no date'],
	['[]', 'no rates in the answer'],
])('refuses %s', (text, reason) => {
	expect(() => openErApi.parse(answerOf(text))).toThrow(reason);
});

test('is stale after two days, weekends included', () => {
	expect(openErApi.isStale('2026-11-21', Date.parse('2026-11-22T12:00Z'))).toBe(false);
	expect(openErApi.isStale('2026-11-21', Date.parse('2026-11-23T12:00Z'))).toBe(true);
});
