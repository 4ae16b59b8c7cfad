import {typedLink} from './article-view.ts';
import {withAnswer} from './notice.ts';
import type {State} from './state.ts';
import {type Step, step} from './step.ts';
import {storyAtHand} from './update-marks.ts';

/** The address that a link key is about: the typed number's, else the story's own. */
function addressAtHand(state: State): string | null {
	return state.digits ? (typedLink(state)?.url ?? null) : (storyAtHand(state)?.url ?? null);
}

/** Hands the address to the reader's browser. */
export function openInBrowser(state: State): Step {
	return withAddress(state, 'open-link');
}

/** Puts the address on the clipboard of the reader's own machine. */
export function copyLink(state: State): Step {
	return withAddress(state, 'copy-link');
}

function withAddress(state: State, type: 'open-link' | 'copy-link'): Step {
	const url = addressAtHand(state);
	const next = {...state, digits: ''};
	if (url) {
		return step(next, {type, url});
	}

	return withAnswer(
		next,
		state.digits ? `There is no link ${state.digits} in this story` : 'This story has no link',
	);
}
