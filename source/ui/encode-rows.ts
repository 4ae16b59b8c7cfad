import type {PieceRow} from './piece.ts';
import {paletteColors, type Style} from './theme.ts';

/** A frame as Ink writes it: a row a line, the styles as SGR sequences, links as OSC 8. */
export function encodeRows(rows: readonly PieceRow[]): string {
	return rows.map(encodeRow).join('\n');
}

function encodeRow(row: PieceRow): string {
	return row
		.map(({text, style, link}) => {
			const codes = style ? codesOf(style) : [];
			const styled = codes.length > 0 ? `\u001B[${codes.join(';')}m${text}\u001B[0m` : text;
			return link ? `\u001B]8;;${link}\u0007${styled}\u001B]8;;\u0007` : styled;
		})
		.join('');
}

function codesOf(style: Style): readonly number[] {
	const {color, backgroundColor, bold, dimColor, italic, underline, inverse} = style;
	return [
		...(bold ? [1] : []),
		...(dimColor ? [2] : []),
		...(italic ? [3] : []),
		...(underline ? [4] : []),
		...(inverse ? [7] : []),
		...(color ? [30 + paletteColors.indexOf(color)] : []),
		...(backgroundColor ? [40 + paletteColors.indexOf(backgroundColor)] : []),
	];
}
