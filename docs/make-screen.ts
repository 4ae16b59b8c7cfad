// Makes docs/screen.svg from the running program, on the sample edition: `npm run screen`.
import {writeFileSync} from 'node:fs';
import {makeHome, runMasthead} from '../test/helpers/run-masthead.ts';
import type {ShownCell} from '../test/helpers/virtual-terminal.ts';

const columns = 160;
const rows = 50;
const cellWidth = 7.8;
const cellHeight = 17;
const background = '#1b1f24';
const foreground = '#d6d9dd';
const palette = [
	'#1b1f24',
	'#e06c75',
	'#8fbf7f',
	'#d9b36c',
	'#6ca4e0',
	'#b98bd0',
	'#62b6b7',
	'#d6d9dd',
];

interface Run {
	readonly column: number;
	readonly text: string;
	readonly cell: ShownCell;
}

const escapeText = (text: string) =>
	text.replace(/[&<>]/g, character => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[character] ?? '');

const colourOf = (colour: ShownCell['foreground'], otherwise: string) =>
	typeof colour === 'number' ? (palette[colour % 8] ?? otherwise) : (colour ?? otherwise);

const styleKey = ({chars: _, width: __, ...style}: ShownCell) => JSON.stringify(style);

/** Neighbouring cells of one style, as one piece of text. */
function runsOf(cells: readonly ShownCell[]): readonly Run[] {
	const runs: Run[] = [];
	for (const [column, cell] of cells.entries()) {
		const last = runs.at(-1);
		const text = cell.width === 0 ? '' : cell.chars || ' ';
		if (last && styleKey(last.cell) === styleKey(cell)) {
			runs[runs.length - 1] = {...last, text: last.text + text};
		} else {
			runs.push({column, text, cell});
		}
	}

	return runs.filter(({text, cell}) => text.trim() !== '' || cell.isInverse);
}

function drawRun({column, text, cell}: Run, row: number): string {
	const x = (column * cellWidth).toFixed(1);
	const y = row * cellHeight;
	const ink = colourOf(cell.foreground, foreground);
	const attributes = [
		`x="${x}"`,
		`y="${y + 13}"`,
		`textLength="${(text.length * cellWidth).toFixed(1)}"`,
		`fill="${cell.isInverse ? background : ink}"`,
		cell.isBold ? 'font-weight="bold"' : '',
		cell.isItalic ? 'font-style="italic"' : '',
		cell.isUnderline ? 'text-decoration="underline"' : '',
		cell.isDim ? 'opacity="0.6"' : '',
	].filter(Boolean);
	const width = (text.length * cellWidth).toFixed(1);
	const block = cell.isInverse
		? `<rect x="${x}" y="${y}" width="${width}" height="${cellHeight}" fill="${ink}"/>`
		: '';
	return `${block}<text ${attributes.join(' ')}>${escapeText(text)}</text>`;
}

using home = makeHome();
await using session = runMasthead(home.path, ['--demo'], {columns, rows});
await session.waitFor(/\d\/42/, 20_000);
session.press('Down', 'Down', 'Down', 'Down', 'Enter');
await session.waitFor(/full text/, 20_000);
const lines = Array.from({length: rows}, (_, row) =>
	runsOf(session.terminal.cells(row))
		.map(run => drawRun(run, row))
		.join(''),
);
const size = `${Math.ceil(columns * cellWidth) + 12} ${rows * cellHeight + 8}`;
writeFileSync(
	new URL('screen.svg', import.meta.url),
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -4 ${size}" width="${Math.ceil(columns * cellWidth) + 12}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13" xml:space="preserve">
<title>Masthead: the header with rates, the list of headlines and a story</title>
<rect x="-6" y="-4" width="100%" height="100%" fill="${background}"/>
${lines.filter(Boolean).join('\n')}
</svg>
`,
);
session.press('q', 'q');
await session.exit;
