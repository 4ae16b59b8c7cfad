import {gapCharacters, type MeasuredText} from './measured-text.ts';

/** A part of a text that a line break should not divide: from `start` up to, not including, `end`. */
export interface Piece {
	readonly start: number;
	readonly end: number;
	/** It should stay on the line of the piece before it, if the two fit. */
	readonly isGlued: boolean;
}

const words = new RegExp(`[^${gapCharacters}]+`, 'g');
const isNonBreakingGap = /^[\u00A0\u2007\u202F]+$/;

const opening = String.raw`\p{Ps}\p{Pi}`;
const closing = String.raw`\p{Pe}\p{Pf}!?:;,.…%‰—–、。，．：；？！・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ`;
const isOpeningWord = new RegExp(`^[${opening}]+$`, 'u');
const isClosingWord = new RegExp(`^[${closing}]+$`, 'u');
const isOpening = new RegExp(`^[${opening}]`, 'u');
const isClosing = new RegExp(`^[${closing}]`, 'u');

// Scripts written without spaces between words: a line may end after any character.
const ideographic = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3001-\u303F\uFF01-\uFF60`;
const isIdeographic = new RegExp(`^[${ideographic}]`, 'u');

const mayBreakInside = new RegExp(String.raw`[-\u2010—–/?&=_${ideographic}]`, 'u');
const isAddress = /:\/\/|^www\./i;
const isLetter = /^\p{L}/u;

/** Where a text may be broken, without the white space between the pieces. */
export function findPieces(text: string, measured: MeasuredText): Piece[] {
	const pieces: Piece[] = [];
	let last = 0;
	let isAfterOpening = false;
	for (const {0: word, index} of text.matchAll(words)) {
		const isGlued =
			isAfterOpening || isClosingWord.test(word) || isNonBreakingGap.test(text.slice(last, index));
		last = index + word.length;
		isAfterOpening = isOpeningWord.test(word);
		if (mayBreakInside.test(word)) {
			addInnerPieces(pieces, {word, offset: index, isGlued}, measured);
		} else {
			pieces.push({start: index, end: last, isGlued});
		}
	}

	return pieces;
}

interface PlacedWord {
	readonly word: string;
	readonly offset: number;
	readonly isGlued: boolean;
}

function addInnerPieces(
	pieces: Piece[],
	{word, offset, isGlued: isWordGlued}: PlacedWord,
	measured: MeasuredText,
): void {
	const isAllGlued = isAddress.test(word);
	let start = offset;
	let end = offset;
	let isGlued = isWordGlued;
	let before = '';
	let last = '';
	while (end < offset + word.length) {
		const nextEnd = measured.clusterEnd(end);
		const next = word.slice(end - offset, nextEnd - offset);
		const strength = breakBetween(before, last, next);
		if (strength !== 'none') {
			pieces.push({start, end, isGlued});
			start = end;
			isGlued = isAllGlued || strength === 'weak';
		}

		end = nextEnd;
		before = last;
		last = next;
	}

	pieces.push({start, end, isGlued});
}

/** Whether a line may end between the graphemes `last` and `next`, or only where it is in need. */
function breakBetween(beforeLast: string, last: string, next: string): 'free' | 'weak' | 'none' {
	if (last === '' || isClosing.test(next) || isOpening.test(last)) {
		return 'none';
	}

	if (isIdeographic.test(last) || isIdeographic.test(next)) {
		return 'free';
	}

	if (/^[-\u2010—–]$/.test(last) && isLetter.test(beforeLast) && isLetter.test(next)) {
		return 'free';
	}

	const isRun = /^[-/?&=_:]$/.test(beforeLast) || /^[-/?&=_]$/.test(next);
	return /^[-\u2010/?&=_]$/.test(last) && beforeLast !== '' && !isRun ? 'weak' : 'none';
}
