import type {Fixing, Rate} from '../model/rate.ts';
import {addDays} from '../rates/calendar-days.ts';
import {checkFixing, type RefusedRate} from '../rates/check-fixing.ts';
import {createHindsight, isConfirmedByAnother} from '../rates/confirm-rate.ts';
import {rateSources} from '../rates/index.ts';
import {RateError} from '../rates/rate-error.ts';
import type {Store} from '../store/store.ts';
import {sayReason} from '../text/say-reason.ts';

/** What became of the fixings of a document. */
export interface KeptFixings {
	/** How many of them brought something that was not stored before. */
	readonly added: number;
	readonly refused: readonly RefusedRate[];
}

/** Some years of one pair, or a year of fifty. Each is compared with what is stored: more would take minutes. */
const mostRates = 20_000;

/** A rate that is older than this is nothing to measure a new one against. */
const daysBack = 30;

/**
 * Checks the fixings of one document and stores what is good, oldest first, so that each is measured
 * against the one before it. An empty day is no failure; a document of which nothing can be used is:
 * `RateError`, and what was stored stays.
 */
export function keepFixings(
	source: string,
	fixings: readonly Fixing[],
	store: Store,
	now: number,
): KeptFixings {
	const count = fixings.reduce((sum, {rates}) => sum + rates.length, 0);
	if (count > mostRates) {
		throw new RateError(source, sayReason('tooManyRates', {count}));
	}

	const isBorneOut = createHindsight(fixings);
	const sourceIds = rateSources.map(({id}) => id);
	const context = {
		now,
		findPrevious: (rate: Rate) => previousOf(rate, store),
		isConfirmed: (rate: Rate) =>
			isBorneOut(rate) || isConfirmedByAnother(rate, sourceIds, id => store.currentRates(id)),
	};
	const refused: RefusedRate[] = [];
	let added = 0;
	let isAnyGood = false;
	for (const fixing of fixings.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
		const checked = checkFixing(fixing, context);
		refused.push(...checked.refused);
		isAnyGood ||= checked.fixing.rates.length > 0;
		added += store.saveFixing(checked.fixing) ? 1 : 0;
	}

	const [first] = refused;
	if (first && !isAnyGood && !refused.some(({isJump}) => isJump)) {
		throw new RateError(source, reasonOf(first, refused.length));
	}

	return {added, refused};
}

function previousOf({source, base, quote, date}: Rate, store: Store): Rate | null {
	const history = store.rateHistory(
		source,
		{base, quote},
		addDays(date, -daysBack),
		addDays(date, -1),
	);
	return history.at(-1) ?? null;
}

/** In one line: what was refused, and why. */
export function reasonOf({rate: {base, quote}, reason}: RefusedRate, count: number): string {
	const values = {pair: `${base}/${quote}`, why: reason};
	return count > 1
		? sayReason('refusedRates', {...values, count: count - 1})
		: sayReason('refusedRate', values);
}
