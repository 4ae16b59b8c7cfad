import type {ReactNode} from 'react';
import {helpRows} from '../../keys/help.ts';
import type {Rectangle} from '../../state/layout.ts';
import {sourceLines, sourceNameColumns} from '../../state/source-lines.ts';
import type {Overlay as OverlayState, State} from '../../state/state.ts';
import {fitTo, settleWidth, truncate} from '../../text/width.ts';
import {Rows} from '../rows.tsx';
import type {Skin} from '../skin.ts';
import type {Piece} from '../styled-line.tsx';

interface OverlayProps {
	readonly state: State;
	readonly overlay: OverlayState;
	readonly skin: Skin;
	readonly rectangle: Rectangle;
}

/** Help or sources, over both panes. */
export function Overlay({state, overlay, skin, rectangle}: OverlayProps): ReactNode {
	const {columns, rows} = rectangle;
	const all =
		overlay.kind === 'help' ? helpLines(state, skin, columns) : sourcePieces(state, skin, columns);
	return <Rows lines={all.slice(overlay.top)} columns={columns} rows={rows} />;
}

const keyColumns = 20;

function helpLines(
	state: State,
	{theme, bindings}: Skin,
	columns: number,
): readonly (readonly Piece[])[] {
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

function sourcePieces(state: State, {theme}: Skin, columns: number): readonly (readonly Piece[])[] {
	const left = sourceNameColumns(columns);
	return sourceLines(state).map(({name, status, text}) => [
		{text: ` ${fitTo(settleWidth(name), left - 1)} `},
		{text: settleWidth(text), style: status ? theme.status[status] : theme.note},
	]);
}
