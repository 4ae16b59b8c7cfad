import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {qrRows} from '../../source/ui/overlays/qr-rows.ts';
import {type PieceRow, widthOfPieces} from '../../source/ui/piece.ts';
import {themes} from '../../source/ui/theme.ts';
import {wordsFor} from '../../source/words/words.ts';
import {readQr} from '../qr/read-qr.ts';

const {links} = wordsFor('en');
const url = 'https://daily.example/1/';
const skin = {theme: themes.mono, glyphs: glyphsFor(true), bindings};
const rectangle = (columns: number, rows: number) => ({left: 0, top: 0, columns, rows});

/** The modules that a reader sees in the middle of cells, the quiet zone cut off. */
function modulesOf(rows: readonly PieceRow[], isUtf8: boolean): boolean[][] {
	const {qrLight} = skin.theme;
	const seen = rows
		.filter(row => row.some(({style}) => style === qrLight))
		.flatMap(row => {
			const code = row.slice(1);
			const text = code.map(piece => piece.text).join('');
			return isUtf8
				? [[...text].map(cell => '▀█'.includes(cell)), [...text].map(cell => '▄█'.includes(cell))]
				: [
						code.flatMap(({text: run, style}) =>
							new Array<boolean>(run.length / 2).fill(style !== qrLight),
						),
					];
		});
	const first = seen.findIndex(row => row.includes(true));
	const left = seen[first]?.indexOf(true) ?? 0;
	return seen.slice(first, first + 25).map(row => row.slice(left, left + 25));
}

describe('a QR code on the screen', () => {
	it.each([
		[160, 47, true],
		[80, 21, true],
		[160, 47, false],
		[80, 33, false],
	])(
		'can be read at %i × %i (UTF-8: %s) and is no larger than its place',
		(columns, rows, isUtf8) => {
			const lines = qrRows(url, isUtf8, skin, rectangle(columns, rows), links);
			expect(readQr(modulesOf(lines, isUtf8))).toBe(url);
			expect(lines.length).toBeLessThanOrEqual(rows);
			expect(Math.max(...lines.map(widthOfPieces))).toBeLessThanOrEqual(columns);
		},
	);

	it('has light cells on every side', () => {
		const lines = qrRows(url, true, skin, rectangle(80, 21), links);
		const code = lines.filter(row => row.some(({style}) => style === skin.theme.qrLight));
		expect(code[0]?.[1]?.text.trim()).toBe('');
		expect(code.every(row => /^ {2}.* {2}$/.test(row[1]?.text ?? ''))).toBe(true);
	});

	it('says what it would take where there is no room', () => {
		const text = qrRows(url, true, skin, rectangle(40, 9), links)
			.flat()
			.map(piece => piece.text.trim())
			.join(' ')
			.trim();
		expect(text).toBe(
			'There is no room for the QR code of this address: it takes 29×15 cells. y copies the address.',
		);
	});
});
