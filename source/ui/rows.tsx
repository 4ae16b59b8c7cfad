import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {encodeRows} from './encode-rows.ts';
import type {PieceRow} from './piece.ts';

interface RowsProps {
	readonly lines: readonly PieceRow[];
	readonly columns: number;
	readonly rows: number;
}

/**
 * A rectangle of lines that have been fitted to it. One text in all, so that Ink has one thing to
 * measure and React one string to compare, however many rows there are.
 */
export function Rows({lines, columns, rows}: RowsProps): ReactNode {
	return (
		<Box width={columns} height={rows} flexShrink={0}>
			<Text wrap="truncate">{encodeRows(lines.slice(0, rows))}</Text>
		</Box>
	);
}
