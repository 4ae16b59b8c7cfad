import {findPieces, type Piece} from './line-breaks.ts';
import type {MeasuredText} from './measured-text.ts';
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

/**
 * The pieces of a text as words that fit a line: glued where they can be, cut where they must be. Whole
 * words have all their pieces glued.
 */
export function findWords(
	text: string,
	measured: MeasuredText,
	columns: number,
	isWholeWords: boolean,
): Word[] {
	const words: Word[] = [];
	for (const group of groupPieces(findPieces(text, measured), isWholeWords)) {
		const {start} = group[0];
		const end = group.at(-1)?.end ?? start;
		const width = widthOfGroup(group, measured);
		if (width <= columns) {
			words.push({start, end, width});
			continue;
		}

		for (const piece of group) {
			for (const part of cutToWidth(text, piece, measured, columns)) {
				words.push(part);
			}
		}
	}

	return words;
}

type Group = [Piece, ...Piece[]];

function groupPieces(pieces: readonly Piece[], isWholeWords: boolean): Group[] {
	const groups: Group[] = [];
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

function widthOfGroup(group: Group, measured: MeasuredText): number {
	const {start} = group[0];
	const end = group.at(-1)?.end ?? start;
	const isOneWord = group.every((piece, index) => piece.end === (group[index + 1]?.start ?? end));
	return isOneWord ? measured.columnsOf(start, end) : measured.columnsAcross(start, end);
}

/** A word, or the parts of it that fit a line, cut between graphemes. */
function cutToWidth(text: string, word: Range, measured: MeasuredText, columns: number): Word[] {
	const parts: Word[] = [];
	let {start} = word;
	let end = start;
	let width = 0;
	const add = (unitEnd: number, own: number) => {
		if (width + own > columns && end > start) {
			parts.push({start, end, width});
			start = end;
			width = 0;
		}

		width += own;
		end = unitEnd;
	};

	while (end < word.end) {
		const clusterEnd = measured.clusterEnd(end);
		const own = measured.columnsOf(end, clusterEnd);
		if (own <= columns) {
			add(clusterEnd, own);
			continue;
		}

		// Wider than a whole line, which only an attacker writes: cut between code points.
		for (const character of text.slice(end, clusterEnd)) {
			add(end + character.length, widthOf(character));
		}
	}

	parts.push({start, end, width});
	return parts;
}
