import type {SavedSearch} from '../../model/saved-search.ts';
import type {Command, Event} from '../event.ts';
import type {Overlay, State} from '../state.ts';
import {andThen, type Step, step} from '../step.ts';
import {askNow, lookFor, newsMilliseconds, withFinding} from './find-stories.ts';
import {parseSearch} from './parse-search.ts';

type SearchesOverlay = Extract<Overlay, {kind: 'searches'}>;

/** Between two counts, in which keys are answered. */
const pauseMilliseconds = 10;

/** Opens the list of saved searches, or closes it. */
export function showSearches(state: State): Step {
	if (state.overlay?.kind === 'searches') {
		return step({...state, overlay: null});
	}

	const token = state.token + 1;
	const overlay: SearchesOverlay = {kind: 'searches', top: 0, cursor: 0, counts: new Map(), token};
	return countSearch({...state, token, overlay}, {token, place: 0});
}

/** The one that the keys are about; null when nothing is saved. */
export function selectedSearch(
	{options: {searches}}: State,
	{cursor}: SearchesOverlay,
): SavedSearch | null {
	return searches[Math.min(cursor, searches.length - 1)] ?? null;
}

/** A command while the saved searches are on the screen; null for one that is not about them. */
export function giveToSearches(
	state: State,
	overlay: SearchesOverlay,
	command: Command,
): Step | null {
	const search = selectedSearch(state, overlay);
	const last = state.options.searches.length - 1;
	const move = (place: number) => {
		const cursor = Math.max(0, Math.min(last, place));
		return step({...state, overlay: {...overlay, cursor}});
	};
	switch (command) {
		case 'move-down':
			return move(overlay.cursor + 1);
		case 'move-up':
			return move(Math.min(last, overlay.cursor) - 1);
		case 'go-top':
			return move(0);
		case 'go-bottom':
			return move(last);
		case 'open':
			return search ? openSaved(state, search) : step({...state, overlay: null});
		case 'remove-search':
			return search ? step(state, {type: 'drop-search', query: search.query}) : step(state);
		default:
			return null;
	}
}

/** What it finds becomes the list on screen, as if it had been typed. */
function openSaved(state: State, {query}: SavedSearch): Step {
	const begun = withFinding({...state, overlay: null});
	return andThen(lookFor(begun, {query, filter: ''}), askNow);
}

/** Counts what one of them finds, and has the next one counted after a pause. */
export function countSearch(
	state: State,
	{token, place}: Omit<Extract<Event, {type: 'count-due'}>, 'type'>,
): Step {
	const {overlay, options} = state;
	const saved = options.searches[place];
	if (overlay?.kind !== 'searches' || overlay.token !== token || !saved) {
		return step(state);
	}

	const {query} = saved;
	const {search} = parseSearch(query, options.timeZone);
	return step(
		state,
		{type: 'count-stories', token, query, search},
		{
			type: 'wait',
			milliseconds: pauseMilliseconds,
			event: {type: 'count-due', token, place: place + 1},
		},
	);
}

export function storiesCounted(
	state: State,
	{token, query, count}: Extract<Event, {type: 'stories-counted'}>,
): Step {
	const {overlay} = state;
	return overlay?.kind === 'searches' && overlay.token === token
		? step({...state, overlay: {...overlay, counts: new Map([...overlay.counts, [query, count]])}})
		: step(state);
}

/** When the news rest, all are counted again. */
export function countAgain(state: State): Step {
	const {overlay} = state;
	if (overlay?.kind !== 'searches') {
		return step(state);
	}

	const token = state.token + 1;
	return step(
		{...state, token, overlay: {...overlay, token}},
		{type: 'wait', milliseconds: newsMilliseconds, event: {type: 'count-due', token, place: 0}},
	);
}
