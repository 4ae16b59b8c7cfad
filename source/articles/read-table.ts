import type {Span} from '../model/article.ts';
import type {HtmlElement} from './dom.ts';
import {cellsOf} from './is-data-table.ts';

type Cells = readonly (readonly Span[])[];

/** A table as rows of cells, each row as long as what spans it makes it. */
export interface TableContent {
	readonly caption: readonly Span[];
	readonly header: Cells;
	readonly rows: readonly Cells[];
}

/** No table for readers has more columns, or a cell over more rows. */
const mostColumns = 50;
const mostRows = 200;

interface Spanning {
	readonly spans: readonly Span[];
	left: number;
}

/** Reads a table of data; `read` gives the text of a cell or a caption on one line. */
export function readTable(
	table: HtmlElement,
	read: (element: HtmlElement) => readonly Span[],
): TableContent {
	const caption = table.querySelector('caption');
	const header: Cells[] = [];
	const rows: Cells[] = [];
	const above: Spanning[] = [];
	for (const row of table.querySelectorAll('tr')) {
		const elements = cellsOf(row);
		const cells = readRow(elements, above, read);
		const isHeader = rows.length === 0 && elements.every(({localName}) => localName === 'th');
		if (cells.some(spans => spans.length > 0)) {
			(isHeader ? header : rows).push(cells);
		}
	}

	// The model has one header row; further ones are rows like any other.
	const [first = [], ...others] = header;
	return {caption: caption ? read(caption) : [], header: first, rows: [...others, ...rows]};
}

/** A cell over several columns stands in the first of them, one over several rows in each. */
function readRow(
	elements: readonly HtmlElement[],
	above: Spanning[],
	read: (element: HtmlElement) => readonly Span[],
): Cells {
	const cells: (readonly Span[])[] = [];
	const takeFromAbove = () => {
		for (let from = above[cells.length]; from && from.left > 0; from = above[cells.length]) {
			from.left--;
			cells.push(from.spans);
		}
	};

	for (const element of elements) {
		takeFromAbove();
		const spans = read(element);
		const columns = countOf(element, 'colspan', mostColumns - cells.length);
		const left = countOf(element, 'rowspan', mostRows) - 1;
		for (let column = 0; column < columns; column++) {
			const shown = column === 0 ? spans : [];
			above[cells.length] = {spans: shown, left};
			cells.push(shown);
		}
	}

	takeFromAbove();
	return cells;
}

function countOf(element: HtmlElement, attribute: string, most: number): number {
	const count = Number.parseInt(element.getAttribute(attribute) ?? '', 10);
	return count > 1 ? Math.max(1, Math.min(count, most)) : 1;
}
