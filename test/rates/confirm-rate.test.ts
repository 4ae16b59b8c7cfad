import {expect, test} from 'vitest';
import type {Rate} from '../../source/model/rate.ts';
import {isConfirmedByAnother} from '../../source/rates/confirm-rate.ts';

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
