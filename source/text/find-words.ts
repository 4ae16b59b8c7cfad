import {graphemesOf, isNarrowText} from './graphemes.ts';
import {findPieces, type Piece} from './line-breaks.ts';
import {widthOf} from './width.ts';

/** A part of a text: from the code unit `start` up to, not including, `end`. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** What stands or falls together on a line: at most a line wide. */
export interface Word extends Range {
	readonly width: number;
}

/** Columns of a part of a text. */
export type Measure = (start: number, end: number) => number;

/** How a text is measured: in a plain one, columns are code units. */
export function measurerOf(text: string): Measure {
	return isNarrowText(text)
		? (start, end) => end - start
		: (start, end) => (end > start ? widthOf(text.slice(start, end)) : 0);
}

/**
 * The pieces of a text as words that fit a line: glued where they can be, cut where they must be. Whole
 * words have all their pieces glued.
 */
export function findWords(
	text: string,
	measure: Measure,
	columns: number,
	isWholeWords: boolean,
): Word[] {
	const words: Word[] = [];
	for (const group of groupPieces(findPieces(text), isWholeWords)) {
		const {start} = group[0];
		const end = group.at(-1)?.end ?? start;
		const width = measure(start, end);
		if (width <= columns) {
			words.push({start, end, width});
			continue;
		}

		for (const piece of group) {
			for (const part of cutToWidth(text, piece, columns)) {
				words.push(part);
			}
		}
	}

	return words;
}

function groupPieces(pieces: readonly Piece[], isWholeWords: boolean): [Piece, ...Piece[]][] {
	const groups: [Piece, ...Piece[]][] = [];
	for (const piece of pieces) {
		const group = groups.at(-1);
		const isInWord = isWholeWords && group?.at(-1)?.end === piece.start;
		if (group && (piece.isGlued || isInWord)) {
			group.push(piece);
		} else {
			groups.push([piece]);
		}
	}

	return groups;
}

/** A word, or the parts of it that fit a line, cut between graphemes. */
function cutToWidth(text: string, word: Range, columns: number): Word[] {
	const parts: Word[] = [];
	let {start} = word;
	let end = start;
	let width = 0;
	for (const unit of unitsOf(text.slice(start, word.end), columns)) {
		const own = widthOf(unit);
		if (width + own > columns && end > start) {
			parts.push({start, end, width});
			start = end;
			width = 0;
		}

		width += own;
		end += unit.length;
	}

	parts.push({start, end, width});
	return parts;
}

/** Graphemes; of one that is wider than a whole line, which only an attacker writes, the code points. */
function* unitsOf(text: string, columns: number): Generator<string> {
	for (const grapheme of graphemesOf(text)) {
		if (widthOf(grapheme) <= columns) {
			yield grapheme;
		} else {
			yield* grapheme;
		}
	}
}
