import type {StoryMarks} from '../../model/mark.ts';
import type {Effect} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';

/** The stories of a list from one to the other, with their marks. */
export function readChoice(
	{view, from, to, found, isCollapsed}: Extract<Effect, {type: 'read-choice'}>,
	store: Store,
): readonly StoryMarks[] {
	if (view !== 'found') {
		return store.marksBetween(view, from, to, isCollapsed);
	}

	const places = [from, to].map(id => found.indexOf(id)).filter(place => place >= 0);
	return places.length === 0
		? []
		: store.getHeadlines(found.slice(Math.min(...places), Math.max(...places) + 1));
}
