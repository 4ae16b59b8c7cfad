import {layoutScreen, type Rectangle} from '../state/layout.ts';
import {drawerRows} from '../state/rates/rates-layout.ts';
import type {State} from '../state/state.ts';
import {articleRows} from './article/article-rows.ts';
import {headerPieces} from './header/header-parts.ts';
import {tabPieces} from './header/tab-pieces.ts';
import {hintPieces, noticeLines} from './hint-pieces.ts';
import {headlineRows} from './list/headline-rows.ts';
import {overlayRows} from './overlays/overlay-rows.ts';
import {type PieceRow, widthOfPieces} from './piece.ts';
import {drawerPieces} from './rates/drawer-pieces.ts';
import type {Skin} from './skin.ts';
import {smallScreenRows} from './small-screen-rows.ts';

/**
 * The rows of the screen, the same as `App` lays out, for the moments before Ink has been loaded.
 * Null for what only a component can draw: the table of rates.
 */
export function composeScreen(state: State, skin: Skin): readonly PieceRow[] | null {
	const layout = layoutScreen(state);
	if (layout.isTooSmall) {
		return fill(smallScreenRows(state, skin), state.rows);
	}

	const isTable = !state.overlay || state.overlay.kind === 'rates';
	if (state.view === 'rates' && isTable) {
		return null;
	}

	const notice = noticeLines(state, skin);
	const covered = Math.max(0, notice.length - 1);
	return [
		headerPieces(state, skin),
		...(state.isZen ? [] : [tabPieces(state, skin)]),
		...bodyRows(state, skin, Math.max(0, layout.body.rows - covered)),
		...(notice.length > 0 ? notice : [hintPieces(state, skin)]),
	];
}

function bodyRows(state: State, skin: Skin, height: number): readonly PieceRow[] {
	const {list, article, isWide, body} = layoutScreen(state);
	if (state.overlay?.kind === 'rates') {
		const rows = Math.min(drawerRows(state), height);
		const behind = bodyRows({...state, overlay: null}, skin, height - rows);
		return [...behind, ...fill(drawerPieces(state, skin, body.columns, rows), rows)];
	}

	if (state.overlay) {
		return fill(overlayRows(state, state.overlay, skin, body), height);
	}

	const left = list ? headlineRows(state, skin, list) : [];
	const right = article ? articleRows(state, skin, article) : [];
	const divider = {text: ` ${skin.glyphs.divider} `, style: skin.theme.divider};
	return Array.from({length: height}, (_, index) => [
		...(list ? padded(left[index] ?? [], list) : []),
		...(isWide ? [divider] : []),
		...(article && !isWide ? [{text: ' '.repeat(article.left)}] : []),
		...(right[index] ?? []),
	]);
}

function padded(row: PieceRow, {columns}: Rectangle): PieceRow {
	return [...row, {text: ' '.repeat(Math.max(0, columns - widthOfPieces(row)))}];
}

function fill(lines: readonly PieceRow[], rows: number): readonly PieceRow[] {
	return Array.from({length: rows}, (_, index) => lines[index] ?? []);
}
