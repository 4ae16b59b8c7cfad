import type {Line} from '../../state/article-lines.ts';
import {articleLines} from '../../state/article-view.ts';
import type {Rectangle} from '../../state/layout.ts';
import type {State} from '../../state/state.ts';
import {settleWidth} from '../../text/width.ts';
import type {PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';
import type {Theme} from '../theme.ts';

/** The article pane: as many of the story's lines as there is room for. */
export function articleRows(state: State, {theme}: Skin, {rows}: Rectangle): readonly PieceRow[] {
	const top = state.article?.top ?? 0;
	return articleLines(state)
		.slice(top, top + rows)
		.map(line => linePieces(line, theme));
}

interface Cached {
	readonly theme: Theme;
	readonly pieces: PieceRow;
}

const pieceCache = new WeakMap<Line, Cached>();

/** The same line gives the same pieces, so that an unchanged row is not drawn again. */
function linePieces(line: Line, theme: Theme): PieceRow {
	const known = pieceCache.get(line);
	if (known?.theme === theme) {
		return known.pieces;
	}

	const pieces = line.runs.map(({text, role}) => ({
		text: settleWidth(text),
		style: theme.runs[role],
	}));
	pieceCache.set(line, {theme, pieces});
	return pieces;
}
