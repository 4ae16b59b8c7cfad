import type {Pair} from '../model/rate.ts';
import {addDays, daysBetween, isIsoDate} from '../rates/calendar-days.ts';
import type {Store} from '../store/store.ts';

/** Days of a calendar, both ends included; ISO 8601. */
export interface Span {
	readonly from: string;
	readonly to: string;
}

/** Days at the recent end that the daily refresh may have brought: asking for them again is not worth it. */
const recentDays = 4;

/** The days of a pair's history that were asked for before; null when none were. */
export function askedSpan(store: Store, source: string, pair: Pair): Span | null {
	const [from = '', to = ''] = (store.getNote(keyOf(source, pair)) ?? '').split('..');
	return isIsoDate(from) && isIsoDate(to) ? {from, to} : null;
}

/** What of a span was never asked for, the older piece first. */
export function missingSpans(span: Span, asked: Span | null): readonly Span[] {
	if (!asked) {
		return span.from <= span.to ? [span] : [];
	}

	const older = {from: span.from, to: addDays(asked.from, -1)};
	const newer = {from: addDays(asked.to, 1), to: span.to};
	const isWorthIt = daysBetween(asked.to, span.to) > recentDays;
	return [
		...(older.from <= older.to ? [older] : []),
		...(isWorthIt && newer.from <= newer.to ? [newer] : []),
	];
}

/** Remembers that a span has been asked for: nobody need be asked for it again. */
export function noteAsked(store: Store, source: string, pair: Pair, span: Span): void {
	const asked = askedSpan(store, source, pair);
	const from = asked && asked.from < span.from ? asked.from : span.from;
	const to = asked && asked.to > span.to ? asked.to : span.to;
	store.setNote(keyOf(source, pair), `${from}..${to}`);
}

function keyOf(source: string, {base, quote}: Pair): string {
	return `source:${source} ${base}/${quote}`;
}
