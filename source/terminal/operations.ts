import type {Row} from './rows.ts';

/** A step that changes the screen; rows and columns count from 0. */
export type Operation = Draw | Erase | Scroll;

/** Draws the cells of columns `from` up to `to`. */
export type Draw = {
	readonly kind: 'draw';
	readonly y: number;
	readonly row: Row;
	readonly from: number;
	readonly to: number;
	/** Cells to the left of it may still wait to be drawn, so none of them may be drawn along with it. */
	readonly isOutOfOrder: boolean;
};

/** Makes the rest of a row plain blank. */
export type Erase = {readonly kind: 'erase'; readonly y: number; readonly from: number};

/** Moves the rows `top` to `bottom` (both included) by one for each of `rows`, which come in one by one at the edge. */
export type Scroll = {
	readonly kind: 'scroll';
	readonly direction: 'up' | 'down';
	readonly top: number;
	readonly bottom: number;
	readonly rows: readonly Row[];
};
