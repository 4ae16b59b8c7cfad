import {expect, test} from 'vitest';
import {cbu} from '../../source/rates/cbu.ts';
import {answerOf, linesOf, readFixture} from './read-fixture.ts';

test('reads the fixing with its nominals', () => {
	expect(linesOf(cbu.parse(readFixture('cbu.json')))).toEqual([
		'2026-11-24 cbu 1 USD = 12034.50 UZS',
		'2026-11-24 cbu 1 KGS = 136.57 UZS',
		'2026-11-24 cbu 10 IDR = 7.2 UZS',
	]);
});

test('a day without rates is an empty list', () => {
	expect(cbu.parse(answerOf('[]'))).toEqual([]);
});

test.each([
	['{"error":"x"}', 'no list of rates'],
	['[{"Ccy":"USD"', 'is not JSON, or is cut off'],
	['[{"Ccy":"USD","Nominal":"1","Rate":"1"}]', 'has no date'],
])('refuses %s', (text, reason) => {
	expect(() => cbu.parse(answerOf(text))).toThrow(reason);
});
