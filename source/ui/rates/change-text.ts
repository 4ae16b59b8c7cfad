import type {QuotedRate} from '../../model/rate.ts';
import {formatChange, formatPercent, subtractDecimals} from '../../text/numbers.ts';
import {perUnits} from '../../text/per-units.ts';

/** How much the published number moved since the fixing before that had another one. */
export function changeText(quoted: QuotedRate, isUtf8: boolean): string {
	const before = valueBefore(quoted);
	return before === null ? '' : formatChange(subtractDecimals(quoted.rate.value, before), isUtf8);
}

/** The same in per cent. */
export function percentText(quoted: QuotedRate): string {
	const before = valueBefore(quoted);
	return before === null ? '' : formatPercent(subtractDecimals(quoted.rate.value, before), before);
}

/** The price before for as many units as now; null without one, or with one that is no number. */
function valueBefore({rate, previous}: QuotedRate): string | null {
	const isNumber = (text: string) => /^\d+(?:\.\d+)?$/.test(text);
	return previous && isNumber(rate.value) && isNumber(previous.value)
		? perUnits(previous.value, previous.units, rate.units)
		: null;
}
