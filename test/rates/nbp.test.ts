import {expect, test} from 'vitest';
import {nbp} from '../../source/rates/nbp.ts';
import {linesOf, readFixture} from './read-fixture.ts';

test('reads every table of a span, its numbers digit by digit', () => {
	expect(linesOf(nbp.parse(readFixture('nbp-a.json')))).toEqual([
		'2026-11-23 nbp 1 USD = 3.6700 PLN',
		'2026-11-23 nbp 1 HUF = 0.010990 PLN',
		'2026-11-24 nbp 1 USD = 3.6650 PLN',
		'2026-11-24 nbp 1 HUF = 0.011012 PLN',
	]);
});

test('reads the som from table B, which is weekly', () => {
	expect(linesOf(nbp.parse(readFixture('nbp-b.json')))).toEqual([
		'2026-11-18 nbp 1 KGS = 0.0416 PLN',
		'2026-11-18 nbp 1 KZT = 0.007080 PLN',
	]);
	const now = Date.parse('2026-11-24T12:00+01:00');
	expect(nbp.isStale('2026-11-18', now, 'KGS')).toBe(false);
	expect(nbp.isStale('2026-11-18', now, 'USD')).toBe(true);
});

test('asks for at most 93 days at once, in the table that has the currency', () => {
	const spans = nbp.history?.({base: 'KGS', quote: 'PLN'}, '2026-01-01', '2026-04-04') ?? [];
	expect(spans.map(({url}) => url.replace(/^.*tables/, ''))).toEqual([
		'/B/2026-01-01/2026-04-03/?format=json',
		'/B/2026-04-04/2026-04-04/?format=json',
	]);
});
