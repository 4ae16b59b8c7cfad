import type {QuotedRate} from '../../model/rate.ts';
import {currencyName} from '../../text/currency-name.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {shortDate} from '../../text/time-ago.ts';
import {truncate} from '../../text/width.ts';
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
	{nameColumns, isWide, isUtf8, hasYears = false, isOneBase = false, favourites}: RateColumns,
): readonly RateRow[] {
	return quoted.map(one => {
		const {units, value, date} = one.rate;
		const base = sanitizeLine(one.rate.base);
		const quote = sanitizeLine(one.rate.quote);
		const subject = isOneBase ? quote : base;
		const mark = favourites?.codes.includes(subject) ? ` ${favourites.mark}` : '';
		const price = sanitizeLine(value);
		const change = changeText(one, isUtf8);
		if (!isWide) {
			const name = units === 1 || isOneBase ? subject : `${units} ${subject}`;
			return {Currency: name + mark, Rate: price, Change: change};
		}

		return {
			Currency: subject + mark,
			...(nameColumns > 0 ? {Name: truncate(currencyName(subject), nameColumns)} : {}),
			Units: isOneBase ? `${units} ${base}` : String(units),
			Rate: `${price} ${quote}`,
			Change: change,
			For: `${hasYears ? sanitizeLine(date) : shortDate(date)}${one.isStale ? ' stale' : ''}`,
		};
	});
}
