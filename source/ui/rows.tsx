import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {PieceRow} from './piece.ts';
import {StyledLine} from './styled-line.tsx';

interface RowsProps {
	readonly lines: readonly PieceRow[];
	readonly columns: number;
	readonly rows: number;
}

/** A rectangle of lines that have been fitted to it. */
export function Rows({lines, columns, rows}: RowsProps): ReactNode {
	return (
		<Box flexDirection="column" width={columns} height={rows} flexShrink={0}>
			{lines.slice(0, rows).map((pieces, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen keeps its place, what it shows changes
				<StyledLine key={index} pieces={pieces} />
			))}
		</Box>
	);
}
