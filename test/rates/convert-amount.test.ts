import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {currencyOfWord} from '../../source/model/currency-words.ts';
import type {Rate} from '../../source/model/rate.ts';
import {convertAmount} from '../../source/rates/convert-amount.ts';
import {isCurrency} from '../../source/rates/known-currencies.ts';
import {readAmount} from '../../source/rates/read-amount.ts';

function rate(line: string): Rate {
	const [units = '', base = '', , value = '', quote = ''] = line.split(' ');
	return {source: 'nbkr', base, quote, units: Number(units), value, date: '2026-11-25'};
}

const rates = ['1 USD = 87.4500 KGS', '1 EUR = 101.5076 KGS', '10 JPY = 5.6012 KGS'].map(rate);

function convert(amount: string, base: string, quote: string, from = rates) {
	return convertAmount(amount, {base, quote}, from, () => 'NBKR');
}

describe('an amount in another currency', () => {
	it.each([
		['250', 'USD', 'KGS', '21862.50', ''],
		['250', 'KGS', 'USD', '2.86', 'inverted'],
		['1', 'KGS', 'USD', '0.01144', 'inverted'],
		['250', 'USD', 'EUR', '215.38', 'via KGS, NBKR'],
		['1000', 'JPY', 'KGS', '560.12', ''],
		['0', 'USD', 'KGS', '0.00', ''],
		['123456789012345678', 'USD', 'KGS', '10796296199129629541.10', ''],
	])('%s %s in %s is %s', (amount, base, quote, value, how) => {
		expect(convert(amount, base, quote)).toEqual({value, how, date: '2026-11-25', source: 'nbkr'});
	});

	it('does not exist without a path', () => {
		expect(convert('1', 'GBP', 'KGS')).toBeNull();
	});

	it('is exact to the last figure that is shown, however it is reached', () => {
		const price = fc.integer({min: 1, max: 99_999_999});
		const units = fc.constantFrom(1, 10, 100);
		const amounts = fc.bigInt({min: 0n, max: 10n ** 12n});
		fc.assert(
			fc.property(amounts, price, units, price, units, (cents, one, ones, other, others) => {
				const amount = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
				const decimal = (digits: number) =>
					`${Math.floor(digits / 10_000)}.${String(digits % 10_000).padStart(4, '0')}`;
				const parts = [
					rate(`${ones} USD = ${decimal(one)} KGS`),
					rate(`${others} EUR = ${decimal(other)} KGS`),
				];
				const {value = ''} = convert(amount, 'USD', 'EUR', parts) ?? {};
				// cents × one / ones ÷ (other / others), in hundredths of a euro.
				const over = cents * BigInt(one) * BigInt(others);
				const under = BigInt(other) * BigInt(ones);
				const scale = value.split('.')[1]?.length ?? 0;
				const shown = BigInt(value.replace('.', ''));
				const exact = over * 10n ** BigInt(scale);
				const off = shown * under * 100n - exact;
				expect(2n * (off < 0n ? -off : off) <= under * 100n).toBe(true);
				expect(scale).toBeGreaterThanOrEqual(2);
			}),
		);
	});
});

test.each([
	['250 usd', '250', 'usd', ''],
	['250usd', '250', 'usd', ''],
	['$250', '250', '$', ''],
	['$250 eur', '250', '$', 'eur'],
	['1 200,50 eur', '1200.50', 'eur', ''],
	['1,200.50 eur in rub', '1200.50', 'eur', 'rub'],
	['1.200.000 сом', '1200000', 'сом', ''],
	['2,5 долларов в сом', '2.5', 'долларов', 'сом'],
	['100 usd=eur', '100', 'usd', 'eur'],
	['100 usd eur', '100', 'usd', 'eur'],
	['007', '7', '', ''],
	['250 in eur', '250', '', 'eur'],
])('“%s” is an amount', (text, amount, from, to) => {
	expect(readAmount(text)).toEqual({amount, from, to});
});

test.each(['', 'usd', '12345678901234567890', '1,2.3,4', 'usd 250', '1 usd 2'])(
	'“%s” is none',
	text => {
		expect(readAmount(text)).toBeNull();
	},
);

test('reading an amount takes no longer than the text is long', () => {
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'1 ,.usd=в$'), maxLength: 200}), text => {
			const read = readAmount(text);
			expect(read === null || /^\d+(\.\d+)?$/.test(read.amount)).toBe(true);
		}),
	);
});

test.each([
	['usd', 'USD'],
	['KZT', 'KZT'],
	['€', 'EUR'],
	['долларов', 'USD'],
	['Рублей', 'RUB'],
	['евро', 'EUR'],
	['европа', null],
	['сом', 'KGS'],
	['сомнение', null],
	['qqq', null],
	['constructor', null],
	['', null],
])('“%s” means %s', (word, code) => {
	expect(currencyOfWord(word, isCurrency)).toBe(code);
});
