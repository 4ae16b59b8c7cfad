import {changeOf, type QuotedRate} from '../../model/rate.ts';
import {lazily} from '../../text/lazily.ts';
import {formatChange, subtractDecimals} from '../../text/numbers.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {shortDate} from '../../text/time-ago.ts';
import {truncate} from '../../text/width.ts';

/** A row of the rates table; the keys are the headings. */
export interface RateRow {
	readonly [heading: string]: string;
}

const names = lazily(() => new Intl.DisplayNames('en', {type: 'currency'}));

/** A currency's name, or nothing where only its code is known. */
function nameOf(code: string): string {
	try {
		const name = names().of(code) ?? '';
		return name === code ? '' : name;
	} catch {
		return '';
	}
}

/** How much the published number moved since the fixing before that had another one. */
export function changeText({rate, previous}: QuotedRate, isUtf8: boolean): string {
	if (!previous) {
		return '';
	}

	return previous.units === rate.units
		? formatChange(subtractDecimals(rate.value, previous.value), isUtf8)
		: formatChange(String(changeOf({rate, previous, isStale: false}) * rate.units), isUtf8);
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
}

/** The table of the Rates view and of `masthead rates`: every number exactly as published. */
export function rateRows(
	quoted: readonly QuotedRate[],
	{nameColumns, isWide, isUtf8, hasYears = false}: RateColumns,
): readonly RateRow[] {
	return quoted.map(one => {
		const {units, value, date} = one.rate;
		const base = sanitizeLine(one.rate.base);
		const price = sanitizeLine(value);
		const change = changeText(one, isUtf8);
		if (!isWide) {
			return {Currency: units === 1 ? base : `${units} ${base}`, Rate: price, Change: change};
		}

		return {
			Currency: base,
			...(nameColumns > 0 ? {Name: truncate(nameOf(base), nameColumns)} : {}),
			Units: String(units),
			Rate: `${price} ${sanitizeLine(one.rate.quote)}`,
			Change: change,
			For: `${hasYears ? sanitizeLine(date) : shortDate(date)}${one.isStale ? ' stale' : ''}`,
		};
	});
}
