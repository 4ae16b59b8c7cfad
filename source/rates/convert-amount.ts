import type {Language} from '../model/language.ts';
import type {Pair, Rate} from '../model/rate.ts';
import {
	divideDecimals,
	divideToScale,
	leadingPlace,
	multiplyDecimals,
	requireDecimal,
	writeDecimal,
} from '../text/decimal.ts';
import {describePath, findPath} from './cross-rate.ts';

/** What an amount is in another currency. */
export interface ConvertedAmount {
	/** Decimal string: hundredths from one up, four significant digits below. */
	readonly value: string;
	/** Of the rates it is made with, the older one's. */
	readonly date: string;
	/** Of the first of those rates. */
	readonly source: string;
	/** Empty when one published rate was enough; else `inverted`, or `via USD, NBKR`. */
	readonly how: string;
}

/**
 * An amount of `pair.base` (a decimal string) in `pair.quote`, computed without loss from published
 * rates and rounded once, at the end. Null where the rates have no path between the two.
 */
export function convertAmount(
	amount: string,
	pair: Pair,
	rates: readonly Rate[],
	labelOf: (source: string) => string,
	language: Language = 'en',
): ConvertedAmount | null {
	const path = findPath(pair, rates);
	if (!path) {
		return null;
	}

	const over = multiplyDecimals(requireDecimal(amount), path.over);
	const rough = divideDecimals(over, path.under, 4);
	const isSmall = rough.digits !== 0n && leadingPlace(rough) < 0;
	const value = isSmall ? rough : divideToScale(over, path.under, 2);
	return {
		value: writeDecimal(value),
		date: path.date,
		source: path.parts[0]?.source ?? '',
		how: describePath(pair, path, labelOf, language),
	};
}
