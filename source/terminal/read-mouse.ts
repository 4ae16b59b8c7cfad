/** What the mouse did; cells are counted from 0. */
export interface MouseReport {
	readonly kind: 'press' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
}

/** The key name under which `decodeKeys` hands on a report in the SGR form (mode 1006). */
export const mouseKey = (parameters: string, final: string): string => `Mouse${parameters}${final}`;

const report = /^Mouse<(\d{1,4});(\d{1,5});(\d{1,5})M$/;
const modifiers = 4 | 8 | 16;
const kinds = new Map([
	[0, 'press'],
	[64, 'wheel-up'],
	[65, 'wheel-down'],
] as const);

/** The report behind a key name: the left button and the wheel; null for every other key, button and movement. */
export function readMouse(key: string): MouseReport | null {
	const [, button, column, row] = report.exec(key) ?? [];
	const kind = kinds.get((Number(button) & ~modifiers) as 0 | 64 | 65);
	return button !== undefined && kind
		? {kind, column: Number(column) - 1, row: Number(row) - 1}
		: null;
}
