import type {SourceState} from '../model/source.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {withAnswer} from './notice.ts';
import type {State} from './state.ts';
import {type Step, step} from './step.ts';
import {storyAtHand} from './update-marks.ts';
import {wordsOf} from './words-of.ts';

/** Asks the source of the story at hand for news; in the Rates view, the banks. */
export function refreshSource(state: State): Step {
	const feedId = storyAtHand(state)?.feedId;
	const sourceIds =
		state.view === 'rates'
			? state.sources.filter(({kind}) => kind === 'rates').map(({id}) => id)
			: feedId
				? [feedId]
				: ('all' as const);
	return ask(state, sourceIds, wordsOf(state).notices.askingSource);
}

/** Asks every source for news. */
export function refreshAll(state: State): Step {
	return ask(state, 'all', wordsOf(state).notices.askingAll);
}

/** Asks one source for news. */
export function askSource(state: State, {id, name}: SourceState): Step {
	return ask(state, [id], wordsOf(state).list.asking(sanitizeLine(name)));
}

function ask(state: State, sourceIds: readonly string[] | 'all', text: string): Step {
	const told = withAnswer({...state, isAsking: true}, text);
	return step(told.state, ...told.effects, {type: 'refresh', sourceIds});
}

/** What came of it, if the reader had asked. */
export function refreshFinished(state: State, done: number, failed: number): Step {
	if (!state.isAsking) {
		return step(state);
	}

	const {notices} = wordsOf(state);
	const all = done + failed;
	const text =
		failed > 0
			? notices.someFailed(failed, all)
			: all > 0
				? notices.allFresh
				: notices.askedJustNow;
	return withAnswer({...state, isAsking: false}, text);
}
