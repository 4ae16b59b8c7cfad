import type {Rate} from '../model/rate.ts';
import {daysBetween} from './calendar-days.ts';
import {crossRate} from './cross-rate.ts';

/** Banks set their rates at other hours and from other markets: so far they may lie apart. */
const largestDifference = 0.05;
const mostDaysApart = 4;

/**
 * Whether another source has about this price for about this day. `ratesOf` gives what is stored of
 * each other source.
 */
export function isConfirmedByAnother(
	rate: Rate,
	others: readonly string[],
	ratesOf: (source: string) => readonly Rate[],
): boolean {
	const price = Number(rate.value) / rate.units;
	return others
		.filter(source => source !== rate.source)
		.some(source => {
			const near = ratesOf(source).filter(
				({date}) => Math.abs(daysBetween(date, rate.date)) <= mostDaysApart,
			);
			const crossed = crossRate(rate, near, id => id);
			const other = crossed ? Number(crossed.value) / crossed.units : Number.NaN;
			return Math.abs(other / price - 1) <= largestDifference;
		});
}
