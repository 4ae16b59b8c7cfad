import {helpRows} from '../../keys/help.ts';
import type {Rectangle} from '../../state/layout.ts';
import {sourceLines, sourceNameColumns} from '../../state/source-lines.ts';
import type {Overlay, State} from '../../state/state.ts';
import {fitTo, settleWidth, truncate} from '../../text/width.ts';
import type {PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';
import {newsPieces} from './news-pieces.ts';

/** Help, sources or stories about a currency, over both panes. */
export function overlayRows(
	state: State,
	overlay: Overlay,
	skin: Skin,
	{columns, rows}: Rectangle,
): readonly PieceRow[] {
	if (overlay.kind === 'rate-news') {
		return newsPieces(state, overlay.top, skin, columns, rows);
	}

	const all =
		overlay.kind === 'help' ? helpLines(state, skin, columns) : sourcePieces(state, skin, columns);
	return all.slice(overlay.top);
}

const keyColumns = 20;

function helpLines(state: State, {theme, bindings}: Skin, columns: number): readonly PieceRow[] {
	const left = Math.min(keyColumns, Math.floor(columns / 2.5));
	return helpRows(state.options.isUtf8, bindings).map(({keys, text, isHeading}) =>
		isHeading
			? [{text: ` ${text}`, style: theme.runs.heading}]
			: [
					{text: ` ${fitTo(`  ${keys}`, left)}`, style: theme.hintKey},
					{text: truncate(text, Math.max(1, columns - left - 2))},
				],
	);
}

function sourcePieces(state: State, {theme}: Skin, columns: number): readonly PieceRow[] {
	const left = sourceNameColumns(columns);
	return sourceLines(state).map(({name, status, text}) => [
		{text: ` ${fitTo(settleWidth(name), left - 1)} `},
		{text: settleWidth(text), style: status ? theme.status[status] : theme.note},
	]);
}
