import {isAbove, type Mark, type StoryRange} from '../../model/mark.ts';
import type {Effect, Event} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';

type EffectOf<T extends Effect['type']> = Extract<Effect, {type: T}>;

/** More than the Popular view has. */
const wholeList = 1000;

/** The stories of a list from one to the other, as a range and how many they are. */
export function readChoice(effect: EffectOf<'read-choice'>, store: Store): Event {
	const {view, one, other, found, isCollapsed} = effect;
	const [first, last] = isAbove(other, one) ? [other, one] : [one, other];
	const range: StoryRange = {first, last, newest: store.newestStory(), ids: null};
	switch (view) {
		case 'popular': {
			const {rows} = store.listHeadlines({view, offset: 0, limit: wholeList});
			const all = rows.map(({id}) => id);
			const ids = between(all, one.id, other.id);
			return {type: 'choice-read', range: {...range, ids}, count: ids.length};
		}

		case 'found':
			return {type: 'choice-read', range, count: between(found, one.id, other.id).length};
		default:
			return {type: 'choice-read', range, count: store.countBetween(view, range, isCollapsed)};
	}
}

/** The mark for the chosen stories: all get it, and when all of them have it, it is taken from them. */
export function markOfChoice(effect: EffectOf<'mark-choice'>, store: Store): Mark {
	const {kind} = effect;
	const without = chosenWith(effect, store, false);
	return without.length > 0
		? {kind, ids: without, value: true}
		: {kind, ids: chosenWith(effect, store, true), value: false};
}

/** The chosen stories whose mark has this value. */
function chosenWith(
	{kind, view, range, found, isCollapsed}: EffectOf<'mark-choice'>,
	store: Store,
	value: boolean,
): readonly number[] {
	const {first, last, newest, ids} = range;
	if (view !== 'found' && view !== 'popular') {
		return store.markedBetween(view, range, isCollapsed, {kind, value});
	}

	const chosen = ids ?? between(found, first.id, last.id).filter(id => id <= newest);
	return store.markedOf(chosen, {kind, value});
}

/** The part of a list from one to the other, whichever stands first; where one is gone, the other. */
function between(list: readonly number[], one: number, other: number): readonly number[] {
	const places = [one, other].map(id => list.indexOf(id)).filter(place => place >= 0);
	return places.length === 0 ? [] : list.slice(Math.min(...places), Math.max(...places) + 1);
}
