import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Pair, Rate} from '../../source/model/rate.ts';
import {pairHistory} from '../../source/rates/pair-history.ts';

function rate(base: string, value: string, date: string, change: Partial<Rate> = {}): Rate {
	return {source: 'nbkr', base, quote: 'KGS', units: 1, value, date, ...change};
}

function historyOf(pair: Pair, ...rates: readonly Rate[]) {
	const latest = new Map(rates.map(one => [`${one.base}/${one.quote}`, one]));
	const ofPair = ({base, quote}: Pair) =>
		rates.filter(one => one.base === base && one.quote === quote);
	return pairHistory(pair, [...latest.values()], ofPair, id => id.toUpperCase());
}

describe('the history of a pair', () => {
	const usd = [rate('USD', '87.4500', '2026-11-23'), rate('USD', '87.5000', '2026-11-24')];
	const eur = [rate('EUR', '101.5', '2026-11-20'), rate('EUR', '101.6', '2026-11-24')];

	test('is as published where it was published', () => {
		expect(historyOf({base: 'USD', quote: 'KGS'}, ...usd, ...eur)).toEqual({
			points: [
				{date: '2026-11-23', value: '87.4500'},
				{date: '2026-11-24', value: '87.5000'},
			],
			units: 1,
			how: '',
			parts: [{base: 'USD', quote: 'KGS'}],
		});
	});

	test('is turned round, and says so', () => {
		const {points, how} = historyOf({base: 'KGS', quote: 'USD'}, ...usd);
		expect(how).toBe('inverted');
		expect(points[1]).toEqual({date: '2026-11-24', value: '0.0114286'});
	});

	test('is crossed with what was in force, from the day on which both parts are known', () => {
		const {points, how, parts} = historyOf({base: 'EUR', quote: 'USD'}, ...usd, ...eur);
		expect(how).toBe('via KGS, NBKR');
		expect(parts.map(({base}) => base)).toEqual(['EUR', 'USD']);
		expect(points).toEqual([
			{date: '2026-11-23', value: '1.16066'},
			{date: '2026-11-24', value: '1.16114'},
		]);
	});

	test('is for one number of units, whatever the bank published for', () => {
		const jpy = [
			rate('JPY', '0.5600', '2026-11-20'),
			rate('JPY', '5.6012', '2026-11-27', {units: 10}),
		];
		expect(historyOf({base: 'JPY', quote: 'KGS'}, ...jpy)).toMatchObject({
			units: 10,
			points: [
				{date: '2026-11-20', value: '5.6000'},
				{date: '2026-11-27', value: '5.6012'},
			],
		});
	});

	test('does not exist for a pair that cannot be made', () => {
		expect(historyOf({base: 'GBP', quote: 'KGS'}, ...usd).points).toEqual([]);
	});
});

test('a crossed price of any day lies between what its parts of that day allow', () => {
	const day = fc
		.integer({min: 1, max: 28})
		.map(number => `2026-11-${String(number).padStart(2, '0')}`);
	const value = fc
		.integer({min: 10_000, max: 9_999_999})
		.map(digits => (digits / 10_000).toFixed(4));
	const series = fc.uniqueArray(fc.tuple(day, value), {
		selector: ([date]) => date,
		minLength: 1,
		maxLength: 10,
	});
	fc.assert(
		fc.property(series, series, (first, second) => {
			const sorted = (base: string, days: readonly (readonly [string, string])[]) =>
				days.toSorted().map(([date, price]) => rate(base, price, date));
			const [usd, eur] = [sorted('USD', first), sorted('EUR', second)];
			const {points} = historyOf({base: 'EUR', quote: 'USD'}, ...usd, ...eur);
			const start = [usd[0]?.date ?? '', eur[0]?.date ?? ''].toSorted()[1] ?? '';
			const dates = new Set([...usd, ...eur].map(({date}) => date).filter(date => date >= start));
			expect(points.map(({date}) => date)).toEqual([...dates].toSorted());
			for (const {date, value: price} of points) {
				const last = (rates: readonly Rate[]) =>
					Number(rates.findLast(one => one.date <= date)?.value);
				expect(Number(price) / (last(eur) / last(usd))).toBeCloseTo(1, 4);
			}
		}),
	);
});
