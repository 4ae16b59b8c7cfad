/**
 * The price of `units` of the `base` currency in the `quote` currency, published by `source` for
 * `date`. Codes are ISO 4217, the date is ISO 8601. `value` is the decimal string as published,
 * with a dot: never rounded, never inverted.
 */
export interface Rate {
	readonly source: string;
	readonly base: string;
	readonly quote: string;
	readonly units: number;
	readonly value: string;
	readonly date: string;
}

/** One publication of rates by a source, for one date. */
export interface Fixing {
	readonly source: string;
	/** ISO 8601 date that the rates are for; it may be tomorrow's. */
	readonly date: string;
	readonly rates: readonly Rate[];
}

/** A rate as the header shows it, with the fixing before it that had another value. */
export interface QuotedRate {
	readonly rate: Rate;
	readonly previous: Rate | null;
	/** Older than the rhythm of its source allows. */
	readonly isStale: boolean;
}

/** What a rate is called in a line of several: `USD`, `100 JPY`; `EUR/USD` where others have the same base. */
export function nameInLine({rate}: QuotedRate, line: readonly QuotedRate[]): string {
	const {base, quote, units} = rate;
	const isShared = line.filter(other => other.rate.base === base).length > 1;
	const name = isShared ? `${base}/${quote}` : base;
	return units === 1 ? name : `${units} ${name}`;
}

/** What a pair cost on a day: ISO 8601 and a decimal string. */
export interface PricePoint {
	readonly date: string;
	readonly value: string;
}

/** Two currencies in the order base/quote: `USD/KGS`. */
export interface Pair {
	readonly base: string;
	readonly quote: string;
}

/** Reads `USD/KGS` (any case); null for anything else. */
export function parsePair(text: string): Pair | null {
	const match = /^([a-z]{3})\/([a-z]{3})$/i.exec(text.trim());
	const [, base, quote] = match ?? [];
	return base && quote ? {base: base.toUpperCase(), quote: quote.toUpperCase()} : null;
}
