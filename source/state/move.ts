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
	if (state.overlay?.kind === 'rates') {
		return moveInRates(state, state.rates.cursor + direction * lines(stride, drawerRows(state)));
	}

	if (state.overlay) {
		return scrollOverlay(state, direction * lines(stride, bodyHeight(state)));
	}

	if (state.pane === 'article') {
		const distance = lines(stride, articleHeight(state), articleLines(state).length);
		return scrollTo(state, (state.article?.top ?? 0) + direction * distance);
	}

	if (state.view === 'rates') {
		const {cursor, table} = state.rates;
		return moveInRates(state, cursor + direction * lines(stride, ratesHeight(state), table.length));
	}

	const {cursor = 0, total = 0} = currentList(state) ?? {};
	return moveTo(state, cursor + direction * lines(stride, listHeight(state), total));
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
