import type {Language} from '../model/language.ts';
import {wordsFor} from '../words/words.ts';
import {
	addDecimals,
	divideDecimals,
	leadingPlace,
	negate,
	parseDecimal,
	requireDecimal,
	roundTo,
	writeDecimal,
} from './decimal.ts';

/** What is smaller than this many decimals can show is the noise of binary arithmetic. */
const finestDecimals = 8;

/**
 * A published price as the header shows it, for the same number of units: two decimals from 10 up,
 * four below, as currencies are quoted, and four significant digits below 0.1. Digits that were not
 * published are not made up: `0.0576` stays as it is. What is no decimal number comes back unchanged.
 */
export function formatRate(value: string): string {
	const rate = parseDecimal(value);
	if (!rate) {
		return value;
	}

	const decimals = leadingPlace(rate) > 0 ? 2 : Math.max(4, 3 - leadingPlace(rate));
	return writeDecimal(roundTo(rate, Math.min(decimals, rate.scale)));
}

/**
 * How far a price moved: `▲0.12`, `▼0.30` or `=`; where the terminal has no arrows `+0.12`, `-0.30`.
 * Two decimals, or two significant digits of a smaller change: a move is never shown as 0.00.
 */
export function formatChange(change: string | number, hasArrows = true): string {
	const moved = parseDecimal(String(change));
	if (!moved) {
		return '';
	}

	const decimals = Math.min(Math.max(2, 1 - leadingPlace(moved)), finestDecimals);
	const {digits, scale} = roundTo(moved, decimals);
	if (digits === 0n) {
		return '=';
	}

	const [up, down] = hasArrows ? ['▲', '▼'] : ['+', '-'];
	const size = writeDecimal({digits: digits < 0n ? -digits : digits, scale});
	return (digits < 0n ? down : up) + size.replace(/(\.\d\d\d*?)0+$/, '$1');
}

/** How far a price moved, in per cent of what it was: `+1.4 %`, `-0.07 %`; empty without a price before. */
export function formatPercent(change: string, before: string): string {
	const [moved, from] = [parseDecimal(change), parseDecimal(before)];
	if (!moved || !from || from.digits === 0n) {
		return '';
	}

	const hundredfold = {...moved, digits: moved.digits * 100n};
	const exact = divideDecimals(hundredfold, from, 6);
	const {digits, scale} = roundTo(exact, leadingPlace(exact) < 0 ? 2 : 1);
	return `${digits > 0n ? '+' : ''}${writeDecimal({digits, scale})} %`;
}

/** `21862.50` as `21 862.50`: thousands apart, from five figures on. */
export function groupThousands(value: string): string {
	const [whole = '', fraction] = value.split('.');
	const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ' ') : whole;
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A number that was written with a dot, as the language writes it: `87,45`. */
export function localNumber(text: string, language: Language): string {
	return text.replace('.', wordsFor(language).decimalMark);
}

/** The exact difference of two decimal strings: `87.45` less `87.3300` is `0.1200`. RangeError for other strings. */
export function subtractDecimals(minuend: string, subtrahend: string): string {
	return writeDecimal(addDecimals(requireDecimal(minuend), negate(requireDecimal(subtrahend))));
}
