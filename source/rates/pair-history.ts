import type {Pair, PricePoint, Rate} from '../model/rate.ts';
import {perUnits} from '../text/per-units.ts';
import {crossRate} from './cross-rate.ts';

/** The prices of a pair over time, oldest first, all for the same number of units. */
export interface PairHistory {
	readonly points: readonly PricePoint[];
	readonly units: number;
	/** Empty when published like this; `inverted`, or `via USD, NBKR`. */
	readonly how: string;
	/** The published pairs that it is made of. */
	readonly parts: readonly Pair[];
}

const nothing: PairHistory = {points: [], units: 1, how: '', parts: []};

/**
 * The history of a pair from a source's published ones. `latest` are the source's rates of today,
 * which tell how the pair is made; a part without a fixing on some day counts with the one in force.
 */
export function pairHistory(
	pair: Pair,
	latest: readonly Rate[],
	historyOf: (pair: Pair) => readonly Rate[],
	labelOf: (source: string) => string,
): PairHistory {
	const crossed = crossRate(pair, latest, labelOf);
	if (!crossed) {
		return nothing;
	}

	const {units, how} = crossed;
	const parts = crossed.parts.map(({base, quote}) => ({base, quote}));
	const points: PricePoint[] = [];
	for (const {date, rates} of inForce(parts.map(historyOf))) {
		const price = crossRate(pair, rates, labelOf);
		if (price) {
			// A bank may change for how many units it publishes.
			points.push({date, value: perUnits(price.value, price.units, units)});
		}
	}

	return {points, units, how, parts};
}

/** For every date with a fixing, the rates that were in force; nothing before all parts have one. */
function inForce(
	series: readonly (readonly Rate[])[],
): readonly {readonly date: string; readonly rates: readonly Rate[]}[] {
	const dates = [...new Set(series.flat().map(({date}) => date))].toSorted();
	const places = series.map(() => -1);
	return dates.flatMap(date => {
		const rates = series.flatMap((rates, index) => {
			let place = places[index] ?? -1;
			while ((rates[place + 1]?.date ?? '~') <= date) {
				place++;
			}

			places[index] = place;
			return rates[place] ?? [];
		});
		return rates.length === series.length ? [{date, rates}] : [];
	});
}
