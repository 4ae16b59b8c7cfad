import {widthOf} from '../text/width.ts';
import type {Style} from './theme.ts';

/** A piece of a line in one style. */
export interface Piece {
	readonly text: string;
	readonly style?: Style;
	/** What the terminal links it to: a reference that the terminal room gave for an address. */
	readonly link?: string;
}

/** A row of the screen, fitted to the width that it has. */
export type PieceRow = readonly Piece[];

/** Terminal columns. */
export const widthOfPieces = (pieces: PieceRow): number =>
	pieces.reduce((sum, {text}) => sum + widthOf(text), 0);
