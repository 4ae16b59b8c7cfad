import {expect, test} from 'vitest';
import type {Fixing, Rate} from '../../source/model/rate.ts';
import {openTestStore} from './open-test-store.ts';

const usdKgs = {base: 'USD', quote: 'KGS'};

function makeRate(base: string, value: string, date: string, rate: Partial<Rate> = {}): Rate {
	return {source: 'nbkr', base, quote: 'KGS', units: 1, value, date, ...rate};
}

function makeFixing(...rates: readonly Rate[]): Fixing {
	const [{source, date} = makeRate('USD', '1', '2026-01-01')] = rates;
	return {source, date, rates};
}

test('stores a fixing once, and its correction in its place', () => {
	const store = openTestStore();
	const fixing = makeFixing(makeRate('USD', '87.4500', '2026-11-24'));
	expect(store.saveFixing(fixing)).toBe(true);
	expect(store.saveFixing(fixing)).toBe(false);
	const corrected = makeRate('USD', '87.4600', '2026-11-24');
	expect(store.saveFixing(makeFixing(corrected))).toBe(true);
	expect(store.latestRates('nbkr')).toEqual([{rate: corrected, previous: null, isStale: false}]);
	expect(store.saveFixing({source: 'nbkr', date: '2026-11-22', rates: []})).toBe(false);
});

test('gives the newest rate of each currency with the different one before it', () => {
	const store = openTestStore();
	for (const rate of [
		makeRate('USD', '87.30', '2026-11-20'),
		makeRate('USD', '87.33', '2026-11-21'),
		makeRate('USD', '87.45', '2026-11-24'),
		makeRate('USD', '87.4500', '2026-11-25'),
		makeRate('JPY', '5.6', '2026-11-24', {units: 10}),
		makeRate('JPY', '0.56', '2026-11-25'),
		makeRate('EUR', '101.5', '2026-11-18'),
	]) {
		store.saveFixing(makeFixing(rate));
	}

	expect(store.currentRates('nbkr')).toEqual(store.latestRates('nbkr').map(({rate}) => rate));
	const moves = store
		.latestRates('nbkr')
		.map(({rate, previous}) => [rate.base, rate.value, rate.date, previous?.value ?? null]);
	expect(moves).toEqual([
		['EUR', '101.5', '2026-11-18', null],
		['JPY', '0.56', '2026-11-25', null],
		['USD', '87.4500', '2026-11-25', '87.33'],
	]);
});

test('an older fixing that arrives late is history, not news', () => {
	const store = openTestStore();
	store.saveFixing(makeFixing(makeRate('USD', '87.45', '2026-11-24')));
	store.saveFixing(makeFixing(makeRate('USD', '86.10', '2026-11-10')));
	expect(store.findRate(usdKgs, ['nbkr'])).toEqual({
		rate: makeRate('USD', '87.45', '2026-11-24'),
		previous: makeRate('USD', '86.10', '2026-11-10'),
		isStale: false,
	});
});

test('takes a pair from the first source that quotes it so, and turns none around', () => {
	const store = openTestStore();
	const other = {source: 'frankfurter'};
	store.saveFixing(makeFixing(makeRate('EUR', '101.5', '2026-11-24')));
	store.saveFixing(makeFixing(makeRate('USD', '87.5', '2026-11-23', other)));
	store.saveFixing(makeFixing(makeRate('KGS', '0.0114', '2026-11-24', {quote: 'USD'})));
	const sources = ['nbkr', 'frankfurter'];
	expect(store.findRate(usdKgs, sources)?.rate.source).toBe('frankfurter');
	expect(store.findRate({base: 'EUR', quote: 'KGS'}, sources)?.rate.source).toBe('nbkr');
	expect(store.findRate({base: 'KZT', quote: 'KGS'}, sources)).toBeNull();
	expect(store.latestRates('nbkr', 'USD').map(({rate}) => rate.base)).toEqual(['KGS']);
});

test('gives the history of a pair between two dates, both included', () => {
	const store = openTestStore();
	const dates = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'];
	for (const [index, date] of dates.entries()) {
		store.saveFixing(makeFixing(makeRate('USD', `87.${index}`, date)));
	}

	const history = store.rateHistory('nbkr', usdKgs, '2026-11-19', '2026-11-21');
	expect(history.map(rate => `${rate.date} ${rate.value}`)).toEqual([
		'2026-11-19 87.1',
		'2026-11-20 87.2',
		'2026-11-21 87.3',
	]);
});
