import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isDecimal, readDecimal} from '../../source/rates/read-decimal.ts';
import {readJson} from '../../source/rates/read-json.ts';

test.each([
	['87,4500', '87.4500'],
	['87.4500', '87.4500'],
	[' 1 ', '1'],
	['1e3', '1000'],
	['1.5e-7', '0.00000015'],
	['9.80E-06', '0.00000980'],
	['12.345e1', '123.45'],
	['12.345e+2', '1234.5'],
	['0,0007', '0.0007'],
])('%j is %s', (published, value) => {
	expect(readDecimal(published)).toBe(value);
	expect(isDecimal(value)).toBe(true);
});

test.each(['', '-1', '1.234,5', '1,234,5', '0x10', '1 000', '.', '1e999', 'NaN', '٣'])(
	'%j is no decimal number',
	published => {
		expect(isDecimal(readDecimal(published))).toBe(false);
	},
);

const digits = fc.stringMatching(/^[1-9]\d{0,15}$/);
const fraction = fc.stringMatching(/^\d{1,18}$/);

test('published digits survive, in XML and as JSON numbers', () => {
	fc.assert(
		fc.property(digits, fraction, (whole, part) => {
			expect(readDecimal(`${whole},${part}`)).toBe(`${whole}.${part}`);
			expect(readJson(`{"rate": ${whole}.${part}}`)).toEqual({rate: `${whole}.${part}`});
		}),
		{numRuns: 200},
	);
});

test('writing out an exponent does not change the number', () => {
	fc.assert(
		fc.property(digits, fraction, fc.integer({min: -30, max: 30}), (whole, part, exponent) => {
			const written = `${whole}.${part}e${exponent}`;
			expect(Number(readDecimal(written)) / Number(written)).toBeCloseTo(1, 12);
		}),
		{numRuns: 200},
	);
});
