import {expect, test} from 'vitest';
import {boc} from '../../source/rates/boc.ts';
import {answerOf, linesOf, readFixture} from './read-fixture.ts';

test('reads the observations; a series without a value that day is left out', () => {
	expect(linesOf(boc.parse(readFixture('boc.json')))).toEqual([
		'2026-11-23 boc 1 IDR = 0.000084 CAD',
		'2026-11-23 boc 1 USD = 1.4080 CAD',
		'2026-11-24 boc 1 USD = 1.4102 CAD',
	]);
});

test('tells what the bank says in place of rates', () => {
	expect(() => boc.parse(answerOf('{"message":"Series not found"}'))).toThrow(
		'boc: the bank says: Series not found',
	);
});
