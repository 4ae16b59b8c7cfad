import {Text} from 'ink';
import {memo, type ReactNode} from 'react';
import type {PieceRow} from './piece.ts';

interface StyledLineProps {
	readonly pieces: PieceRow;
}

/** One row of the screen. The pieces have been fitted to its width; nothing wraps. */
export const StyledLine = memo(function StyledLine({pieces}: StyledLineProps): ReactNode {
	return (
		<Text wrap="truncate">
			{pieces.map(({text, style}, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity but its place in the line
				<Text key={index} {...style}>
					{text}
				</Text>
			))}
			{pieces.every(({text}) => text === '') ? ' ' : ''}
		</Text>
	);
}, hasSamePieces);

function hasSamePieces(before: StyledLineProps, after: StyledLineProps): boolean {
	return (
		before.pieces === after.pieces ||
		(before.pieces.length === after.pieces.length &&
			before.pieces.every(
				({text, style}, index) =>
					text === after.pieces[index]?.text && style === after.pieces[index]?.style,
			))
	);
}
