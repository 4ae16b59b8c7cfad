import {styledWidth} from '../text/styled-width.ts';

/** What Ink's output is told to do, as far as it matters here; see `ink/build/output.js`. */
export type OutputOperation =
	| {
			readonly type: 'write';
			readonly x: number;
			readonly y: number;
			/** Lines of text and SGR styles. */
			readonly text: string;
			readonly transformers: readonly ((line: string, index: number) => string)[];
	  }
	| {readonly type: 'clip' | 'unclip'};

interface Segment {
	readonly x: number;
	readonly line: string;
}

const reset = '\u001B[0m';

/**
 * Puts texts that stand beside each other into one frame, without taking them apart into cells as
 * Ink does for each frame. Null where that would be needed: texts that are clipped or lie upon each
 * other, and styles that go on in the next line.
 */
export function joinRows(operations: readonly OutputOperation[], height: number): string | null {
	const rows = Array.from({length: height}, (): Segment[] => []);
	for (const operation of operations) {
		if (operation.type !== 'write' || !addLines(rows, operation)) {
			return null;
		}
	}

	const joined = rows.map(joinRow);
	return joined.includes(null) ? null : joined.join('\n');
}

function addLines(
	rows: readonly Segment[][],
	{x, y, text, transformers}: Extract<OutputOperation, {type: 'write'}>,
): boolean {
	const lines = text.split('\n');
	lines.forEach((line, index) => {
		const transformed = transformers.reduce((made, transform) => transform(made, index), line);
		rows[y + index]?.push({x, line: transformed});
	});
	return x >= 0 && lines.every(endsPlain);
}

function endsPlain(line: string): boolean {
	const last = line.lastIndexOf('\u001B[');
	return last === -1 || line.startsWith(reset, last);
}

function joinRow(segments: Segment[]): string | null {
	let joined = '';
	let column = 0;
	for (const {x, line} of segments.sort((one, other) => one.x - other.x)) {
		if (x < column) {
			return null;
		}

		joined += ' '.repeat(x - column) + line;
		column = x + styledWidth(line);
	}

	return joined;
}
