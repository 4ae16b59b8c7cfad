import {findWords, type Range, type Word} from './find-words.ts';
import {type MeasuredText, measureText} from './measured-text.ts';

/**
 * Breaks a text into lines of at most so many columns (at least 2): at `\n`, between words, and in a
 * word that is longer than a line. White space at a break is dropped. With whole words only there is
 * no break behind a hyphen either.
 */
export function wrapText(text: string, columns: number, isWholeWords = false): string[] {
	return breakLines(text, columns, isWholeWords).map(({start, end}) => text.slice(start, end));
}

/** Wraps runs as one text. Each line is a list of runs that keep their other properties. */
export function wrapRuns<T extends {readonly text: string}>(
	runs: readonly T[],
	columns: number,
): T[][] {
	let index = 0;
	let offset = 0;
	const lines = breakLines(runs.map(run => run.text).join(''), columns);
	return lines.map(line => {
		const pieces: T[] = [];
		for (let run = runs[index]; run; run = runs[index]) {
			const from = Math.max(0, line.start - offset);
			const to = Math.min(run.text.length, line.end - offset);
			if (from < to) {
				pieces.push(sliceRun(run, from, to));
			}

			if (offset + run.text.length > line.end) {
				break;
			}

			offset += run.text.length;
			index++;
		}

		return pieces;
	});
}

function sliceRun<T extends {readonly text: string}>(run: T, start: number, end: number): T {
	return start === 0 && end === run.text.length ? run : {...run, text: run.text.slice(start, end)};
}

function breakLines(text: string, columns: number, isWholeWords = false): Range[] {
	const lines: Range[] = [];
	const measured = measureText(text);
	const width = Math.max(1, columns);
	let offset = 0;
	for (const paragraph of text.split('\n')) {
		const words = findWords(paragraph, measured.from(offset), width, isWholeWords);
		addLines(lines, {words, offset, measured}, width);
		offset += paragraph.length + 1;
	}

	return lines;
}

/** The words of a paragraph, and where it begins in the text that was measured. */
interface Paragraph {
	readonly words: readonly Word[];
	readonly offset: number;
	readonly measured: MeasuredText;
}

/** Fills one line after the other with as many words as it takes. */
function addLines(lines: Range[], {words, offset, measured}: Paragraph, columns: number): void {
	let start = offset;
	let end = offset;
	let width = 0;
	for (const word of words) {
		const grown = width + measured.columnsOf(end, offset + word.start) + word.width;
		if (grown <= columns) {
			width = grown;
		} else {
			if (end > start) {
				lines.push({start, end});
			}

			start = offset + word.start;
			width = word.width;
		}

		end = offset + word.end;
	}

	lines.push({start, end});
}
