import type {Found} from '../../model/story-search.ts';
import type {Effect, Event} from '../../state/event.ts';
import type {FindingSteps, Store} from '../../store/store.ts';

/** Between two steps, in which keys are answered and drawn. */
const pauseMilliseconds = 4;

type EffectOf<T extends Effect['type']> = Extract<Effect, {type: T}>;

/** Looks for stories: few are found at once, many with room for keys between the steps. */
export function findStories(
	{token, search, kept}: EffectOf<'find-stories'>,
	store: Store,
	dispatch: (event: Event) => void,
): void {
	takeSteps(store.findInSteps(search, kept), found => {
		dispatch({type: 'stories-found', token, found});
	});
}

export function countStories(
	{token, query, search}: EffectOf<'count-stories'>,
	store: Store,
	dispatch: (event: Event) => void,
): void {
	takeSteps(store.findInSteps(search), ({ids, unread}) => {
		dispatch({type: 'stories-counted', token, query, count: {all: ids.length, unread}});
	});
}

function takeSteps(steps: FindingSteps, onDone: (found: Found) => void): void {
	const step = steps.next();
	if (step.done) {
		onDone(step.value);
	} else {
		setTimeout(() => takeSteps(steps, onDone), pauseMilliseconds);
	}
}
