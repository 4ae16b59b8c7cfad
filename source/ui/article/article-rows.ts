import type {Line} from '../../state/article-lines.ts';
import {articleLines, linkOfNumber} from '../../state/article-view.ts';
import type {Rectangle} from '../../state/layout.ts';
import {storyTerms} from '../../state/search/hit-terms.ts';
import type {State} from '../../state/state.ts';
import {settleWidth} from '../../text/width.ts';
import {labelOfLink, withLabel} from '../hint-labels.ts';
import {markMatches} from '../mark-matches.ts';
import type {Piece, PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';
import type {Theme} from '../theme.ts';

/** The article pane: as many of the story's lines as there is room for. */
export function articleRows(state: State, skin: Skin, {rows}: Rectangle): readonly PieceRow[] {
	const terms = storyTerms(state);
	const top = state.article?.top ?? 0;
	const lines = articleLines(state)
		.slice(top, top + rows)
		.map(line => linePieces(line, skin.theme))
		.map(line => (terms.length > 0 ? markMatches(line, terms, skin.theme.match) : line));
	const labelled = state.linkHints ? withLabels(lines, state, skin) : lines;
	const {linkTo} = skin;
	return linkTo ? labelled.map(row => withLinks(row, state, linkTo)) : labelled;
}

/** Each label stands once, where its link begins. */
function withLabels(
	lines: readonly (readonly RunPiece[])[],
	state: State,
	skin: Skin,
): readonly PieceRow[] {
	const seen = new Set<number>();
	return lines.map(line => {
		// From the end, so that a label does not move the pieces before it.
		const starts = line.flatMap(({number}, index) => {
			const isFirst = number !== undefined && !seen.has(number);
			seen.add(number ?? 0);
			return isFirst ? [{index, label: labelOfLink(state.linkHints, number)}] : [];
		});
		return starts
			.reverse()
			.reduce<PieceRow>(
				(row, {index, label}) => (label ? withLabel(row, index, label, skin) : row),
				line,
			);
	});
}

interface RunPiece extends Piece {
	readonly number?: number;
}

interface Cached {
	readonly theme: Theme;
	readonly pieces: readonly RunPiece[];
}

const pieceCache = new WeakMap<Line, Cached>();

/** The same line gives the same pieces: measuring its texts again would be the dear part of a frame. */
function linePieces(line: Line, theme: Theme): readonly RunPiece[] {
	const known = pieceCache.get(line);
	if (known?.theme === theme) {
		return known.pieces;
	}

	const pieces = line.runs.map(({text, role, link}) => ({
		text: settleWidth(text),
		style: theme.runs[role],
		...(link ? {number: link} : {}),
	}));
	pieceCache.set(line, {theme, pieces});
	return pieces;
}

/** Not remembered: what stands for an address may be another one later. */
function withLinks(
	row: readonly RunPiece[],
	state: State,
	linkTo: (url: string) => string,
): PieceRow {
	return row.every(({number}) => number === undefined)
		? row
		: row.map(piece => {
				const url = piece.number ? linkOfNumber(state, piece.number)?.url : undefined;
				return url ? {...piece, link: linkTo(url)} : piece;
			});
}
