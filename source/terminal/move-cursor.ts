/** Where the cursor is, from 0; an undefined column may be anywhere in its row, an undefined row anywhere on the screen. */
export type Cursor = {readonly row: number | undefined; readonly column: number | undefined};

/** The shortest bytes that take the cursor to a place without scrolling or wrapping. */
export function moveCursor(from: Cursor, row: number, column: number): string {
	const absolute = place(row, column);
	if (from.row === undefined) return absolute;
	const relative = moveVertically(row - from.row) + moveHorizontally(from.column, column);
	return relative.length < absolute.length ? relative : absolute;
}

function place(row: number, column: number): string {
	const rowText = row === 0 ? '' : String(row + 1);
	return column === 0 ? `\u001B[${rowText}H` : `\u001B[${rowText};${column + 1}H`;
}

function moveVertically(distance: number): string {
	if (distance === 0) return '';
	return step(Math.abs(distance), distance > 0 ? 'B' : 'A');
}

/** Moves within the row. A carriage return also finds the way from an unknown column. */
export function moveHorizontally(from: number | undefined, to: number): string {
	if (from === to) return '';
	const fromStart = to === 0 ? '\r' : `\r${step(to, 'C')}`;
	if (from === undefined) return fromStart;
	const distance = Math.abs(to - from);
	const backspaces = to < from && distance <= 4 ? '\b'.repeat(distance) : undefined;
	const steps = backspaces ?? step(distance, to > from ? 'C' : 'D');
	return steps.length <= fromStart.length ? steps : fromStart;
}

function step(distance: number, final: 'A' | 'B' | 'C' | 'D'): string {
	return distance === 1 ? `\u001B[${final}` : `\u001B[${distance}${final}`;
}
