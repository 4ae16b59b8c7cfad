import type {Language} from '../model/language.ts';
import type {QuotedRate} from '../model/rate.ts';
import type {AlertRule, RateAlert} from '../model/rate-alert.ts';
import {compareDecimals, multiplyDecimals, parseDecimal, requireDecimal} from '../text/decimal.ts';
import {formatPercent, formatRate, localNumber, subtractDecimals} from '../text/numbers.ts';
import {perUnits} from '../text/per-units.ts';
import {wordsFor} from '../words/words.ts';

/**
 * What a fixing gives cause to tell: a threshold that the price has crossed since the different
 * fixing before it, or a move of so many per cent. A first fixing beyond a threshold counts, too.
 */
export function findAlerts(
	rules: readonly AlertRule[],
	quoted: QuotedRate,
	language: Language = 'en',
): readonly RateAlert[] {
	const {rate, previous} = quoted;
	const before = previous && perUnits(previous.value, previous.units, rate.units);
	const pair = `${rate.base}/${rate.quote}`;
	const name = rate.units === 1 ? rate.base : `${rate.units} ${rate.base}`;
	const shown = localNumber(formatRate(rate.value), language);
	return rules
		.filter(rule => rule.pair === pair)
		.flatMap(rule =>
			parseDecimal(rate.value) ? reasonsOf(rule, rate.value, before, language) : [],
		)
		.map(reason => ({pair, date: rate.date, text: `${name} ${reason}: ${shown}`}));
}

function reasonsOf(
	{above, below, percent}: AlertRule,
	price: string,
	before: string | null,
	language: Language,
): readonly string[] {
	const words = wordsFor(language).rates.alerts;
	const local = (text: string) => localNumber(text, language);
	const reasons: string[] = [];
	const isPast = (value: string, limit: number, side: 1 | -1) =>
		side * compareDecimals(requireDecimal(value), requireDecimal(String(limit))) >= 0;
	const hasCrossed = (limit: number, side: 1 | -1) =>
		isPast(price, limit, side) && (before === null || !isPast(before, limit, side));
	if (above !== undefined && hasCrossed(above, 1)) {
		reasons.push(words.rose(local(String(above))));
	}

	if (below !== undefined && hasCrossed(below, -1)) {
		reasons.push(words.fell(local(String(below))));
	}

	if (percent !== undefined && before !== null && hasMoved(price, before, percent)) {
		reasons.push(words.moved(local(formatPercent(subtractDecimals(price, before), before))));
	}

	return reasons;
}

/** Whether a price is so many per cent of what it was away from it. */
function hasMoved(price: string, before: string, percent: number): boolean {
	const change = requireDecimal(subtractDecimals(price, before).replace('-', ''));
	const limit = multiplyDecimals(requireDecimal(before), requireDecimal(String(percent)));
	const hundredfold = {...change, digits: change.digits * 100n};
	return change.digits > 0n && compareDecimals(hundredfold, limit) >= 0;
}
