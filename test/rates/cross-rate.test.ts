import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parsePair, type Rate} from '../../source/model/rate.ts';
import {crossRate} from '../../source/rates/cross-rate.ts';

function rate(line: string, source = 'nbkr', date = '2026-11-25'): Rate {
	const [units = '', base = '', , value = '', quote = ''] = line.split(' ');
	return {source, base, quote, units: Number(units), value, date};
}

function cross(pair: string, ...rates: readonly Rate[]) {
	const parsed = parsePair(pair);
	return parsed && crossRate(parsed, rates, source => source.toUpperCase());
}

const usd = rate('1 USD = 88.1200 KGS');
const eur = rate('1 EUR = 102.0650 KGS');
const jpy = rate('10 JPY = 5.7130 KGS', 'nbkr', '2026-11-21');

describe('the price of a pair', () => {
	test.each([
		['USD/KGS', 'as published', [usd, eur], '88.1200', ''],
		['KGS/USD', 'turned round', [usd], '0.0113482', 'inverted'],
		[
			'EUR/USD',
			'across the currency that both are quoted in',
			[usd, eur],
			'1.15825',
			'via KGS, NBKR',
		],
		['JPY/USD', 'with the units counted in', [usd, jpy], '0.00648320', 'via KGS, NBKR'],
		[
			'EUR/KGS',
			'across the base that both have',
			[rate('1 USD = 0.8634 EUR', 'open-er-api'), rate('1 USD = 88 KGS', 'open-er-api')],
			'101.923',
			'via USD, OPEN-ER-API',
		],
		[
			'EUR/KGS',
			'of two sources, with both named',
			[rate('1 EUR = 1.1583 USD', 'ecb'), usd],
			'102.069',
			'via USD, ECB and NBKR',
		],
	])('%s: %s', (pair, _, rates, value, how) => {
		expect(cross(pair, ...rates)).toMatchObject({value, how});
	});

	test('is the published one rather than the turned one, and of one source rather than two', () => {
		const turned = rate('1 KGS = 0.0120 USD', 'other');
		expect(cross('USD/KGS', turned, usd)?.value).toBe('88.1200');
		const strange = rate('1 EUR = 1.2 USD', 'other');
		expect(cross('EUR/JPY', strange, eur, usd, jpy)?.how).toBe('via KGS, NBKR');
	});

	test('bears the older date of the two', () => {
		expect(cross('JPY/USD', usd, jpy)?.date).toBe('2026-11-21');
	});

	test('does not exist without a path, or in itself', () => {
		expect(cross('GBP/KGS', usd, eur)).toBeNull();
		expect(cross('USD/USD', usd, eur)).toBeNull();
	});

	test('is never made of a rate that is no number', () => {
		expect(cross('KGS/USD', rate('1 USD = 0 KGS'))).toBeNull();
	});
});

const positive = fc
	.tuple(fc.integer({min: 1, max: 99_999_999}), fc.integer({min: 0, max: 6}))
	.map(([digits, places]) => (digits / 10 ** places).toFixed(places));
const units = fc.constantFrom(1, 10, 100, 1000);

test('a pair and its reverse multiply to one', () => {
	fc.assert(
		fc.property(positive, units, positive, units, (first, firstUnits, second, secondUnits) => {
			const rates = [
				rate(`${firstUnits} USD = ${first} KGS`),
				rate(`${secondUnits} EUR = ${second} KGS`),
			];
			for (const [there, back] of [
				['USD/EUR', 'EUR/USD'],
				['USD/KGS', 'KGS/USD'],
			] as const) {
				const one = cross(there, ...rates);
				const other = cross(back, ...rates);
				const product =
					(Number(one?.value) / (one?.units ?? 1)) * (Number(other?.value) / (other?.units ?? 1));
				expect(Math.abs(product - 1)).toBeLessThan(2e-5);
			}
		}),
		{numRuns: 200},
	);
});

test('what is computed is a plain decimal string', () => {
	fc.assert(
		fc.property(positive, units, (value, count) => {
			expect(cross('KGS/USD', rate(`${count} USD = ${value} KGS`))?.value).toMatch(/^\d+(\.\d+)?$/);
		}),
		{numRuns: 200},
	);
});
