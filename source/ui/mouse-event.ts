import {articleLines} from '../state/article-view.ts';
import type {Event} from '../state/event.ts';
import {layoutScreen, type Rectangle} from '../state/layout.ts';
import {layoutRates} from '../state/rates/rates-layout.ts';
import type {Run} from '../state/runs.ts';
import {currentList, type State} from '../state/state.ts';
import {frameRows} from '../state/update-rates.ts';
import {rowOfVisit} from '../state/visit-line.ts';
import {widthOf} from '../text/width.ts';
import {viewAt} from './header/tab-pieces.ts';

/** A click or a turn of the wheel in a cell of the screen, counted from 0. */
export interface MouseInput {
	readonly kind: 'press' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
}

const wheelLines = 3;

const isIn = ({left, top, columns, rows}: Rectangle, {column, row}: MouseInput): boolean =>
	column >= left && column < left + columns && row >= top && row < top + rows;

/** What the mouse means where it is; null where it means nothing. */
export function mouseEvent(state: State, input: MouseInput): Event | null {
	if (layoutScreen(state).isTooSmall) {
		return null;
	}

	return input.kind === 'press'
		? pressEvent(state, input)
		: wheelEvent(state, input, input.kind === 'wheel-up' ? -wheelLines : wheelLines);
}

function wheelEvent(state: State, input: MouseInput, lines: number): Event | null {
	if (state.overlay?.kind === 'rates') {
		return null;
	}

	const {list, article} = layoutScreen(state);
	const isOverList = state.view === 'rates' || (list && isIn(list, input)) || !article;
	const place = state.overlay ? 'overlay' : isOverList ? 'list' : 'article';
	return {type: 'wheel-turned', place, lines};
}

function pressEvent(state: State, input: MouseInput): Event | null {
	const {list, article, body} = layoutScreen(state);
	const tabsRow = 1;
	if (input.row === tabsRow && !state.isZen) {
		const view = viewAt(state, input.column);
		return view && {type: 'command-given', command: `show-${view}`};
	}

	if (state.overlay || !isIn(body, input)) {
		return null;
	}

	if (state.view === 'rates') {
		const {table} = layoutRates(state);
		const row = input.row - (table?.top ?? 0) - frameRows;
		const isOnTable = table && isIn(table, input) && row >= 0;
		return isOnTable ? {type: 'row-clicked', place: state.rates.top + row} : null;
	}

	if (list && isIn(list, input)) {
		const top = currentList(state)?.top ?? 0;
		const row = input.row - list.top;
		const line = rowOfVisit(state, list.rows) ?? list.rows;
		return row === line ? null : {type: 'row-clicked', place: top + (row > line ? row - 1 : row)};
	}

	return article && isIn(article, input)
		? {type: 'story-clicked', link: linkAt(state, article, input)}
		: null;
}

/** The number of the link that is drawn in a cell of the article pane. */
function linkAt(state: State, {left, top}: Rectangle, {column, row}: MouseInput): number | null {
	const line = articleLines(state)[(state.article?.top ?? 0) + row - top];
	return line ? linkInRuns(line.runs, column - left) : null;
}

function linkInRuns(runs: readonly Run[], column: number): number | null {
	let end = 0;
	for (const {text, link} of runs) {
		end += widthOf(text);
		if (column < end) {
			return link ?? null;
		}
	}

	return null;
}
