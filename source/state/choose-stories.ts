import type {Headline} from '../model/headline.ts';
import {isAbove, type StoryPlace, type StoryRange} from '../model/mark.ts';
import type {Event} from './event.ts';
import {type Choice, type State, selectedHeadline} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {listAtHand} from './update-list.ts';

/** `v`: begins a choice of stories at the selected one, or ends it. */
export function chooseStories(state: State): Step {
	const headline = selectedHeadline(state);
	if (state.choice || !headline) {
		return step({...state, choice: null});
	}

	const anchor = placeOf(headline);
	const range: StoryRange = {first: anchor, last: anchor, newest: anchor.id, ids: null};
	return step({...state, choice: {anchor, range, count: 1, isBehind: false}});
}

const placeOf = ({id, time}: Headline): StoryPlace => ({id, time});

/** The choice goes from where it began to the selected story, wherever a key has moved that. */
export function followChoice(moved: Step): Step {
	const {choice, pane} = moved.state;
	const headline = selectedHeadline(moved.state);
	const list = listAtHand(moved.state);
	if (!choice || !list || pane !== 'list') {
		return moved;
	}

	if (!headline) {
		return andThen(moved, state => step({...state, choice: {...choice, isBehind: true}}));
	}

	const ends = {one: choice.anchor, other: placeOf(headline)};
	return andThen(moved, state => step(state, {type: 'read-choice', ...list, ...ends}));
}

/** Rows have been read: the choice goes to the selected one if it could not before. */
export const followLate = (read: Step): Step =>
	read.state.choice?.isBehind ? followChoice(read) : read;

/** The store says how many are chosen: from now on they are meant, whatever comes in between. */
export function choiceRead(
	state: State,
	{range, count}: Extract<Event, {type: 'choice-read'}>,
): Step {
	const {choice} = state;
	return step(choice ? {...state, choice: {...choice, range, count, isBehind: false}} : state);
}

/** Whether a story of the list on screen is among the chosen ones. */
export function isChosen({range}: Choice, {id, time}: StoryPlace): boolean {
	const {first, last, newest, ids} = range;
	return ids
		? ids.includes(id)
		: id <= newest && !isAbove({id, time}, first) && !isAbove(last, {id, time});
}

export const withoutChoice = ({state, effects}: Step): Step =>
	step(state.choice ? {...state, choice: null} : state, ...effects);
