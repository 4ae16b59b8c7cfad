import {describe, expect, test} from 'vitest';
import type {Rate} from '../../source/model/rate.ts';
import {checkFixing, checkShape} from '../../source/rates/check-fixing.ts';

const now = Date.parse('2026-11-24T09:00Z');

function usd(change: Partial<Rate> = {}): Rate {
	return {
		source: 'nbkr',
		base: 'USD',
		quote: 'KGS',
		units: 1,
		value: '88.1200',
		date: '2026-11-25',
		...change,
	};
}

function check(rate: Rate, previous: Rate | null = null) {
	const fixing = {source: rate.source, date: rate.date, rates: [rate]};
	return checkFixing(fixing, {now, findPrevious: () => previous, isConfirmed: () => false});
}

function reasonFor(rate: Rate, previous: Rate | null = null): string | undefined {
	return check(rate, previous).refused[0]?.reason;
}

test('a sound rate passes unchanged', () => {
	expect(check(usd())).toEqual({
		fixing: {source: 'nbkr', date: '2026-11-25', rates: [usd()]},
		refused: [],
	});
});

test.each([
	['XDR', 'the IMF’s unit'],
	['BYR', 'a code that died but is still published'],
	['KGS', 'a currency of today'],
])('%s is known: %s', base => {
	expect(reasonFor(usd({base, quote: 'USD'}))).toBeUndefined();
});

test.each<[string, Partial<Rate>, RegExp]>([
	['an invented currency', {base: 'KID'}, /KID is not a known currency/],
	['a zero', {value: '0.0000'}, /not a positive decimal/],
	['a negative number', {value: '-88.12'}, /not a positive decimal/],
	['a number in words', {value: 'n/a'}, /“n\/a” is not a positive decimal/],
	['an exponent that was not written out', {value: '1e400'}, /not a positive decimal/],
	['no units', {units: 0}, /units/],
	['half a unit', {units: 0.5}, /units/],
	['units that are no number', {units: Number.NaN}, /units/],
	['a day that is none', {date: '2026-02-30'}, /not a plausible date/],
	['an ancient date', {date: '0026-11-25'}, /not a plausible date/],
	['a price of forty digits', {value: '1'.repeat(40)}, /no price that money has/],
	['a price of next to nothing', {value: `0.${'0'.repeat(40)}1`}, /no price that money has/],
	['units beyond all counting', {units: Number.MAX_SAFE_INTEGER}, /no price that money has/],
	['next month', {date: '2026-12-20'}, /more than 7 days ahead/],
])('refuses %s', (_, change, reason) => {
	expect(reasonFor(usd(change))).toMatch(reason);
});

test('takes the fixing of tomorrow, and of a long weekend ahead', () => {
	expect(reasonFor(usd({date: '2026-12-01'}))).toBeUndefined();
});

describe('a jump since the previous fixing', () => {
	const previous = usd({date: '2026-11-24', value: '88.0000'});

	test.each([
		['a decimal point that slipped', usd({value: '881.2000'}), previous, true],
		[
			'a nominal that was forgotten',
			usd({value: '5.7', units: 1}),
			usd({date: '2026-11-24', value: '5.7', units: 10}),
			true,
		],
		[
			'a nominal that changed with its value',
			usd({value: '0.57', units: 1}),
			usd({date: '2026-11-24', value: '5.7', units: 10}),
			false,
		],
		['a bad day', usd({value: '100.0000'}), previous, false],
		[
			'a number of few digits that moves by its last one',
			usd({value: '0.0001'}),
			usd({date: '2026-11-24', value: '0.0002'}),
			false,
		],
		['a correction of the same date', usd({date: '2026-11-24', value: '8.8'}), previous, false],
		[
			'an older fixing that is fetched later',
			usd({date: '2026-11-01', value: '8.8'}),
			previous,
			false,
		],
		[
			'a devaluation that lasts',
			usd({date: '2026-11-30', value: '130'}),
			usd({date: '2026-11-19'}),
			false,
		],
	])('%s', (_, rate, before, isRefused) => {
		expect(reasonFor(rate, before) !== undefined).toBe(isRefused);
	});

	test('is told with both numbers', () => {
		expect(reasonFor(usd({value: '881.2000'}), previous)).toBe(
			'moved by 901 % since 2026-11-24 (88.0000 to 881.2000), and no other source says so',
		);
	});
});

test('one bad line costs only itself', () => {
	const rates = [usd(), usd({base: 'EUR', value: ''}), usd({base: 'RUB', value: '1.1010'})];
	const {fixing, refused} = checkShape({source: 'nbkr', date: '2026-11-25', rates});
	expect(fixing.rates.map(({base}) => base)).toEqual(['USD', 'RUB']);
	expect(refused.map(({rate}) => rate.base)).toEqual(['EUR']);
});

test('an empty day is an empty fixing, not a failure', () => {
	const empty = {source: 'nbkr', date: '2026-11-25', rates: []};
	expect(checkFixing(empty, {now, findPrevious: () => null, isConfirmed: () => false})).toEqual({
		fixing: empty,
		refused: [],
	});
});

test('a jump that another source confirms is believed', () => {
	const fixing = {source: 'nbkr', date: '2026-11-25', rates: [usd({value: '120.0000'})]};
	const before = {...usd({}), date: '2026-11-24', value: '88.0000'};
	const check = (isConfirmed: boolean) =>
		checkFixing(fixing, {now, findPrevious: () => before, isConfirmed: () => isConfirmed});
	expect(check(false).refused).toMatchObject([{isJump: true}]);
	expect(check(true)).toEqual({fixing, refused: []});
});
