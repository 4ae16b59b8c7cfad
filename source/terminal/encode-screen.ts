import type {Capabilities} from './capabilities.ts';
import {FrameWriter} from './frame-writer.ts';
import {enterScreen} from './modes.ts';
import {createFrameParser} from './parse-frame.ts';

const plain = '\u001B[m';

/** The bytes that take a terminal over and draw a frame on it; no style is set at their end. */
export function encodeScreen(
	lines: readonly string[],
	columns: number,
	rows: number,
	capabilities: Capabilities,
): string {
	const {hasColor, hasScrollRegions, hasSynchronizedOutput} = capabilities;
	let bytes = '';
	const writer = new FrameWriter({
		output: text => {
			bytes += text;
		},
		parse: createFrameParser({hasColor, resolveLink: () => ''}),
		columns,
		rows,
		hasScrollRegions,
		hasSynchronizedOutput,
	});
	writer.start(enterScreen(capabilities));
	writer.draw(lines.join('\n'));
	writer.flush();
	return bytes + plain;
}
