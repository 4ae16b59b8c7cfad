import {describe, expect, test} from 'vitest';
import {ecb} from '../../source/rates/ecb.ts';
import {linesOf, readFixture} from './read-fixture.ts';

test('reads the daily file with its single quotes, a euro in other currencies', () => {
	expect(linesOf(ecb.parse(readFixture('ecb-daily.xml')))).toEqual([
		'2026-11-24 ecb 1 EUR = 1.1583 USD',
		'2026-11-24 ecb 1 EUR = 178.60 JPY',
		'2026-11-24 ecb 1 EUR = 4.2510 PLN',
	]);
});

test('reads the ninety days as one fixing a day', () => {
	const fixings = ecb.parse(readFixture('ecb-90d.xml'));
	expect(fixings.map(({date}) => date)).toEqual(['2026-11-24', '2026-11-23']);
	expect(linesOf(fixings)).toContain('2026-11-23 ecb 1 EUR = 1.1571 USD');
});

describe('is stale', () => {
	const at = (text: string) => Date.parse(`${text}+02:00`);

	test.each([
		['on the Saturday after', '2026-11-20', '2026-11-21T12:00', false],
		['on Monday before the new one', '2026-11-20', '2026-11-23T12:00', false],
		['on Easter Monday', '2026-04-02', '2026-04-06T20:00', false],
		['two days after Easter', '2026-04-02', '2026-04-08T20:00', true],
		['on Wednesday evening after Monday’s', '2026-11-23', '2026-11-25T20:00', true],
	])('%s', (_, date, now, isStale) => {
		expect(ecb.isStale(date, at(now))).toBe(isStale);
	});
});
