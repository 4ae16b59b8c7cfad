import type {Fixing, Rate} from '../model/rate.ts';
import {sayReason} from '../text/say-reason.ts';
import {addDays, daysBetween, isIsoDate, toIsoDate} from './calendar-days.ts';
import {isCurrency} from './known-currencies.ts';
import {excerpt} from './rate-error.ts';
import {isDecimal} from './read-decimal.ts';

/** What a rate is measured against when it comes in. `now` is in epoch milliseconds. */
export interface CheckContext {
	readonly now: number;
	/** The rate of the same source and pair that was in force before this one; null without one. */
	readonly findPrevious: (rate: Rate) => Rate | null;
	/** Whether another source says about the same, so that a jump is believed. */
	readonly isConfirmed: (rate: Rate) => boolean;
}

export interface RefusedRate {
	readonly rate: Rate;
	/** In one line for people; the source and pair are in `rate`. */
	readonly reason: string;
	/** It may be true: another source's word would do. All else is refused for good. */
	readonly isJump: boolean;
}

/** A fixing without what was refused. All refused is the caller's failure; none at all is a quiet day. */
export interface CheckedFixing {
	readonly fixing: Fixing;
	readonly refused: readonly RefusedRate[];
}

/** Says why a rate is refused, or nothing. */
type Rule<Context> = (rate: Rate, context: Context) => string | null;

/** An ounce of gold in the cheapest money there has been is far from it, and so is the reverse. */
const highestPrice = 1e12;
const oldestYear = 1950;
const daysAhead = 7;
const largestJump = 0.2;

/** A longer gap is no longer a jump, so that a true devaluation is doubted for this long at most. */
const jumpWindow = 10;

function hasValue({value}: Rate): string | null {
	return isDecimal(value) && Number(value) > 0
		? null
		: sayReason('badValue', {words: excerpt(value)});
}

function hasUnits({units}: Rate): string | null {
	return Number.isSafeInteger(units) && units > 0 ? null : sayReason('badUnits');
}

function hasDate({date}: Rate): string | null {
	const isDate = isIsoDate(date) && Number(date.slice(0, 4)) >= oldestYear;
	return isDate ? null : sayReason('badDate', {words: excerpt(date)});
}

function isNotFarAhead({date}: Rate, {now}: CheckContext): string | null {
	const last = addDays(toIsoDate(now), daysAhead);
	return date > last ? sayReason('farAhead', {date, count: daysAhead}) : null;
}

function hasKnownCurrencies({base, quote}: Rate): string | null {
	const unknown = [base, quote].find(code => !isCurrency(code));
	return unknown === undefined ? null : sayReason('badCurrency', {words: excerpt(unknown)});
}

function priceOf(rate: Rate): number {
	return Number(rate.value) / rate.units;
}

function isPriceOfMoney(rate: Rate): string | null {
	const price = priceOf(rate);
	return price <= highestPrice && price >= 1 / highestPrice
		? null
		: sayReason('badPrice', {words: excerpt(rate.value), count: rate.units});
}

/** One step of the last published digit: `0.0007` moves by a seventh at the least. */
function stepOf(rate: Rate): number {
	return 10 ** -(rate.value.split('.')[1] ?? '').length / rate.units;
}

function isNoJump(rate: Rate, {findPrevious, isConfirmed}: CheckContext): string | null {
	const previous = findPrevious(rate);
	const age = previous ? daysBetween(previous.date, rate.date) : 0;
	if (!previous || age <= 0 || age > jumpWindow) {
		return null;
	}

	const before = priceOf(previous);
	const change = Math.abs(priceOf(rate) - before);
	const rounding = stepOf(rate) + stepOf(previous);
	if (change <= before * largestJump + rounding || isConfirmed(rate)) {
		return null;
	}

	const percent = Math.round((change / before) * 100);
	const {date, value} = previous;
	return sayReason('jump', {percent, date, before: value, after: rate.value});
}

const shapeRules: readonly Rule<unknown>[] = [hasValue, hasUnits, hasDate];
const ingestRules: readonly Rule<CheckContext>[] = [
	...shapeRules,
	hasKnownCurrencies,
	isPriceOfMoney,
	isNotFarAhead,
	isNoJump,
];

/** What the first rule says that speaks; the later ones rely on what the earlier ones have made sure of. */
function refuse<Context>(
	rate: Rate,
	rules: readonly Rule<Context>[],
	context: Context,
): RefusedRate | null {
	for (const rule of rules) {
		const reason = rule(rate, context);
		if (reason !== null) {
			return {rate, reason, isJump: rule === isNoJump};
		}
	}

	return null;
}

function applyRules<Context>(
	fixing: Fixing,
	rules: readonly Rule<Context>[],
	context: Context,
): CheckedFixing {
	const rates: Rate[] = [];
	const refused: RefusedRate[] = [];
	for (const rate of fixing.rates) {
		const refusal = refuse(rate, rules, context);
		if (refusal) {
			refused.push(refusal);
		} else {
			rates.push(rate);
		}
	}

	return {fixing: {...fixing, rates}, refused};
}

/** Checks a fixing before it is stored: each rate by itself, so that one bad line costs only itself. */
export function checkFixing(fixing: Fixing, context: CheckContext): CheckedFixing {
	return applyRules(fixing, ingestRules, context);
}

/** Checks only that each rate is one: for a file of any age, with nothing to compare it with. */
export function checkShape(fixing: Fixing): CheckedFixing {
	return applyRules(fixing, shapeRules, null);
}
