import {Text} from 'ink';
import type {ReactNode} from 'react';
import {encodeRows} from './encode-rows.ts';
import type {PieceRow} from './piece.ts';

interface StyledLineProps {
	readonly pieces: PieceRow;
}

/** One row of the screen. The pieces have been fitted to its width; nothing wraps. */
export function StyledLine({pieces}: StyledLineProps): ReactNode {
	// A text of nothing would take no row.
	return <Text wrap="truncate">{encodeRows([pieces]) || ' '}</Text>;
}
