import {truncate} from '../../text/width.ts';
import type {RateRow} from './rate-rows.ts';

/** The table draws a space on both sides of a cell, and one between its columns and around them. */
const besideCell = 3;

/** The same rows, with the longest cells cut so that each row takes one line of so many columns. */
export function fitRows(rows: readonly RateRow[], columns: number): readonly RateRow[] {
	const headings = Object.keys(rows[0] ?? {});
	const widths = headings.map(heading =>
		Math.max(heading.length, ...rows.map(row => (row[heading] ?? '').length)),
	);
	const room = columns - 1 - besideCell * headings.length;
	const widthAt = (limit: number) =>
		headings.reduce(
			(sum, {length}, index) => sum + Math.max(length, Math.min(widths[index] ?? 0, limit)),
			0,
		);
	let limit = Math.max(0, ...widths);
	if (widthAt(limit) <= room) {
		return rows;
	}

	while (limit > 1 && widthAt(limit) > room) {
		limit--;
	}

	return rows.map(row =>
		Object.fromEntries(
			headings.map(name => [name, truncate(row[name] ?? '', Math.max(name.length, limit))]),
		),
	);
}
