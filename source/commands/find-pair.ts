import type {Language} from '../model/language.ts';
import type {Pair, QuotedRate, Rate} from '../model/rate.ts';
import {addDays} from '../rates/calendar-days.ts';
import {crossRate} from '../rates/cross-rate.ts';
import {findRateSource} from '../rates/index.ts';
import {type PairHistory, pairHistory} from '../rates/pair-history.ts';
import type {Store} from '../store/store.ts';
import {wordsFor} from '../words/words.ts';

/** A price to show, and how it was made if it was not published like this. */
export interface FoundPair {
	readonly quoted: QuotedRate;
	/** Empty, `inverted`, or `via USD, NBKR`. */
	readonly how: string;
}

/** Far enough back for the fixing before a weekly one, over the longest holidays. */
const daysBack = 45;
const farAhead = '9999-12-31';

/** As the screen names a source. */
export const labelOf = (id: string): string => findRateSource(id)?.label ?? id;

/** The same in a language, where the source has a name in it. */
export function labelIn(language: Language): (id: string) => string {
	const {banks} = wordsFor(language).rates;
	return id => banks[labelOf(id)] ?? labelOf(id);
}

/** The first source that has the pair, published or across its own currencies, with its age. */
export function findPair(
	pair: Pair,
	store: Store,
	sources: readonly string[],
	now: number,
	language: Language = 'en',
): FoundPair | null {
	for (const id of sources) {
		const direct = store.findRate(pair, [id]);
		if (direct) {
			return {quoted: withStaleness(direct, now), how: ''};
		}

		const crossed = crossPair(pair, id, store, now, language);
		if (crossed) {
			return crossed;
		}
	}

	return null;
}

function crossPair(
	pair: Pair,
	source: string,
	store: Store,
	now: number,
	language: Language,
): FoundPair | null {
	const rates = store.currentRates(source);
	const crossed = crossRate(pair, rates, labelIn(language), language);
	if (!crossed) {
		return null;
	}

	const {value, units, date, how, parts} = crossed;
	const rate: Rate = {source, ...pair, units, value, date};
	const {points} = historyOf(pair, source, store, addDays(date, -daysBack), farAhead);
	const before = points.findLast(point => point.date < date && point.value !== value);
	const isStale = parts.some(part => isOld(part, now));
	return {quoted: {rate, previous: before ? {...rate, ...before} : null, isStale}, how};
}

/** The prices of a pair that are stored of one source. */
export function historyOf(
	pair: Pair,
	source: string,
	store: Store,
	from: string,
	to: string,
): PairHistory {
	const past = (part: Pair) => store.rateHistory(source, part, from, to);
	return pairHistory(pair, store.currentRates(source), past, labelOf);
}

/** Only the source's own calendar knows what is old: a Friday's rate is fresh on Sunday. */
export function withStaleness(quoted: QuotedRate, now: number): QuotedRate {
	const isStale = isOld(quoted.rate, now);
	return isStale === quoted.isStale ? quoted : {...quoted, isStale};
}

/** Whether the source has published a newer one since, by its own calendar. */
export function isOld({source, date, base}: Rate, now: number): boolean {
	return findRateSource(source)?.isStale(date, now, base) ?? false;
}
