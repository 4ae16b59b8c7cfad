import type {PricePoint} from '../../model/rate.ts';
import {
	addDecimals,
	compareDecimals,
	divideToScale,
	parseDecimal,
	requireDecimal,
	writeDecimal,
} from '../../text/decimal.ts';

/** What a history comes to. The extremes are published numbers; the mean is of the fixings. */
export interface ChartFacts {
	readonly lowest: PricePoint;
	readonly highest: PricePoint;
	/** With as many decimals as the most exact of them. */
	readonly mean: string;
	readonly count: number;
}

/** The extremes (the latest of equal ones) and the mean; null without a point. */
export function chartFacts(points: readonly PricePoint[]): ChartFacts | null {
	const priced = points.flatMap(point => {
		const price = parseDecimal(point.value);
		return price ? [{point, price}] : [];
	});
	const [first] = priced;
	if (!first) {
		return null;
	}

	let [lowest, highest, sum] = [first, first, {digits: 0n, scale: 0}];
	for (const one of priced) {
		lowest = compareDecimals(one.price, lowest.price) <= 0 ? one : lowest;
		highest = compareDecimals(one.price, highest.price) >= 0 ? one : highest;
		sum = addDecimals(sum, one.price);
	}

	const mean = divideToScale(sum, requireDecimal(String(priced.length)), sum.scale);
	return {
		lowest: lowest.point,
		highest: highest.point,
		mean: writeDecimal(mean),
		count: priced.length,
	};
}
