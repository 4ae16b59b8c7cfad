import stringWidth from 'string-width';
import {clusterWidth} from './cluster-width.ts';
import {graphemesOf, simpleWidth} from './graphemes.ts';
import {lazily} from './lazily.ts';

const ellipsis = '…';

// The sequences of a terminal, which Ink leaves out, begin with one of these.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the controls that are looked for
const hasSequence = /[\u001B\u009B]/;

/** Terminal columns that a text takes, grapheme by grapheme, as Ink counts them. */
export function widthOf(text: string): number {
	return simpleWidth(text) ?? (hasSequence.test(text) ? stringWidth(text) : sumOfWidths(text));
}

function sumOfWidths(text: string): number {
	let sum = 0;
	for (const cluster of graphemesOf(text)) {
		sum += clusterWidth(cluster);
	}

	return sum;
}

/** Cuts a text to at most so many columns; where something is cut, … stands at the end. */
export function truncate(text: string, columns: number): string {
	if (columns < 1) {
		return '';
	}

	return widthOf(text) <= columns ? text : takeColumns(text, columns - 1).trimEnd() + ellipsis;
}

/** Cuts and pads a text to exactly so many columns. */
export function fitTo(text: string, columns: number): string {
	return padEnd(truncate(text, columns), columns);
}

/** Fills a text with spaces on the right to so many columns. A longer text stays as it is. */
export function padEnd(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** Fills a text with spaces on the left to so many columns. A longer text stays as it is. */
export function padStart(text: string, columns: number): string {
	return ' '.repeat(Math.max(0, columns - widthOf(text))) + text;
}

/** The longest beginning of a text, in whole graphemes, that fits into so many columns. */
export function takeColumns(text: string, columns: number): string {
	let width = 0;
	let end = 0;
	for (const grapheme of graphemesOf(text)) {
		width += clusterWidth(grapheme);
		if (width > columns) {
			break;
		}

		end += grapheme.length;
	}

	return text.slice(0, end);
}

const mayBeDisputed =
	/^[\p{M}\uFF9E\uFF9F]|[\u200D\uFE0E\uFE0F\u20E3\u0E33\u0EB3\u1100-\u11FF\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/u;

// The sign that the vowel begins with goes before the marks, of which there may be four with it.
const mark = String.raw`[\p{M}\p{Emoji_Modifier}\uFF9E\uFF9F]`;
const amOf = (vowel: string) => new RegExp(`(?<!${mark})(${mark}{0,3})${vowel}`, 'gu');
const leadingMarks = lazily(() => new RegExp(String.raw`^${mark}(?:\s|${mark})*`, 'u'));
const thaiAm = lazily(() => amOf('\u0E33'));
const laoAm = lazily(() => amOf('\u0EB3'));

/**
 * Replaces the clusters on whose width terminals differ by the nearest form on which they agree: no
 * variation selector, keycap or skin tone, the first person of a joined emoji, the two letters of a
 * flag, composed Hangul, Thai and Lao AM as two characters. A mark at the start would join what is drawn
 * to the left of the text, and is left out.
 */
export function settleWidth(text: string): string {
	return mayBeDisputed.test(text)
		? text
				.replace(leadingMarks(), '')
				.replace(/[\uFE0E\uFE0F]/g, '')
				.replace(/([0-9#*])\u20E3+/g, '$1')
				.replace(/(\p{Extended_Pictographic})\p{Emoji_Modifier}+/gu, '$1')
				.replace(/(\p{Extended_Pictographic})(?:\u200D\p{Extended_Pictographic})+/gu, '$1')
				.replace(/\p{Regional_Indicator}/gu, letterOfFlag)
				.replace(/[\u1100-\u11FF]+/g, jamo => jamo.normalize('NFC'))
				.replace(thaiAm(), '\u0E4D$1\u0E32')
				.replace(laoAm(), '\u0ECD$1\u0EB2')
				.replace(leadingMarks(), '')
		: text;
}

function letterOfFlag(indicator: string): string {
	return String.fromCodePoint((indicator.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41);
}
