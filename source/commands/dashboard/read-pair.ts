import type {Language} from '../../model/language.ts';
import type {Rate} from '../../model/rate.ts';
import {addDays, toIsoDate} from '../../rates/calendar-days.ts';
import {crossRate} from '../../rates/cross-rate.ts';
import {findRateSource, rateSources} from '../../rates/index.ts';
import {askedSpan, missingSpans, type Span} from '../../refresh/history-memo.ts';
import type {Event} from '../../state/event.ts';
import type {BankPrice} from '../../state/rates/rates-state.ts';
import type {Store} from '../../store/store.ts';
import {formatPercent, subtractDecimals} from '../../text/numbers.ts';
import {perUnits} from '../../text/per-units.ts';
import {historyOf, isOld, labelIn} from '../find-pair.ts';

/** What is published weekly was in force at the start of the span, too. */
const leadDays = 10;
const farAhead = '9999-12-31';

interface PairsOf {
	readonly store: Store;
	readonly compareSources: readonly string[];
}

/** The history of a row of the table, and what other banks say about the same pair. */
export function readPair(
	rate: Rate,
	days: number,
	{store, compareSources}: PairsOf,
	now: number,
	language: Language = 'en',
): Extract<Event, {type: 'pair-read'}> {
	const labelOf = labelIn(language);
	const {from} = spanOf(days, now);
	const {points} = historyOf(rate, rate.source, store, addDays(from, -leadDays), farAhead);
	const first = points.findIndex(({date}) => date >= from);
	const start = first < 0 ? points.length : first;
	// The one before says what was in force when the span began.
	const shown = points.slice(points[start]?.date === from ? start : Math.max(0, start - 1));
	const askable = compareSources.filter(id => id !== rate.source && findRateSource(id));
	return {
		type: 'pair-read',
		report: {
			rate,
			days,
			label: labelOf(rate.source),
			points: shown,
			isLoadable: isLoadable(rate, days, store, now),
			others: otherPrices(rate, store, now, language),
			askable: askable.map(labelOf),
		},
	};
}

/** The days that a chart of so many days shows, as far as they are over. */
export function spanOf(days: number, now: number): Span {
	const today = toIsoDate(now);
	return {from: addDays(today, -days), to: addDays(today, -1)};
}

function isLoadable(rate: Rate, days: number, store: Store, now: number): boolean {
	const {from, to} = spanOf(days, now);
	const list = findRateSource(rate.source)?.history;
	const missing = missingSpans({from, to}, askedSpan(store, rate.source, rate));
	return missing.length > 0 && (list?.(rate, from, to).length ?? 0) > 0;
}

function otherPrices(
	rate: Rate,
	store: Store,
	now: number,
	language: Language,
): readonly BankPrice[] {
	const labelOf = labelIn(language);
	return rateSources
		.filter(({id}) => id !== rate.source)
		.flatMap(({id}) => {
			const label = labelOf(id);
			const crossed = crossRate(rate, store.currentRates(id), () => label, language);
			if (!crossed) {
				return [];
			}

			const {date, how, parts} = crossed;
			const value = perUnits(crossed.value, crossed.units, rate.units);
			const difference = formatPercent(subtractDecimals(value, rate.value), rate.value);
			const isStale = parts.some(part => isOld(part, now));
			return [{label, value, date, how: how.replace(/,.*$/, ''), difference, isStale}];
		});
}
