import {expect, test} from 'vitest';
import {frankfurter} from '../../source/rates/frankfurter.ts';
import {answerOf, linesOf, readFixture} from './read-fixture.ts';

test('reads the list of the second version, one fixing a date, its zeros kept', () => {
	const fixings = frankfurter.parse(readFixture('frankfurter-v2.json'));
	expect(fixings.map(({date}) => date)).toEqual(['2026-11-25', '2026-11-24']);
	expect(linesOf(fixings)).toEqual([
		'2026-11-25 frankfurter 1 USD = 89.0 KGS',
		'2026-11-24 frankfurter 1 USD = 0.86330 EUR',
	]);
});

test('reads the object of the first version; its amount is the number of units', () => {
	expect(linesOf(frankfurter.parse(readFixture('frankfurter-v1.json')))).toEqual([
		'2026-11-24 frankfurter 10 EUR = 1786.0 JPY',
		'2026-11-24 frankfurter 10 EUR = 11.583 USD',
	]);
});

test('reads the series of the first version and the single pair of the second', () => {
	const series =
		'{"amount":1.0,"base":"EUR","start_date":"2026-11-23","end_date":"2026-11-24","rates":{"2026-11-23":{"USD":1.1571},"2026-11-24":{"USD":1.1583}}}';
	expect(linesOf(frankfurter.parse(answerOf(series)))).toEqual([
		'2026-11-23 frankfurter 1 EUR = 1.1571 USD',
		'2026-11-24 frankfurter 1 EUR = 1.1583 USD',
	]);
	const pair = '{"date":"2026-11-24","base":"USD","quote":"KGS","rate":88.0}';
	expect(linesOf(frankfurter.parse(answerOf(pair)))).toEqual([
		'2026-11-24 frankfurter 1 USD = 88.0 KGS',
	]);
});

test('asks for the National Bank’s rates of three currencies', () => {
	expect(frankfurter.documents.map(({url}) => url)).toEqual([
		'https://api.frankfurter.dev/v2/rates?base=USD&quotes=KGS&providers=NBKR',
		'https://api.frankfurter.dev/v2/rates?base=EUR&quotes=KGS&providers=NBKR',
		'https://api.frankfurter.dev/v2/rates?base=RUB&quotes=KGS&providers=NBKR',
	]);
});

test('an empty list is a day without rates, a message is a failure', () => {
	expect(frankfurter.parse(answerOf('[]'))).toEqual([]);
	expect(() => frankfurter.parse(answerOf('{"status":422,"message":"invalid currency"}'))).toThrow(
		'frankfurter: the service says: invalid currency',
	);
});
