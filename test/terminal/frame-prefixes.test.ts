import {stripVTControlCharacters} from 'node:util';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createPainter} from '../helpers/paint.ts';
import {type Frame, randomFrames} from '../helpers/random-frames.ts';

const columns = 24;
const rows = 6;
/** Ends the sequence that sets the margins; no text here has this letter. */
const setMargins = 'r';

// A slow line shows every part of an update before the rest of it has come.
describe('on the way to the newest frame', () => {
	test('a row that is filled before and after is never blank', () => {
		fc.assert(
			fc.property(randomFrames(columns, rows, false), frames => {
				const painter = createPainter(columns, rows);
				painter.terminal.writeSync(painter.paint(frames[0] ?? []));
				for (const [before, after] of pairs(frames)) {
					const bytes = painter.paint(after);
					// Scrolling moves every row of its band; the next test follows that.
					const isScroll = bytes.includes(setMargins);
					const filled = [...after.keys()].filter(
						y => !isScroll && isFilled(before[y] ?? '') && isFilled(after[y] ?? ''),
					);
					for (const character of bytes) {
						painter.terminal.writeSync(character);
						const lines = painter.terminal.lines();
						for (const y of filled) expect(lines[y]).not.toBe('');
					}
				}
			}),
			{numRuns: 150},
		);
	});

	test('a list that scrolls has at most one blank row at any time', () => {
		const list = fc.array(fc.string({minLength: 1, unit: fc.constantFrom(...'абвгxyz')}), {
			minLength: 20,
			maxLength: 20,
		});
		fc.assert(
			fc.property(list, fc.integer({min: -4, max: 4}), (entries, distance) => {
				const painter = createPainter(columns, 12);
				painter.terminal.writeSync(painter.paint(entries.slice(4, 16)));
				for (const character of painter.paint(entries.slice(4 + distance, 16 + distance))) {
					painter.terminal.writeSync(character);
					const blank = painter.terminal.lines().filter(line => line === '');
					expect(blank.length).toBeLessThanOrEqual(1);
				}
				expect(painter.terminal.lines()).toEqual(entries.slice(4 + distance, 16 + distance));
			}),
			{numRuns: 30},
		);
	});

	test('the screen is never empty, even if the text moves to rows that were empty', () => {
		fc.assert(
			fc.property(randomFrames(columns, rows, false), frames => {
				const painter = createPainter(columns, rows);
				painter.terminal.writeSync(painter.paint(frames[0] ?? []));
				for (const [before, after] of pairs(frames)) {
					const bytes = painter.paint(after);
					const isEverFilled = before.some(isFilled) && after.some(isFilled);
					for (const character of bytes) {
						painter.terminal.writeSync(character);
						if (isEverFilled) expect(painter.terminal.text().trim()).not.toBe('');
					}
				}
			}),
			{numRuns: 100},
		);
		const painter = createPainter(columns, rows);
		painter.terminal.writeSync(painter.paint(['above']));
		for (const character of painter.paint(['', '', 'below'])) {
			painter.terminal.writeSync(character);
			expect(painter.terminal.text().trim()).not.toBe('');
		}
		expect(painter.terminal.text().trim()).toBe('below');
	});

	test('the screen is not empty while all of it is drawn anew', () => {
		fc.assert(
			fc.property(randomFrames(columns, rows, true), fc.boolean(), (frames, isResize) => {
				const painter = createPainter(columns, rows);
				painter.terminal.writeSync(painter.paint(['first', ...(frames[0] ?? []), 'last']));
				if (isResize) painter.resize(columns - 5, rows + 1);
				else painter.writer.redraw('\u001B[m');
				for (const character of painter.paint(['other', ...(frames.at(-1) ?? [])])) {
					painter.terminal.writeSync(character);
					expect(painter.terminal.text().trim()).not.toBe('');
				}
			}),
			{numRuns: 60},
		);
	});

	test('an article stays where it is while the list beside it scrolls, by how much ever', () => {
		const height = 12;
		const article = ['Title of a story', 'by somebody', '', 'A sentence of it', 'and another.'];
		const list = fc.array(fc.string({minLength: 1, unit: fc.constantFrom(...'абвгxyz')}), {
			minLength: 30,
			maxLength: 30,
		});
		const starts = fc.array(fc.integer({min: 0, max: 18}), {minLength: 2, maxLength: 4});
		const start = fc.integer({min: 0, max: 7});
		fc.assert(
			fc.property(list, starts, start, (entries, firsts, top) => {
				const painter = createPainter(40, height);
				const beside = (y: number) => article[y - top] ?? '';
				const frame = (first: number) =>
					entries
						.slice(first, first + height)
						.map((entry, y) => `${entry.slice(0, 12).padEnd(12)} │ ${beside(y)}`);
				painter.terminal.writeSync(painter.paint(frame(firsts[0] ?? 0)));
				for (const first of firsts) {
					for (const character of painter.paint(frame(first))) {
						painter.terminal.writeSync(character);
						const lines = painter.terminal.lines();
						for (const y of article.keys()) {
							expect(lines[top + y]?.slice(15) ?? '').toBe(article[y]);
						}
					}
				}
			}),
			{numRuns: 60},
		);
	});

	test('the screen is never cleared after the start', () => {
		fc.assert(
			fc.property(randomFrames(columns, rows, true), frames => {
				const painter = createPainter(columns, rows);
				painter.paint(frames[0] ?? []);
				for (const frame of frames) {
					painter.writer.redraw('\u001B[m');
					expect(painter.paint(frame)).not.toMatch(/\[[0-9]*J/);
				}
			}),
			{numRuns: 30},
		);
	});
});

function isFilled(line: string): boolean {
	return stripVTControlCharacters(line).trim() !== '';
}

function pairs(frames: readonly Frame[]): readonly (readonly [Frame, Frame])[] {
	return frames.slice(1).map((after, index) => [frames[index] ?? [], after]);
}
