import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {measureCluster} from '../../source/terminal/measure-cluster.ts';
import {createFrameParser} from '../../source/terminal/parse-frame.ts';
import {widthAt} from '../../source/terminal/rows.ts';
import {createPainter, opening} from '../helpers/paint.ts';
import {type Frame, randomFrames} from '../helpers/random-frames.ts';
import {
	createVirtualTerminal,
	type ShownCell,
	type VirtualTerminal,
} from '../helpers/virtual-terminal.ts';

const columns = 24;
const rows = 6;

describe('what the terminal shows', () => {
	test('is the newest frame, cell by cell, after any sequence of frames', () => {
		fc.assert(
			fc.property(randomFrames(columns, rows, false), frames => {
				const painter = createPainter(columns, rows);
				for (const frame of frames) {
					painter.terminal.writeSync(painter.paint(frame));
					expect(shownCells(painter.terminal)).toEqual(expectedCells(frame, columns, rows));
				}
			}),
			{numRuns: 150},
		);
	});

	test('is the newest frame after any resize', () => {
		const sizes = fc.array(fc.tuple(fc.integer({min: 2, max: 40}), fc.integer({min: 1, max: 9})), {
			minLength: 1,
			maxLength: 4,
		});
		fc.assert(
			fc.property(randomFrames(columns, rows, false), sizes, (frames, steps) => {
				const painter = createPainter(columns, rows);
				painter.terminal.writeSync(painter.paint(frames[0] ?? []));
				for (const [index, [width, height]] of steps.entries()) {
					const frame = frames[index % frames.length] ?? [];
					painter.resize(width, height);
					painter.terminal.writeSync(painter.paint(frame));
					expect(shownCells(painter.terminal)).toEqual(expectedCells(frame, width, height));
				}
			}),
			{numRuns: 100},
		);
	});

	test('keeps every other cell in its column where terminals differ about the width of a cluster', () => {
		fc.assert(
			fc.property(randomFrames(columns, rows, true), frames => {
				const painter = createPainter(columns, rows);
				for (const frame of frames) {
					painter.terminal.writeSync(painter.paint(frame));
					expectUndisputedCells(painter.terminal, frame);
				}
			}),
			{numRuns: 100},
		);
	});

	test('is right again after keys were echoed where the cursor stood', () => {
		fc.assert(
			fc.property(
				randomFrames(columns, rows, false),
				fc.stringMatching(/^[a-zй?]{0,5}$/),
				(frames, echo) => {
					const painter = createPainter(columns, rows);
					for (const frame of frames) {
						painter.terminal.writeSync(painter.paint(frame));
						painter.terminal.writeSync(echo);
						painter.writer.mendRow();
						painter.terminal.writeSync(painter.paint(frame));
						expect(shownCells(painter.terminal)).toEqual(expectedCells(frame, columns, rows));
					}
				},
			),
			{numRuns: 60},
		);
	});

	test('comes back after anything was written over it', () => {
		fc.assert(
			fc.property(randomFrames(columns, rows, false), frames => {
				const painter = createPainter(columns, rows);
				const frame = frames.at(-1) ?? [];
				painter.terminal.writeSync(painter.paint(frame));
				painter.terminal.writeSync('\u001B[3;5H\u001B[41mscribble\u001B[2;4r');
				painter.writer.redraw('\u001B[r\u001B[m');
				painter.terminal.writeSync(painter.paint(frame));
				expect(shownCells(painter.terminal)).toEqual(expectedCells(frame, columns, rows));
			}),
			{numRuns: 30},
		);
	});
});

describe('bytes', () => {
	const screen = (marked: number, clock: string): Frame =>
		Array.from({length: 50}, (_, y) => {
			if (y === 0) return ` ${clock}  USD 87.45 ▲0.12   EUR 101.51 ▼0.30`;
			return `${y === marked ? '▌' : ' '}15:${y + 10}  24.kg    Заголовок номер ${y} │ Абзац текста ${y}`;
		});

	test('no change takes none', () => {
		fc.assert(
			fc.property(randomFrames(columns, rows, true), frames => {
				const painter = createPainter(columns, rows);
				for (const frame of frames) {
					painter.paint(frame);
					expect(painter.paint([...frame])).toBe('');
				}
			}),
			{numRuns: 50},
		);
	});

	test('a row is erased with a pen that draws no lines, which some terminals would leave there', () => {
		const painter = createPainter(columns, rows);
		painter.paint(['a word, and another']);
		const bytes = painter.paint(['\u001B[4ma word\u001B[0m']);
		expect(bytes.endsWith('\u001B[m\u001B[K')).toBe(true);
	});

	test('a marker that moves by a row takes at most 20', () => {
		const painter = createPainter(160, 50);
		painter.paint(screen(3, '15:24'));
		for (let row = 4; row < 45; row++) {
			expect(Buffer.byteLength(painter.paint(screen(row, '15:24')))).toBeLessThanOrEqual(20);
		}
	});

	test('a digit of the clock takes at most 20', () => {
		const painter = createPainter(160, 50);
		painter.paint(screen(3, '15:24'));
		expect(Buffer.byteLength(painter.paint(screen(3, '15:25')))).toBeLessThanOrEqual(20);
	});

	test('a list of 40 rows that scrolls by one takes the new row and at most 30 more', () => {
		const painter = createPainter(160, 50);
		const entry = (index: number) =>
			` 15:${index + 10}  Kaktus  Заголовок номер ${index}, не похожий`;
		const scrolled = (first: number): Frame => [
			'header',
			'tabs',
			...Array.from({length: 40}, (_, index) => entry(first + index)),
			'',
			'footer',
		];
		painter.paint(scrolled(1));
		const down = Buffer.byteLength(painter.paint(scrolled(2)));
		expect(down).toBeLessThanOrEqual(Buffer.byteLength(entry(41)) + 30);
		const up = Buffer.byteLength(painter.paint(scrolled(1)));
		expect(up).toBeLessThanOrEqual(Buffer.byteLength(entry(1)) + 30);
	});

	test('only a large update is synchronised', () => {
		const painter = createPainter(160, 50);
		const first = painter.paint(screen(3, '15:24'));
		expect(first.startsWith(`${opening}\u001B[?2026h`)).toBe(true);
		expect(first.endsWith('\u001B[?2026l')).toBe(true);
		expect(painter.paint(screen(4, '15:25'))).not.toContain('2026');
	});
});

/** The frame as an emulator shows it that gets every line whole. */
function expectedCells(frame: Frame, width: number, height: number) {
	const terminal = createVirtualTerminal(width, height);
	terminal.writeSync(opening);
	for (const [y, line] of frame.slice(0, height).entries()) {
		terminal.writeSync(`\u001B[${y + 1}H${cutToColumns(line, width)}\u001B[m`);
	}
	return shownCells(terminal);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const styles = /(\u001B\[[\d;]*m)/;

/** The emulator draws what is beyond the last column into it. */
function cutToColumns(line: string, width: number): string {
	let column = 0;
	let kept = '';
	for (const part of line.split(styles)) {
		if (part.startsWith('\u001B')) kept += part;
		else {
			for (const {segment} of new Intl.Segmenter().segment(part)) {
				const {width: taken} = measureCluster(segment);
				if (column + taken <= width) kept += segment;
				else kept += ' '.repeat(Math.max(0, width - column));
				column += taken;
			}
		}
	}
	return kept;
}

/** Every cell in one string, row by row, for a quick comparison. */
function shownCells(terminal: VirtualTerminal): readonly string[] {
	return Array.from({length: terminal.terminal.rows}, (_, y) =>
		terminal.cells(y).map(describeCell).join(' '),
	);
}

/** A blank shows neither ink nor the colour of ink. */
function describeCell(cell: ShownCell): string {
	const isBlank = cell.chars === '' || cell.chars === ' ';
	const isMarked = cell.isInverse || cell.isUnderline || cell.isStrikethrough;
	const ink = [cell.foreground ?? '', cell.isBold, cell.isDim, cell.isItalic];
	const marks = [cell.isInverse, cell.isUnderline, cell.isStrikethrough];
	const look = [...(isBlank && !isMarked ? [] : ink), ...marks].map(shortly).join('');
	return `${isBlank ? '·'.repeat(cell.width) : cell.chars}{${look}/${cell.background ?? ''}}`;
}

function shortly(part: boolean | number | string): string {
	return part === true ? '+' : part === false ? '-' : String(part);
}

function expectUndisputedCells(terminal: VirtualTerminal, frame: Frame): void {
	const parse = createFrameParser({hasColor: true, resolveLink: () => ''});
	for (const [y, row] of parse(frame.join('\n'), columns, rows).entries()) {
		const cells = terminal.cells(y);
		for (let column = 0; column < columns; column += widthAt(row, column)) {
			const cluster = row.clusters[column] ?? '';
			if (measureCluster(cluster).isDisputed) continue;
			expect(cells[column]?.chars || ' ').toBe(cluster);
		}
	}
}
