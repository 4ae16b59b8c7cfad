import {FrameWriter} from '../../source/terminal/frame-writer.ts';
import {createFrameParser} from '../../source/terminal/parse-frame.ts';
import {createVirtualTerminal} from './virtual-terminal.ts';

/** What a session sends first: an empty screen without autowrap. */
export const opening = '\u001B[?1049h\u001B[?7l\u001B[?25l\u001B[H\u001B[J';

/** A frame writer with its bytes at hand and an emulator that shows them. */
export function createPainter(columns: number, rows: number) {
	const terminal = createVirtualTerminal(columns, rows);
	let bytes = '';
	const writer = new FrameWriter({
		output: (chunk, done) => {
			bytes += chunk;
			done();
		},
		parse: createFrameParser({hasColor: true, resolveLink: reference => reference}),
		columns,
		rows,
		hasScrollRegions: true,
		hasSynchronizedOutput: true,
	});
	writer.start(opening);
	return {
		writer,
		terminal,
		/** Draws a frame and gives the bytes it took. */
		paint: (frame: string | readonly string[]): string => {
			bytes = '';
			writer.draw(typeof frame === 'string' ? frame : frame.join('\n'));
			writer.flush();
			return bytes;
		},
		/** As a terminal resizes: its content is cut or kept, then the writer is told. */
		resize: (nextColumns: number, nextRows: number) => {
			terminal.resize(nextColumns, nextRows);
			writer.resize(nextColumns, nextRows);
		},
	};
}
