import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {measureCluster} from '../../source/terminal/measure-cluster.ts';
import {createFrameParser} from '../../source/terminal/parse-frame.ts';
import {widthAt} from '../../source/terminal/rows.ts';
import {createPainter} from '../helpers/paint.ts';
import {findPyte, type Pyte, type PyteCell, startPyte} from '../helpers/pyte-screen.ts';
import {type Frame, randomFrames} from '../helpers/random-frames.ts';
import type {ShownCell} from '../helpers/virtual-terminal.ts';

const columns = 24;
const rows = 6;
const python = findPyte();
const pyte = python === undefined ? undefined : startPyte(python);
if (pyte === undefined) process.stderr.write('Skipped: pyte is not installed (python3-pyte).\n');
afterAll(() => pyte?.[Symbol.asyncDispose]());

// A third emulator. What it gets wrong is left out, each fault by itself:
// - It has no dim text; `sameLook` does not ask for it.
// - It takes a bright colour for the dark one in bold; `withoutBright` has none in the frames.
// - It takes the absent bottom of `CSI r` for the margin that was set before; `withBottom` gives one.
// - It drops what follows a joiner or a variation selector in one run of text. Our bytes move the
//   cursor after such a cluster, so that its neighbours are asked for all the same.
describe.skipIf(pyte === undefined)('pyte shows what the other emulators show', () => {
	test('cell by cell, after any sequence of frames', async () => {
		await fc.assert(
			fc.asyncProperty(randomFrames(columns, rows, false), async frames => {
				const painter = createPainter(columns, rows);
				await screen().reset(columns, rows);
				for (const frame of frames) await expectSame(painter, frame);
			}),
			{numRuns: 200},
		);
	});

	test('after any resize', async () => {
		const sizes = fc.array(fc.tuple(fc.integer({min: 2, max: 40}), fc.integer({min: 2, max: 9})), {
			minLength: 1,
			maxLength: 4,
		});
		await fc.assert(
			fc.asyncProperty(randomFrames(columns, rows, false), sizes, async (frames, steps) => {
				const painter = createPainter(columns, rows);
				await screen().reset(columns, rows);
				await expectSame(painter, frames[0] ?? []);
				for (const [index, [width, height]] of steps.entries()) {
					await screen().resize(width, height);
					// Not before: at the end of this turn of the event loop it draws by itself.
					painter.resize(width, height);
					await expectSame(painter, frames[index % frames.length] ?? []);
				}
			}),
			{numRuns: 100},
		);
	});

	test('and every other cell in its column beside clusters of disputed width', async () => {
		const parse = createFrameParser({hasColor: true, resolveLink: () => ''});
		await fc.assert(
			fc.asyncProperty(randomFrames(columns, rows, true), async frames => {
				const painter = createPainter(columns, rows);
				await screen().reset(columns, rows);
				for (const frame of frames) {
					const shown = await screen().show(withBottom(painter.paint(frame), rows));
					for (const [y, row] of parse(frame.join('\n'), columns, rows).entries()) {
						for (let column = 0; column < columns; column += widthAt(row, column)) {
							const cluster = row.clusters[column] ?? '';
							if (measureCluster(cluster).isDisputed) continue;
							expect(shown[y]?.[column]?.[0]).toBe(cluster.normalize('NFC'));
						}
					}
				}
			}),
			{numRuns: 150},
		);
	});
});

function screen(): Pyte {
	if (pyte === undefined) throw new Error('pyte is not installed.');
	return pyte;
}

async function expectSame(painter: ReturnType<typeof createPainter>, frame: Frame): Promise<void> {
	const {terminal} = painter.terminal;
	const bytes = painter.paint(frame.map(withoutBright));
	painter.terminal.writeSync(bytes);
	const shown = await screen().show(withBottom(bytes, terminal.rows));
	const expected = Array.from({length: terminal.rows}, (_, y) =>
		painter.terminal.cells(y).map(asPyteCell).map(sameLook),
	);
	expect(shown.map(row => row.map(sameLook))).toEqual(expected);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const brightColor = /\u001B\[(?:9|10)[0-7]m/g;

const withoutBright = (line: string) => line.replaceAll(brightColor, '');
const withBottom = (bytes: string, height: number) =>
	bytes.replaceAll('\u001B[r', `\u001B[1;${height}r`);

/** A blank shows neither ink nor the colour of ink. */
function sameLook([chars, foreground, background, marks]: PyteCell): string {
	const isBlank = chars.trim() === '' && !/[urs]/.test(marks);
	return isBlank ? `${chars}/${background}` : `${chars}{${foreground}/${background}/${marks}}`;
}

function asPyteCell(cell: ShownCell): PyteCell {
	const marks = [
		cell.isBold ? 'b' : '-',
		cell.isItalic ? 'i' : '-',
		cell.isUnderline ? 'u' : '-',
		cell.isInverse ? 'r' : '-',
		cell.isStrikethrough ? 's' : '-',
	];
	const chars = cell.chars === '' && cell.width > 0 ? ' ' : cell.chars.normalize('NFC');
	return [chars, nameOf(cell.foreground), nameOf(cell.background), marks.join('')];
}

const names = ['black', 'red', 'green', 'brown', 'blue', 'magenta', 'cyan', 'white'];

function nameOf(color: ShownCell['foreground']): string {
	if (color === undefined) return 'default';
	if (typeof color === 'string') return color.slice(1);
	return names[color] ?? hexOf(color - 16);
}

/** A colour of the palette's cube of six steps a side. */
function hexOf(place: number): string {
	const steps = [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6];
	return steps
		.map(step => (step === 0 ? 0 : 55 + 40 * step).toString(16).padStart(2, '0'))
		.join('');
}
