import {FrameWriter} from '../../../source/terminal/frame-writer.ts';
import {createFrameParser} from '../../../source/terminal/parse-frame.ts';
import {findViolations} from '../../promises/find-violations.ts';
import {expectSoon} from './expect-plain.ts';
import {followTerminal} from './follow-terminal.ts';
import {readInput, textOf} from './read-input.ts';

const encoder = new TextEncoder();
const link = 'https://a.example/';
/** What the sanitiser alone keeps back, since it is not seen and does nothing to a terminal. */
const harmless =
	/[\u00AD\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF0-\uFFFB\p{Co}\p{Cn}\u{E0000}-\u{E0FFF}]/gu;

/** Whatever two frames hold, nothing but our own sequences is written for them, and every row has its width. */
export function fuzz(data: Buffer): void {
	const input = readInput(data);
	const text = textOf(input).replace(harmless, 'x');
	followTerminal(text);
	const columns = 1 + (input.choice >> 2);
	const rows = 4;
	let written = '';
	const parse = createFrameParser({
		hasColor: input.choice % 8 < 4,
		resolveLink: reference => (reference === link ? link : ''),
	});
	const writer = new FrameWriter({
		output(chunk, done) {
			written += chunk;
			done();
		},
		parse,
		columns,
		rows,
		hasScrollRegions: true,
		hasSynchronizedOutput: true,
	});
	expectSoon('drawing', () => {
		writer.start('');
		for (const frame of ['', ...text.split('\u0001', 3)]) {
			writer.draw(frame);
			writer.flush();
			if (parse(frame, columns, rows).some(row => row.clusters.length !== columns)) {
				throw new Error('a row is not as wide as the screen');
			}
		}
	});
	const found = findViolations(encoder.encode(written), {isLink: url => url === link});
	if (found.length > 0 || !written.isWellFormed()) {
		throw new Error(found.join(', '));
	}
}
