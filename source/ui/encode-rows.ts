import {colorCodes} from './colors.ts';
import type {PieceRow} from './piece.ts';
import type {Style} from './theme.ts';

/** A frame as Ink writes it: a row a line, the styles as SGR sequences, links as OSC 8. */
export function encodeRows(rows: readonly PieceRow[]): string {
	return rows.map(encodeRow).join('\n');
}

function encodeRow(row: PieceRow): string {
	return row
		.map(({text, style, link}) => {
			const codes = style ? codesOf(style) : '';
			const styled = codes ? `\u001B[${codes}m${text}\u001B[0m` : text;
			return link ? `\u001B]8;;${link}\u0007${styled}\u001B]8;;\u0007` : styled;
		})
		.join('');
}

const known = new WeakMap<Style, string>();

function codesOf(style: Style): string {
	const codes = known.get(style) ?? makeCodes(style).join(';');
	known.set(style, codes);
	return codes;
}

function makeCodes(style: Style): readonly number[] {
	const {color, background, bold, dimColor, italic, underline, inverse} = style;
	return [
		...(bold ? [1] : []),
		...(dimColor ? [2] : []),
		...(italic ? [3] : []),
		...(underline ? [4] : []),
		...(inverse ? [7] : []),
		...(color === undefined ? [] : colorCodes(color)),
		...(background === undefined ? [] : colorCodes(background, true)),
	];
}
