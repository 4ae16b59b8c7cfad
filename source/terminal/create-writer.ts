import type {Capabilities} from './capabilities.ts';
import {FrameWriter, type Output} from './frame-writer.ts';
import {LineWriter, type ScreenWriter} from './line-writer.ts';
import {createFrameParser, type FrameParserOptions} from './parse-frame.ts';
import {sizeOf} from './size-of.ts';
import type {TerminalOptions} from './terminal-options.ts';

/** The writer of a session: of whole frames, or of lines below each other. */
export function createWriter(
	{stdout, isPlain = false}: TerminalOptions,
	{hasColor, hasScrollRegions, hasSynchronizedOutput}: Capabilities,
	resolveLink: FrameParserOptions['resolveLink'],
	output: Output,
): ScreenWriter {
	if (isPlain) return new LineWriter(output, () => stdout.columns);
	const [columns, rows] = sizeOf(stdout);
	const parse = createFrameParser({hasColor, resolveLink});
	return new FrameWriter({output, parse, columns, rows, hasScrollRegions, hasSynchronizedOutput});
}
