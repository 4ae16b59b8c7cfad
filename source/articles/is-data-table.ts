import {type HtmlElement, textOf} from './dom.ts';

const maxCellText = 400;

/** Whether a table holds data in rows and columns, and not the layout of a page or a story. */
export function isDataTable(table: HtmlElement): boolean {
	const role = table.getAttribute('role');
	if (role === 'presentation' || role === 'none') {
		return false;
	}

	if (table.querySelector('table, ul, ol, h1, h2, h3, blockquote, figure, pre')) {
		return false;
	}

	const rows = [...table.querySelectorAll('tr')];
	const columns = Math.max(0, ...rows.slice(0, 50).map(row => cellsOf(row).length));
	return columns > 1 && rows.every(row => cellsOf(row).every(cell => isShort(cell)));
}

/** The cells of a row, in their order. */
export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
	return Array.from(row.children).filter(({localName}) => localName === 'td' || localName === 'th');
}

function isShort(cell: HtmlElement): boolean {
	return textOf(cell).length <= maxCellText;
}
