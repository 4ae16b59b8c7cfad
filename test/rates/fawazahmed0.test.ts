import {expect, test} from 'vitest';
import {fawazahmed0} from '../../source/rates/fawazahmed0.ts';
import {linesOf, readFixture} from './read-fixture.ts';

test('reads the currencies among the coins; exponents are written out', () => {
	expect(linesOf(fawazahmed0.parse(readFixture('fawazahmed0.json')))).toEqual([
		'2026-11-24 fawazahmed0 1 USD = 0.86331202 EUR',
		'2026-11-24 fawazahmed0 1 USD = 88.10 KGS',
		'2026-11-24 fawazahmed0 1 USD = 0.307 KWD',
		'2026-11-24 fawazahmed0 1 USD = 26000 VND',
	]);
});

test('asks for a past day by the version of that day', () => {
	const [day] =
		fawazahmed0.history?.({base: 'USD', quote: 'KGS'}, '2026-09-05', '2026-09-05') ?? [];
	expect(day?.url).toContain('currency-api@2026.9.5/v1/currencies/usd.min.json');
});
