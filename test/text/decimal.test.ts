import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	addDecimals,
	compareDecimals,
	type Decimal,
	divideDecimals,
	multiplyDecimals,
	parseDecimal,
	requireDecimal,
	significantDigits,
	writeDecimal,
} from '../../source/text/decimal.ts';

const decimal = fc.record({
	digits: fc.bigInt({min: -(10n ** 15n), max: 10n ** 15n}),
	scale: fc.integer({min: 0, max: 10}),
});
const positive = decimal.filter(({digits}) => digits > 0n);

describe('a decimal', () => {
	it('comes back as it was written, with every digit', () => {
		fc.assert(
			fc.property(decimal, number => {
				expect(parseDecimal(writeDecimal(number))).toEqual(number);
			}),
		);
	});

	it('is added and multiplied exactly, in any order', () => {
		fc.assert(
			fc.property(decimal, decimal, decimal, (one, other, third) => {
				expect(addDecimals(one, other)).toEqual(addDecimals(other, one));
				const together = multiplyDecimals(third, addDecimals(one, other));
				const apart = addDecimals(multiplyDecimals(third, one), multiplyDecimals(third, other));
				expect(compareDecimals(together, apart)).toBe(0);
			}),
		);
	});
});

describe('a quotient', () => {
	it.each([
		['1', '3', 6, '0.333333'],
		['2', '3', 6, '0.666667'],
		['1', '88.12', 6, '0.0113482'],
		['-1', '8', 2, '-0.13'],
		['99.9996', '1', 5, '100.00'],
		['1234567', '2', 3, '617284'],
		['0', '7', 4, '0.000'],
	] as const)('%s / %s with %i digits is %s', (dividend, divisor, digits, expected) => {
		const result = divideDecimals(requireDecimal(dividend), requireDecimal(divisor), digits);
		expect(Number(writeDecimal(result))).toBeCloseTo(Number(expected), 12);
	});

	it('is within half of its last digit, and has the digits that were asked for', () => {
		fc.assert(
			fc.property(positive, positive, fc.integer({min: 1, max: 12}), (one, other, digits) => {
				const result = divideDecimals(one, other, digits);
				const back = multiplyDecimals(result, other);
				const off = addDecimals(back, {...one, digits: -one.digits});
				const half: Decimal = {digits: 5n, scale: result.scale + 1};
				const most = multiplyDecimals(half, other);
				const size = {...off, digits: off.digits < 0n ? -off.digits : off.digits};
				expect(compareDecimals(size, most)).toBeLessThanOrEqual(0);
				expect(significantDigits(result)).toBeGreaterThanOrEqual(digits);
			}),
		);
	});

	it('by zero is refused', () => {
		expect(() => divideDecimals(requireDecimal('1'), requireDecimal('0.00'), 6)).toThrow(
			RangeError,
		);
	});
});
