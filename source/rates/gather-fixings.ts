import type {Fixing, Rate} from '../model/rate.ts';
import {readDecimal} from './read-decimal.ts';

/** A line of a document, as published. `units` defaults to one. */
export interface PublishedRate {
	readonly base: string;
	readonly quote: string;
	readonly units?: string;
	readonly value: string;
	/** ISO 8601. */
	readonly date: string;
}

const code = /^[A-Z]{3}$/;

/**
 * Makes fixings of a document's lines, one a date, in the document's order. Lines without a value
 * (no quote that day), of something that is no currency, or of a currency in itself are left out.
 */
export function gatherFixings(source: string, lines: readonly PublishedRate[]): readonly Fixing[] {
	const byDate = new Map<string, Rate[]>();
	for (const {base, quote, units = '1', value, date} of lines) {
		const isRate = code.test(base) && code.test(quote) && base !== quote;
		if (!isRate || !value.trim()) {
			continue;
		}

		const rate = {source, base, quote, units: Number(units), value: readDecimal(value), date};
		const rates = byDate.get(date);
		if (rates) {
			rates.push(rate);
		} else {
			byDate.set(date, [rate]);
		}
	}

	return Array.from(byDate, ([date, rates]) => ({source, date, rates}));
}
