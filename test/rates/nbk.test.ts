import {expect, test} from 'vitest';
import {nbk} from '../../source/rates/nbk.ts';
import {answerOf, linesOf, readFixture} from './read-fixture.ts';

test('reads the rates of a day with the one date that they share', () => {
	expect(linesOf(nbk.parse(readFixture('nbk-day.xml')))).toEqual([
		'2026-11-24 nbk 1 USD = 517.9 KZT',
		'2026-11-24 nbk 1 KGS = 5.88 KZT',
		'2026-11-24 nbk 10 AMD = 13.40 KZT',
	]);
});

test('keeps the dead currencies of the feed apart, under the date that they died', () => {
	const fixings = nbk.parse(readFixture('nbk-all.xml'));
	expect(linesOf(fixings)).toEqual([
		'2026-11-24 nbk 1 USD = 517.9 KZT',
		'2026-11-24 nbk 1 KGS = 5.88 KZT',
		'2016-04-18 nbk 1 LTL = 98.73 KZT',
	]);
});

test('asks for the history of working days only', () => {
	const days = nbk.history?.({base: 'KGS', quote: 'KZT'}, '2026-11-20', '2026-11-24') ?? [];
	expect(days.map(({url}) => url.split('=').at(-1))).toEqual([
		'20.11.2026',
		'23.11.2026',
		'24.11.2026',
	]);
});

test('is no ordinary feed', () => {
	expect(nbk.recognises('<rss><channel><item><title>News</title></item></channel></rss>', '')).toBe(
		false,
	);
	expect(() => nbk.parse(answerOf('<feed></feed>'))).toThrow('nbk: the answer has no <rates>');
});
