import {plainStyle, type Style} from './styles.ts';

/** A screen row, one entry a column. Rows with the same content made by one parser are one object. */
export type Row = {
	/** The grapheme cluster that starts in a column; empty in the columns that a wide one covers. */
	readonly clusters: readonly string[];
	readonly styles: readonly Style[];
	/** The column behind the last cell that is not a plain blank. */
	readonly end: number;
	/** The number of columns in which a cluster other than a blank starts. */
	readonly inked: number;
	/** Holds a cluster on whose width terminals differ. */
	readonly hasDisputed: boolean;
};

const blankRows = new Map<number, Row>();

/** An empty row; one object for each width. */
export function blankRow(columns: number): Row {
	const known = blankRows.get(columns);
	if (known !== undefined) return known;
	const row: Row = {
		clusters: new Array<string>(columns).fill(' '),
		styles: new Array<Style>(columns).fill(plainStyle),
		end: 0,
		inked: 0,
		hasDisputed: false,
	};
	blankRows.set(columns, row);
	return row;
}

/** The columns that the cluster which starts in `column` takes. */
export function widthAt(row: Row, column: number): number {
	let next = column + 1;
	while (row.clusters[next] === '') next++;
	return next - column;
}

/** Whether two rows show the same in a column. */
export function isSameCell(one: Row, other: Row, column: number): boolean {
	return (
		one.clusters[column] === other.clusters[column] && one.styles[column] === other.styles[column]
	);
}
