import type {Block, Span} from '../model/article.ts';
import {widthOf} from '../text/width.ts';
import {wrapRuns} from '../text/wrap.ts';
import {type Row, type Run, spanRuns} from './runs.ts';

type Table = Extract<Block, {kind: 'table'}>;

/** What a cell shows on one line, and how many columns that takes. */
interface Cell {
	readonly runs: Row;
	readonly width: number;
}

const gap = '  ';
const number = /^[-+−–]?[\s\d.,’']*\d[\s\d.,’']*\s?(?:%|‰)?$/;

/** Columns side by side where they fit, else each row as a record of its own. */
export function tableRows(table: Table, columns: number, isUtf8: boolean): Run[][] {
	const header = table.header.map(spans => cellOf(spans, 'strong'));
	const rows = table.rows.map(row => row.map(spans => cellOf(spans, 'text')));
	const count = Math.max(header.length, ...rows.map(row => row.length), 1);
	const all = [header, ...rows];
	const widths = Array.from({length: count}, (_, column) =>
		Math.max(...all.map(row => row[column]?.width ?? 0), 1),
	);
	const total = widths.reduce((sum, width) => sum + width, 0) + gap.length * (count - 1);
	if (total > columns) {
		return recordRows(header, rows, columns);
	}

	const isNumeric = widths.map((_, column) => isColumnOfNumbers(rows, column));
	const line = (row: readonly Cell[]) => alignedRow(row, widths, isNumeric);
	const rule: Run[] = [{text: (isUtf8 ? '─' : '-').repeat(total), role: 'mark'}];
	const head = header.length > 0 ? [line(header), rule] : [];
	return [...head, ...rows.map(line)];
}

function cellOf(spans: readonly Span[], role: 'strong' | 'text'): Cell {
	// A line break inside a cell has no place in a row.
	const flat = spans.map(span => ({...span, text: span.text.replace(/\s+/g, ' ')}));
	const runs = spanRuns(flat, role);
	return {runs, width: runs.reduce((sum, {text}) => sum + widthOf(text), 0)};
}

function textOf({runs}: Cell): string {
	return runs
		.map(({text}) => text)
		.join('')
		.trim();
}

/** Numbers are compared by their last digits, which have to stand in one line. */
function isColumnOfNumbers(rows: readonly (readonly Cell[])[], column: number): boolean {
	const texts = rows.map(row => (row[column] ? textOf(row[column]) : '')).filter(Boolean);
	return texts.length > 0 && texts.every(text => number.test(text) || /^[-–—]$/.test(text));
}

function alignedRow(
	row: readonly Cell[],
	widths: readonly number[],
	isNumeric: readonly boolean[],
): Run[] {
	return widths.flatMap((width, column) => {
		const {runs, width: own} = row[column] ?? {runs: [], width: 0};
		const space: Run = {text: ' '.repeat(width - own), role: 'text'};
		const cell = isNumeric[column] ? [space, ...runs] : [...runs, space];
		const between: Run[] = column > 0 ? [{text: gap, role: 'text'}] : [];
		return [...between, ...cell].filter(({text}) => text !== '');
	});
}

function recordRows(
	header: readonly Cell[],
	rows: readonly (readonly Cell[])[],
	columns: number,
): Run[][] {
	return rows.flatMap((row, index) => {
		const record = row.flatMap((cell, column) => {
			const name = header[column] ? textOf(header[column]) : '';
			const label: Run[] = name ? [{text: `${name}: `, role: 'strong'}] : [];
			return cell.width > 0 ? wrapRuns([...label, ...cell.runs], columns) : [];
		});
		return index > 0 && record.length > 0 ? [[], ...record] : record;
	});
}
