import type {StoryMarks} from '../model/mark.ts';
import {type State, selectedHeadline} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {isCollapsed} from './update-list.ts';

/** `v`: begins a choice of stories at the selected one, or ends it. */
export function chooseStories(state: State): Step {
	const headline = selectedHeadline(state);
	if (state.choice || !headline) {
		return step({...state, choice: null});
	}

	return step({...state, choice: {anchor: headline.id, stories: [headline]}});
}

/** The choice goes from where it began to the selected story, wherever a key has moved that. */
export function followChoice(moved: Step): Step {
	const {choice, view} = moved.state;
	const headline = selectedHeadline(moved.state);
	if (!choice || !headline || view === 'rates' || moved.state.pane !== 'list') {
		return moved;
	}

	return andThen(moved, state =>
		step(state, {
			type: 'read-choice',
			view,
			from: choice.anchor,
			to: headline.id,
			found: state.finding?.ids ?? [],
			isCollapsed: isCollapsed(state, view),
		}),
	);
}

/** The store says which stories are chosen: from now on they are meant, whatever comes in between. */
export function choiceRead(state: State, stories: readonly StoryMarks[]): Step {
	return step(state.choice ? {...state, choice: {...state.choice, stories}} : state);
}

export const withoutChoice = ({state, effects}: Step): Step =>
	step(state.choice ? {...state, choice: null} : state, ...effects);
