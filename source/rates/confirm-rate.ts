import type {Fixing, Rate} from '../model/rate.ts';
import {daysBetween} from './calendar-days.ts';
import {crossRate} from './cross-rate.ts';

/** Banks set their rates at other hours and from other markets: so far they may lie apart. */
const largestDifference = 0.05;
const mostDaysApart = 4;

/** What a price may move by until the next fixing, which may be a week away. */
const largestMove = 0.2;
const mostDaysToNext = 10;

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

/**
 * Tells whether the next fixing of the same document stays where a jump led: in a history, a price that
 * fell and stayed down is true, one that came back on the next day is a slip. Each fixing is looked at
 * once, however many jumps are asked about.
 */
export function createHindsight(fixings: readonly Fixing[]): (rate: Rate) => boolean {
	const next = new Map<Rate, Rate>();
	const pairs = Map.groupBy(
		fixings.flatMap(({rates}) => rates),
		({base, quote}) => `${base}/${quote}`,
	);
	for (const rates of pairs.values()) {
		let earlier: Rate[] = [];
		for (const rate of rates.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
			if (earlier[0]?.date === rate.date) {
				earlier.push(rate);
				continue;
			}

			for (const one of earlier) {
				next.set(one, rate);
			}

			earlier = [rate];
		}
	}

	return rate => {
		const later = next.get(rate);
		if (!later || daysBetween(rate.date, later.date) > mostDaysToNext) {
			return false;
		}

		const ratio = Number(later.value) / later.units / (Number(rate.value) / rate.units);
		return Math.abs(ratio - 1) <= largestMove;
	};
}
