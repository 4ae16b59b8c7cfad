import {expect, test} from 'vitest';
import type {Rate} from '../../source/model/rate.ts';
import {addDays} from '../../source/rates/calendar-days.ts';
import {createHindsight, isConfirmedByAnother} from '../../source/rates/confirm-rate.ts';
import {quickestTime} from '../text/processor-time.ts';

const doubted: Rate = {
	source: 'nbkr',
	base: 'USD',
	quote: 'KGS',
	units: 1,
	value: '120.0000',
	date: '2026-11-25',
};

function rate(source: string, base: string, value: string, change: Partial<Rate> = {}): Rate {
	return {...doubted, source, base, value, ...change};
}

test.each<[string, readonly Rate[], boolean]>([
	['the same price elsewhere', [rate('frankfurter', 'USD', '119.5')], true],
	['a price within five per cent', [rate('frankfurter', 'USD', '115')], true],
	['the old price elsewhere', [rate('frankfurter', 'USD', '88')], false],
	['the same price of weeks ago', [rate('frankfurter', 'USD', '120', {date: '2026-11-03'})], false],
	['its own word', [rate('nbkr', 'USD', '120')], false],
	[
		'two prices of another bank, crossed',
		[
			rate('cbr', 'USD', '96', {quote: 'RUB'}),
			rate('cbr', 'KGS', '80', {quote: 'RUB', units: 100}),
		],
		true,
	],
])('%s', (_, stored, expected) => {
	const ratesOf = (source: string) => stored.filter(one => one.source === source);
	expect(isConfirmedByAnother(doubted, ['nbkr', 'frankfurter', 'cbr'], ratesOf)).toBe(expected);
});

test.each([
	['stays there', '2026-11-26', '118', true],
	['moves by no more than is usual', '2026-11-26', '100', true],
	['comes back', '2026-11-26', '88', false],
	['is too far away', '2026-12-06', '120', false],
	['is of the same day', '2026-11-25', '120', false],
])('whether a jump is borne out by a next fixing that %s', (_, date, value, expected) => {
	const other = rate('nbkr', 'EUR', '120', {date: '2026-11-26'});
	const later = [
		rate('nbkr', 'USD', value, {date}),
		rate('nbkr', 'USD', '120', {date: '2027-01-01'}),
	];
	const fixings = [...later, other, doubted].map(one => ({
		source: 'nbkr',
		date: one.date,
		rates: [one],
	}));
	expect(createHindsight(fixings)(doubted)).toBe(expected);
});

test('twenty thousand jumps in one answer take no time', () => {
	const fixings = Array.from({length: 20_000}, (_, day) => {
		const date = addDays('1970-01-01', day);
		return {source: 'nbkr', date, rates: [rate('nbkr', 'USD', day % 2 ? '1' : '99', {date})]};
	});
	const judge = () => {
		const isBorneOut = createHindsight(fixings);
		return fixings.filter(({rates: [one = doubted]}) => isBorneOut(one)).length;
	};
	expect(judge()).toBe(0);
	expect(quickestTime(judge, 500)).toBeLessThan(500);
});
