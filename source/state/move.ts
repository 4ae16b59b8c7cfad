import {articleHeight, articleLines} from './article-view.ts';
import {drawerRows} from './rates/rates-layout.ts';
import type {State} from './state.ts';
import {currentList} from './state.ts';
import type {Step} from './step.ts';
import {scrollTo} from './update-article.ts';
import {listHeight, moveTo} from './update-list.ts';
import {moveInRates, ratesHeight} from './update-rates.ts';
import {bodyHeight, scrollOverlay} from './update-screen.ts';

/** How far a movement goes. */
export type Stride = 'line' | 'half' | 'page' | 'end';
/** Towards the end, or towards the beginning. */
export type Direction = 1 | -1;

/** Moves in whatever has the keys: an overlay, the story, the rates or the list. */
export function move(state: State, stride: Stride, direction: Direction): Step {
	const count = Number(state.digits);
	const far = (height: number, all?: number) =>
		direction * lines(stride, height, all) * (stride === 'end' ? 1 : Math.max(1, count));
	/** A count with the top or bottom is a row, counted from 1. */
	const goal = (from: number, height: number, all?: number) =>
		stride === 'end' && count > 0 ? count - 1 : from + far(height, all);

	if (state.overlay?.kind === 'rates') {
		return moveInRates(state, goal(state.rates.cursor, drawerRows(state)));
	}

	if (state.overlay) {
		const {top} = state.overlay;
		return scrollOverlay(state, goal(top, bodyHeight(state)) - top);
	}

	if (state.pane === 'article') {
		const height = articleHeight(state);
		return scrollTo(state, goal(state.article?.top ?? 0, height, articleLines(state).length));
	}

	if (state.view === 'rates') {
		const {cursor, table} = state.rates;
		return moveInRates(state, goal(cursor, ratesHeight(state), table.length));
	}

	const {cursor = 0, total = 0} = currentList(state) ?? {};
	return moveTo(state, goal(cursor, listHeight(state), total));
}

/** A page leaves one line of the old one on screen. */
function lines(stride: Stride, height: number, all = 10_000): number {
	switch (stride) {
		case 'line':
			return 1;
		case 'half':
			return Math.max(1, Math.floor(height / 2));
		case 'page':
			return Math.max(1, height - 1);
		case 'end':
			return all;
	}
}
