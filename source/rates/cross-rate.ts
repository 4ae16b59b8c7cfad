import type {Language} from '../model/language.ts';
import type {Pair, Rate} from '../model/rate.ts';
import {
	type Decimal,
	divideDecimals,
	multiplyDecimals,
	parseDecimal,
	significantDigits,
	writeDecimal,
} from '../text/decimal.ts';
import {wordsFor} from '../words/words.ts';

/** The price of a pair as shown: published, turned round, or made of two published ones. */
export interface CrossRate {
	/** Decimal string with a dot; as published when direct, else with as many significant digits as its parts, six at the least. */
	readonly value: string;
	readonly units: number;
	/** Of the rates it is made of, the older one's. */
	readonly date: string;
	/** Empty when published like this; `inverted`; or `via USD, NBKR`. */
	readonly how: string;
	/** The published rates that it is made of. */
	readonly parts: readonly Rate[];
}

/** A published rate, read from one of its ends to the other: one unit costs `over` / `under` in `to`. */
interface Step {
	readonly rate: Rate;
	readonly to: string;
	readonly over: Decimal;
	readonly under: Decimal;
}

/** What is computed has at least so many significant digits. */
const fewestDigits = 6;

function stepFrom(code: string, rate: Rate): Step | null {
	if (rate.base !== code && rate.quote !== code) {
		return null;
	}

	const value = parseDecimal(rate.value);
	const units = parseDecimal(String(rate.units));
	if (!value || !units || value.digits <= 0n || units.digits <= 0n) {
		return null;
	}

	return rate.base === code
		? {rate, to: rate.quote, over: value, under: units}
		: {rate, to: rate.base, over: units, under: value};
}

function stepsFrom(code: string, rates: readonly Rate[]): readonly Step[] {
	return rates.map(rate => stepFrom(code, rate)).filter(step => step !== null);
}

/** No more digits than the least exact part has, so that none is made up, but never fewer than six. */
function quotient(over: Decimal, under: Decimal, parts: readonly Rate[]): string {
	const digits = parts.map(({value}) => significantDigits(parseDecimal(value) ?? over));
	return writeDecimal(divideDecimals(over, under, Math.max(fewestDigits, Math.min(...digits))));
}

/** Two steps with a currency between them; those of one source before those of two. */
function findTwoSteps(pair: Pair, rates: readonly Rate[]): readonly [Step, Step] | null {
	const lasts = stepsFrom(pair.quote, rates);
	let mixed: readonly [Step, Step] | null = null;
	for (const first of stepsFrom(pair.base, rates)) {
		const matching = lasts.filter(last => last.to === first.to);
		const own = matching.find(last => last.rate.source === first.rate.source);
		if (own) {
			return [first, own];
		}

		const [other] = matching;
		mixed ??= other ? [first, other] : null;
	}

	return mixed;
}

/** How a price comes about: one unit of the base costs `over` / `under`, without loss. */
export interface Path {
	readonly over: Decimal;
	readonly under: Decimal;
	/** Of the rates it is made of, the older one's. */
	readonly date: string;
	/** The currency between the two; empty without one. */
	readonly via: string;
	readonly parts: readonly Rate[];
}

/** From published rates: direct, else inverted, else across one currency. Null without a path. */
export function findPath(pair: Pair, rates: readonly Rate[]): Path | null {
	if (pair.base === pair.quote) {
		return null;
	}

	const [one] = stepsFrom(pair.base, rates)
		.filter(step => step.to === pair.quote)
		.toSorted((a, b) => Number(b.rate.base === pair.base) - Number(a.rate.base === pair.base));
	if (one) {
		const {rate, over, under} = one;
		return {over, under, date: rate.date, via: '', parts: [rate]};
	}

	const two = findTwoSteps(pair, rates);
	if (!two) {
		return null;
	}

	const [first, last] = two;
	const parts = [first.rate, last.rate];
	const [date = ''] = parts.map(rate => rate.date).toSorted();
	const over = multiplyDecimals(first.over, last.under);
	const under = multiplyDecimals(first.under, last.over);
	return {over, under, date, via: first.to, parts};
}

/** In words, how a path leads from the base to the quote: empty for a rate as published. */
export function describePath(
	pair: Pair,
	{via, parts}: Path,
	labelOf: (source: string) => string,
	language: Language = 'en',
): string {
	const words = wordsFor(language).rates.path;
	if (via) {
		const labels = new Set(parts.map(({source}) => labelOf(source)));
		return `${words.via(via)}, ${Array.from(labels).join(words.and)}`;
	}

	return parts[0]?.base === pair.base ? '' : words.inverted;
}

/**
 * The price of a pair from published rates. Where several serve, the earlier in the list wins. Null
 * without a path. `labelOf` gives the name of a source to show. For display only: nothing of this is
 * ever stored.
 */
export function crossRate(
	pair: Pair,
	rates: readonly Rate[],
	labelOf: (source: string) => string,
	language: Language = 'en',
): CrossRate | null {
	const path = findPath(pair, rates);
	if (!path) {
		return null;
	}

	const {over, under, date, parts} = path;
	const how = describePath(pair, path, labelOf, language);
	const [published] = parts;
	return how === '' && published
		? {value: published.value, units: published.units, date, how, parts}
		: {value: quotient(over, under, parts), units: 1, date, how, parts};
}
