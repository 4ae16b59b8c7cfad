import {encodeQr} from '../../qr/encode-qr.ts';
import type {Modules} from '../../qr/qr-matrix.ts';
import type {Rectangle} from '../../state/layout.ts';
import {remembering} from '../../text/remembering.ts';
import {displayUrl} from '../../text/sanitize-url.ts';
import {wrapText} from '../../text/wrap.ts';
import type {Words} from '../../words/words.ts';
import type {PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';
import type {Theme} from '../theme.ts';

/** Light modules around a code: four by the standard, but readers take two. */
const quietZones = [4, 2] as const;

const codeOf = remembering(4, encodeQr);

/**
 * An address as a QR code in the middle of a rectangle, dark on light whatever the terminal's own
 * colours are: two modules in a cell, or, in ASCII, a module in two cells.
 */
export function qrRows(
	url: string,
	isUtf8: boolean,
	{theme}: Skin,
	{columns, rows}: Rectangle,
	words: Words['links'],
): readonly PieceRow[] {
	const modules = codeOf(url);
	const sizes = quietZones.map(quiet => ({
		quiet,
		...cellsOf((modules?.length ?? 0) + 2 * quiet, isUtf8),
	}));
	const fitting = sizes.find(size => size.columns <= columns && size.rows <= rows);
	if (!modules || !fitting) {
		const least = sizes.at(-1);
		const text = words.noRoomForQr(modules && least ? `${least.columns}×${least.rows}` : '');
		return ['', ...wrapText(text, Math.max(2, columns - 4))].map(line => [{text: `  ${line}`}]);
	}

	const wide = withQuietZone(modules, fitting.quiet);
	const left = ' '.repeat(Math.floor((columns - fitting.columns) / 2));
	const code = isUtf8 ? halfBlockRows(wide, theme) : asciiRows(wide, theme);
	const above = Math.max(0, Math.floor((rows - fitting.rows - 1) / 2));
	const address = displayUrl(url, columns - 2);
	const caption = ' '.repeat(Math.max(1, Math.floor((columns - address.length) / 2)));
	return [
		...Array.from({length: above}, () => []),
		...code.map(row => [{text: left}, ...row]),
		...(fitting.rows < rows ? [[{text: caption + address, style: theme.note}]] : []),
	];
}

const cellsOf = (modules: number, isUtf8: boolean) =>
	isUtf8 ? {columns: modules, rows: Math.ceil(modules / 2)} : {columns: 2 * modules, rows: modules};

function withQuietZone(modules: Modules, quiet: number): Modules {
	const side = new Array<boolean>(quiet).fill(false);
	const line = new Array<boolean>(modules.length + 2 * quiet).fill(false);
	const lines = Array.from({length: quiet}, () => line);
	return [...lines, ...modules.map(row => [...side, ...row, ...side]), ...lines];
}

/** By upper and lower module: both light, lower dark, upper dark, both dark. */
const halfBlocks = [' ', '▄', '▀', '█'] as const;

function halfBlockRows(modules: Modules, theme: Theme): readonly PieceRow[] {
	return Array.from({length: Math.ceil(modules.length / 2)}, (_, index) => {
		const upper = modules[2 * index] ?? [];
		const lower = modules[2 * index + 1] ?? [];
		const text = upper
			.map((isDark, column) => halfBlocks[(isDark ? 2 : 0) + (lower[column] ? 1 : 0)])
			.join('');
		return [{text, style: theme.qrLight}];
	});
}

/** Runs of one colour, as spaces: no sign of ASCII fills its cell. */
function asciiRows(modules: Modules, theme: Theme): readonly PieceRow[] {
	return modules.map(row => {
		const runs = row.map(Number).join('').match(/0+|1+/g) ?? [];
		return runs.map(run => ({
			text: '  '.repeat(run.length),
			style: run.startsWith('1') ? theme.qrDark : theme.qrLight,
		}));
	});
}
