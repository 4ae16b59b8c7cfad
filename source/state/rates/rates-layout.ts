import {layoutScreen, type Rectangle, wideColumns} from '../layout.ts';
import type {State} from '../state.ts';

/** Where the parts of the Rates view stand. A part that is not shown is null. */
export interface RatesLayout {
	readonly table: Rectangle | null;
	readonly report: Rectangle | null;
}

/** Enough for every column of the table, and for the names as well. */
const tableColumns = 60;
const tableColumnsWithNames = 78;
const smallestDrawer = 9;
const largestDrawer = 16;

/** The table, and beside it (in a narrow window: in its place) the report on the selected pair. */
export function layoutRates(state: State): RatesLayout {
	const {body} = layoutScreen(state);
	if (state.columns < wideColumns) {
		return state.rates.isReportOpen ? {table: null, report: body} : {table: body, report: null};
	}

	const columns = state.columns >= 2 * tableColumnsWithNames ? tableColumnsWithNames : tableColumns;
	const left = columns + 2;
	return {
		table: {...body, columns},
		report: {...body, left, columns: state.columns - left - 1},
	};
}

/** The rows that the drawer takes of the panes, from below. */
export function drawerRows(state: State): number {
	if (state.overlay?.kind !== 'rates') {
		return 0;
	}

	const {rows} = layoutScreen(state).body;
	return Math.min(rows, largestDrawer, Math.max(smallestDrawer, Math.floor(rows * 0.6)));
}

/** Whether the report on the selected pair is on screen. */
export function isReportShown(state: State): boolean {
	const isInView = state.view === 'rates' && state.pane === 'list' && state.overlay === null;
	return state.overlay?.kind === 'rates' || (isInView && layoutRates(state).report !== null);
}
