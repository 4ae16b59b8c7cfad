import {helpKeyColumns, helpLines} from '../../state/help-lines.ts';
import type {Rectangle} from '../../state/layout.ts';
import {sourceLines, sourceNameColumns} from '../../state/source-lines.ts';
import type {Overlay, State} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';
import {fitTo, settleWidth} from '../../text/width.ts';
import type {PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';
import {errorRows} from './error-rows.ts';
import {feedRows} from './feed-rows.ts';
import {newsPieces} from './news-pieces.ts';
import {qrRows} from './qr-rows.ts';
import {searchRows} from './search-rows.ts';

/** Help, sources, errors, saved searches, stories about a currency, a QR code or found feeds, over both panes. */
export function overlayRows(
	state: State,
	overlay: Overlay,
	skin: Skin,
	rectangle: Rectangle,
): readonly PieceRow[] {
	const {columns, rows} = rectangle;
	switch (overlay.kind) {
		case 'help':
			return helpPieces(state, skin, columns).slice(overlay.top);
		case 'sources':
			return sourcePieces(state, skin, columns).slice(overlay.top);
		case 'errors':
			return errorRows(state, overlay, skin, rectangle);
		case 'searches':
			return searchRows(state, overlay, skin, rectangle);
		case 'rate-news':
			return newsPieces(state, overlay.top, skin, columns, rows);
		case 'rates':
			return [];
		case 'qr':
			return qrRows(overlay.url, state.options.isUtf8, skin, rectangle, wordsOf(state).links);
		case 'feeds':
			return feedRows(overlay, skin, rectangle, wordsOf(state).links);
	}
}

function helpPieces({options}: State, {theme}: Skin, columns: number): readonly PieceRow[] {
	const left = helpKeyColumns(columns);
	return helpLines(options.help, columns).map(({keys, text, isHeading}) =>
		isHeading
			? [{text: ` ${text}`, style: theme.runs.heading}]
			: [{text: ` ${fitTo(`  ${keys}`, left)}`, style: theme.hintKey}, {text}],
	);
}

function sourcePieces(state: State, {theme}: Skin, columns: number): readonly PieceRow[] {
	const left = sourceNameColumns(columns);
	return sourceLines(state).map(({name, status, text}) => [
		{text: ` ${fitTo(settleWidth(name), left - 1)} `},
		{text: settleWidth(text), style: status ? theme.status[status] : theme.note},
	]);
}
