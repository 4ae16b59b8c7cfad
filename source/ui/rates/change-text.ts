import type {Language} from '../../model/language.ts';
import type {QuotedRate} from '../../model/rate.ts';
import {formatChange, formatPercent, localNumber, subtractDecimals} from '../../text/numbers.ts';
import {perUnits} from '../../text/per-units.ts';

/** Arrows or signs, and which decimal mark. */
type NumberForm = {readonly isUtf8: boolean; readonly language: Language};

/** How much the published number moved since the fixing before that had another one. */
export function changeText(quoted: QuotedRate, {isUtf8, language}: NumberForm): string {
	const before = valueBefore(quoted);
	const change = before === null ? '' : subtractDecimals(quoted.rate.value, before);
	return localNumber(formatChange(change, isUtf8), language);
}

/** The same in per cent. */
export function percentText(quoted: QuotedRate, language: Language): string {
	const before = valueBefore(quoted);
	return before === null
		? ''
		: localNumber(formatPercent(subtractDecimals(quoted.rate.value, before), before), language);
}

/** The price before for as many units as now; null without one, or with one that is no number. */
function valueBefore({rate, previous}: QuotedRate): string | null {
	const isNumber = (text: string) => /^\d+(?:\.\d+)?$/.test(text);
	return previous && isNumber(rate.value) && isNumber(previous.value)
		? perUnits(previous.value, previous.units, rate.units)
		: null;
}
