import type {State} from './state.ts';
import {type Step, step} from './step.ts';
import {markedStory} from './update-marks.ts';

/** Asks the source of the story at hand for news; in the Rates view, the banks. */
export function refreshSource(state: State): Step {
	const feedId = markedStory(state)?.feedId;
	const sourceIds =
		state.view === 'rates'
			? state.sources.filter(({kind}) => kind === 'rates').map(({id}) => id)
			: feedId
				? [feedId]
				: ('all' as const);
	return step(state, {type: 'refresh', sourceIds});
}
