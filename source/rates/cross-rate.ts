import type {Pair, Rate} from '../model/rate.ts';
import {expandExponent} from './read-decimal.ts';

/** The price of a pair as shown: published, turned round, or made of two published ones. */
export interface CrossRate {
	/** Decimal string with a dot; as published when direct, else of six significant digits. */
	readonly value: string;
	readonly units: number;
	/** Of the rates it is made of, the older one's. */
	readonly date: string;
	/** Empty when published like this; `inverted`; or `via USD, NBKR`. */
	readonly how: string;
	/** The published rates that it is made of. */
	readonly parts: readonly Rate[];
}

/** A published rate, read from one of its ends to the other. */
interface Step {
	readonly rate: Rate;
	readonly to: string;
	/** What one unit costs in `to`. */
	readonly price: number;
}

function stepFrom(code: string, rate: Rate): Step | null {
	const price = Number(rate.value) / rate.units;
	if (rate.base === code) {
		return {rate, to: rate.quote, price};
	}

	return rate.quote === code ? {rate, to: rate.base, price: 1 / price} : null;
}

function stepsFrom(code: string, rates: readonly Rate[]): readonly Step[] {
	return rates
		.map(rate => stepFrom(code, rate))
		.filter(step => step !== null)
		.filter(({price}) => Number.isFinite(price) && price > 0);
}

function show(value: number): string {
	return expandExponent(value.toPrecision(6));
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

/**
 * The price of a pair from published rates: direct, else inverted, else across one currency. Where
 * several serve, the earlier in the list wins. Null without a path. `labelOf` gives the name of a source to show. For
 * display only: nothing of this is ever stored.
 */
export function crossRate(
	pair: Pair,
	rates: readonly Rate[],
	labelOf: (source: string) => string,
): CrossRate | null {
	if (pair.base === pair.quote) {
		return null;
	}

	const [one] = stepsFrom(pair.base, rates)
		.filter(step => step.to === pair.quote)
		.toSorted((a, b) => Number(b.rate.base === pair.base) - Number(a.rate.base === pair.base));
	if (one) {
		const {rate, price} = one;
		return rate.base === pair.base
			? {value: rate.value, units: rate.units, date: rate.date, how: '', parts: [rate]}
			: {value: show(price), units: 1, date: rate.date, how: 'inverted', parts: [rate]};
	}

	const two = findTwoSteps(pair, rates);
	if (!two) {
		return null;
	}

	const [first, last] = two;
	const parts = [first.rate, last.rate];
	const [date = ''] = parts.map(rate => rate.date).toSorted();
	const labels = new Set(parts.map(({source}) => labelOf(source)));
	return {
		value: show(first.price / last.price),
		units: 1,
		date,
		how: `via ${first.to}, ${Array.from(labels).join(' and ')}`,
		parts,
	};
}
