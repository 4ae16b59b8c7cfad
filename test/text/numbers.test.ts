import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatChange, formatRate, subtractDecimals} from '../../source/text/numbers.ts';

const decimal = fc
	.tuple(fc.bigInt({min: -(10n ** 15n), max: 10n ** 15n}), fc.integer({min: 0, max: 10}))
	.map(([digits, scale]) => {
		const figures = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
		const whole = figures.slice(0, figures.length - scale);
		const sign = digits < 0n ? '-' : '';
		return {
			digits,
			scale,
			text: scale > 0 ? `${sign}${whole}.${figures.slice(-scale)}` : sign + whole,
		};
	});

describe('formatRate', () => {
	it.each([
		['87.4500', '87.45'],
		['87.4550', '87.46'],
		['101.5076', '101.51'],
		['12194.21', '12194.21'],
		['10.00', '10.00'],
		['1.2263', '1.2263'],
		['1.22634', '1.2263'],
		['9.99996', '10.0000'],
		['0.1859', '0.1859'],
		['0.84585', '0.8459'],
		['0.0576', '0.0576'],
		['0.057600', '0.05760'],
		['0.00123456', '0.001235'],
		['87', '87'],
		['5.7', '5.7'],
		['0', '0'],
		['1.005', '1.005'],
		['n/a', 'n/a'],
		['', ''],
	])('writes %s as %s', (value, text) => {
		expect(formatRate(value)).toBe(text);
	});

	it('keeps at least four significant digits of what was published, within half of the last', () => {
		fc.assert(
			fc.property(
				decimal.filter(({digits}) => digits > 0n),
				({text, digits}) => {
					const shown = formatRate(text);
					const significant = (figures: string) =>
						figures.replace('.', '').replace(/^0+/, '').length;
					expect(significant(shown)).toBeGreaterThanOrEqual(
						Math.min(4, significant(String(digits))),
					);
					const decimals = shown.split('.')[1]?.length ?? 0;
					expect(Math.abs(Number(subtractDecimals(shown, text)))).toBeLessThanOrEqual(
						0.5 * 10 ** -decimals * (1 + Number.EPSILON),
					);
				},
			),
		);
	});
});

describe('formatChange', () => {
	it.each([
		['0.1200', '▲0.12', '+0.12'],
		['-0.3000', '▼0.30', '-0.30'],
		['0.0000', '=', '='],
		['0', '=', '='],
		['-0', '=', '='],
		['0.1169', '▲0.12', '+0.12'],
		['0.0012', '▲0.0012', '+0.0012'],
		['-0.00576', '▼0.0058', '-0.0058'],
		['0.0996', '▲0.10', '+0.10'],
		['-16.5', '▼16.50', '-16.50'],
		['0.30000000000000004', '▲0.30', '+0.30'],
		['1.4210854715202004e-14', '=', '='],
		['', '', ''],
	])('writes %s as %s', (change, arrows, ascii) => {
		expect(formatChange(change)).toBe(arrows);
		expect(formatChange(change, false)).toBe(ascii);
	});

	it('takes a number, too', () => {
		expect(formatChange(87.45 - 87.33)).toBe('▲0.12');
		expect(formatChange(0.1 + 0.2 - 0.3)).toBe('=');
		expect(formatChange(Number.NaN)).toBe('');
	});
});

describe('subtractDecimals', () => {
	it.each([
		['87.4500', '87.3300', '0.1200'],
		['87.45', '87.3300', '0.1200'],
		['0.3', '0.1', '0.2'],
		['0.1', '0.3', '-0.2'],
		['1', '1.000', '0.000'],
		['0.00001', '0', '0.00001'],
		['-1.5', '-2', '0.5'],
	])('takes from %s %s and leaves %s', (minuend, subtrahend, difference) => {
		expect(subtractDecimals(minuend, subtrahend)).toBe(difference);
	});

	it('is exact', () => {
		fc.assert(
			fc.property(decimal, decimal, (one, other) => {
				const scale = Math.max(one.scale, other.scale);
				const expected =
					one.digits * 10n ** BigInt(scale - one.scale) -
					other.digits * 10n ** BigInt(scale - other.scale);
				const difference = subtractDecimals(one.text, other.text);
				expect(BigInt(difference.replace('.', ''))).toBe(expected);
				expect(difference.split('.')[1]?.length ?? 0).toBe(scale);
				expect(subtractDecimals(difference, '0')).toBe(difference);
			}),
		);
	});

	it.each(['', '.', '-', 'abc', '1,5', '1.2.3', 'Infinity', '0x10'])('refuses %j', text => {
		expect(() => subtractDecimals(text, '1')).toThrow(RangeError);
	});
});
