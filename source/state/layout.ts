/** A rectangle of cells, counted from 0. */
export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly columns: number;
	readonly rows: number;
}

/** Where everything stands. A pane that is not shown is null. */
export interface Layout {
	readonly isTooSmall: boolean;
	readonly isWide: boolean;
	readonly list: Rectangle | null;
	readonly article: Rectangle | null;
	/** The whole space between the tabs and the hint line: help, sources, rates. */
	readonly body: Rectangle;
}

export interface LayoutInput {
	readonly columns: number;
	readonly rows: number;
	readonly pane: 'list' | 'article';
	readonly isZen: boolean;
}

/** From this width on, list and article stand side by side. */
export const wideColumns = 100;
const smallestColumns = 40;
const smallestRows = 10;
/** Longer lines than this are hard to read. */
const measure = 84;
const zenMeasure = 72;
const headerRows = 2;
const hintRows = 1;

/** Pure: columns × rows → rectangles. Nothing in it is ever larger than the screen. */
export function layoutScreen({columns, rows, pane, isZen}: LayoutInput): Layout {
	const isTooSmall = columns < smallestColumns || rows < smallestRows;
	const top = isTooSmall || isZen ? 1 : headerRows;
	const body = {left: 0, top, columns, rows: Math.max(0, rows - top - hintRows)};
	const isWide = columns >= wideColumns && !isZen;
	if (isWide) {
		const list = Math.min(90, Math.floor(columns * 0.44));
		const left = list + 2;
		const article = {...body, left, columns: Math.min(measure, columns - left - 1)};
		return {isTooSmall, isWide, body, list: {...body, columns: list - 1}, article};
	}

	if (pane === 'list' && !isZen) {
		return {isTooSmall, isWide, body, list: body, article: null};
	}

	const width = Math.min(isZen ? zenMeasure : measure, columns - 2);
	const left = Math.max(1, Math.floor((columns - width) / 2));
	return {isTooSmall, isWide, body, list: null, article: {...body, left, columns: width}};
}
