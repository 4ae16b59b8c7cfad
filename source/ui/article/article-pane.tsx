import type {ReactNode} from 'react';
import type {Line} from '../../state/article-lines.ts';
import {articleLines} from '../../state/article-view.ts';
import type {Rectangle} from '../../state/layout.ts';
import type {State} from '../../state/state.ts';
import {settleWidth} from '../../text/width.ts';
import {Rows} from '../rows.tsx';
import type {Skin} from '../skin.ts';
import type {Piece} from '../styled-line.tsx';
import type {Theme} from '../theme.ts';

interface ArticlePaneProps {
	readonly state: State;
	readonly skin: Skin;
	readonly rectangle: Rectangle;
}

/** The story: as many of its lines as the pane has room for. */
export function ArticlePane({state, skin, rectangle}: ArticlePaneProps): ReactNode {
	const {columns, rows} = rectangle;
	const top = state.article?.top ?? 0;
	const lines = articleLines(state)
		.slice(top, top + rows)
		.map(line => linePieces(line, skin.theme));
	return <Rows lines={lines} columns={columns} rows={rows} />;
}

interface Cached {
	readonly theme: Theme;
	readonly pieces: readonly Piece[];
}

const pieceCache = new WeakMap<Line, Cached>();

/** The same line gives the same pieces, so that an unchanged row is not drawn again. */
function linePieces(line: Line, theme: Theme): readonly Piece[] {
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
