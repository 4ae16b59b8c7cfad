import type {Language} from '../../model/language.ts';
import type {QuotedRate} from '../../model/rate.ts';
import {currencyName} from '../../text/currency-name.ts';
import {localNumber} from '../../text/numbers.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {shortDate} from '../../text/time-ago.ts';
import {truncate} from '../../text/width.ts';
import {wordsFor} from '../../words/words.ts';
import {changeText} from './change-text.ts';

/** A row of the rates table; the keys are the headings. */
export interface RateRow {
	readonly [heading: string]: string;
}

/** Which columns there is room for. */
export interface RateColumns {
	/** How long a currency's name may be; 0 leaves the names out. */
	readonly nameColumns: number;
	/** Units and dates as columns of their own; else units stand before the currency. */
	readonly isWide: boolean;
	readonly isUtf8: boolean;
	readonly language: Language;
	/** Whole dates, for what is read at any time. */
	readonly hasYears?: boolean;
	/** The table has one base for all its quotes: a row is about its quote. */
	readonly isOneBase?: boolean;
	/** Codes that are marked, and with what. */
	readonly favourites?: {readonly codes: readonly string[]; readonly mark: string};
}

/** The table of the Rates view and of `masthead rates`: every number exactly as published. */
export function rateRows(
	quoted: readonly QuotedRate[],
	{isUtf8, language, ...columns}: RateColumns,
): readonly RateRow[] {
	const {nameColumns, isWide, hasYears = false, isOneBase = false, favourites} = columns;
	const {headings, stale} = wordsFor(language).rates;
	return quoted.map(one => {
		const {units, value, date} = one.rate;
		const base = sanitizeLine(one.rate.base);
		const quote = sanitizeLine(one.rate.quote);
		const subject = isOneBase ? quote : base;
		const mark = favourites?.codes.includes(subject) ? ` ${favourites.mark}` : '';
		const price = localNumber(sanitizeLine(value), language);
		const change = changeText(one, {isUtf8, language});
		const day = hasYears ? sanitizeLine(date) : shortDate(date, language);
		if (!isWide) {
			const name = units === 1 || isOneBase ? subject : `${units} ${subject}`;
			return {
				[headings.currency]: name + mark,
				[headings.rate]: price,
				[headings.change]: change,
			};
		}

		return {
			[headings.currency]: subject + mark,
			...(nameColumns > 0
				? {[headings.name]: truncate(currencyName(subject, language), nameColumns)}
				: {}),
			[headings.units]: isOneBase ? `${units} ${base}` : String(units),
			[headings.rate]: `${price} ${quote}`,
			[headings.change]: change,
			[headings.date]: one.isStale ? `${day} ${stale}` : day,
		};
	});
}
