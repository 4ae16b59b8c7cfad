import {linkOfNumber} from './article-view.ts';
import {visibleRates} from './rates/visible-rates.ts';
import {currentList, type State} from './state.ts';
import {type Step, step} from './step.ts';
import {followLink} from './trail.ts';
import {openStory, scrollTo} from './update-article.ts';
import {moveTo} from './update-list.ts';
import {moveInRates} from './update-rates.ts';
import {scrollOverlay} from './update-screen.ts';

/** What the wheel turns over: what is on top of it there. */
export type WheelPlace = 'list' | 'article' | 'overlay';

/** The wheel scrolls what is under it; the keys stay where they are. */
export function wheelTurned(state: State, place: WheelPlace, lines: number): Step {
	switch (place) {
		case 'overlay':
			return scrollOverlay(state, lines);
		case 'article':
			return scrollTo(state, (state.article?.top ?? 0) + lines);
		case 'list':
			return state.view === 'rates'
				? moveInRates(state, state.rates.cursor + lines)
				: moveTo(state, (currentList(state)?.cursor ?? 0) + lines);
	}
}

/** A click selects a row; on the selected one it opens the story. */
export function rowClicked(state: State, place: number): Step {
	if (state.view === 'rates') {
		return place < visibleRates(state.rates).length ? moveInRates(state, place) : step(state);
	}

	const list = currentList(state);
	const headline = list?.rows[place - list.offset];
	if (!list || !headline) {
		return step(state);
	}

	return place === list.cursor
		? openStory(state, headline)
		: moveTo({...state, pane: 'list', digits: ''}, place);
}

/** A click on a link of the story follows it; beside one it gives the story the keys. */
export function storyClicked(state: State, number: number | null): Step {
	const link = number === null ? null : linkOfNumber(state, number);
	return link ? followLink(state, link) : step({...state, pane: 'article'});
}
