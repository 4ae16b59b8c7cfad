import {type ListView, storedLists} from '../model/headline.ts';
import type {Event} from './event.ts';
import {layoutScreen} from './layout.ts';
import {currentList, type ListState, type State, selectedHeadline} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {showStory} from './update-article.ts';
import {placeOfVisit} from './visit-line.ts';

/** Rows held beyond each edge of the screen, so that a page key finds them there. */
const margin = 60;
/** How long the selection must rest before the article pane follows it. */
const restMilliseconds = 150;

/** The rows of the list pane that are left to headlines, at least one. */
export function listHeight(state: State, list = currentList(state)): number {
	const rows = layoutScreen({...state, pane: 'list', isZen: false}).list?.rows ?? 1;
	const hasLine = list === state.lists.latest && placeOfVisit(state, list) !== null;
	return Math.max(1, hasLine ? rows - 1 : rows);
}

/** Whether a story that several feeds carry is one row of a view. */
export function isCollapsed(state: State, view: ListView): boolean {
	return view === 'latest' && !state.hasDuplicates;
}

/** The list on screen, for what is asked or done about a part of it. */
export interface ListAtHand {
	readonly view: ListView;
	/** The stories that a search has found, where the list is made of them. */
	readonly found: readonly number[];
	/** One row for a story that several feeds carry. */
	readonly isCollapsed: boolean;
}

/** What the list on screen is of; null in the Rates view. */
export function listAtHand(state: State): ListAtHand | null {
	const {view, finding} = state;
	return view === 'rates'
		? null
		: {view, found: finding?.ids ?? [], isCollapsed: isCollapsed(state, view)};
}

/** Asks the store for the rows around a story, or around a place. */
export function readList(state: State, view: ListView, around: number | null): Step {
	const token = state.token + 1;
	const list = {...state.lists[view], token};
	return step(
		{...state, token, lists: {...state.lists, [view]: list}},
		{
			type: 'read-list',
			view,
			token,
			around,
			position: list.cursor,
			found: {ids: view === 'found' ? (state.finding?.ids ?? []) : [], unread: list.unread},
			limit: listHeight(state) + 2 * margin,
			isCollapsed: isCollapsed(state, view),
		},
	);
}

/** Moves the selection to a place; the screen follows by half a page where it must. */
export function moveTo(state: State, place: number): Step {
	const {view} = state;
	const list = currentList(state);
	if (view === 'rates' || !list || list.total === 0) {
		return step(state);
	}

	const cursor = Math.max(0, Math.min(list.total - 1, place));
	if (cursor === list.cursor) {
		return step(touch(state, view));
	}

	const moved = scrolled({...list, cursor, isTouched: true}, listHeight(state));
	const next = {...state, lists: {...state.lists, [view]: moved}};
	return holdsScreen(moved, listHeight(state)) ? rest(next) : readList(next, view, null);
}

function touch(state: State, view: ListView): State {
	const list = {...state.lists[view], isTouched: true};
	return {
		...state,
		lists: {...state.lists, [view]: {...list, news: list.top === 0 ? 0 : list.news}},
	};
}

/**
 * Brings the selection on screen: by half a page, since over a slow line one jump is cheaper than
 * many; by a page where it has gone a page, so that no row is passed over unseen; else around it.
 */
function scrolled(list: ListState, height: number): ListState {
	const half = Math.max(1, Math.floor(height / 2));
	const page = Math.max(1, height - 1);
	const {cursor} = list;
	const jump = [half, page].find(rows =>
		cursor < list.top ? cursor >= list.top - rows : cursor < list.top + height + rows,
	);
	let {top} = list;
	if (cursor < top) {
		top -= jump ?? top - cursor + half;
	} else if (cursor >= top + height) {
		top = jump === undefined ? cursor - half : top + jump;
	}

	top = Math.max(0, Math.min(top, list.total - height));
	return {...list, top, news: top === 0 ? 0 : list.news};
}

function holdsScreen(list: ListState, height: number): boolean {
	const last = Math.min(list.total, list.top + height);
	return list.offset <= list.top && list.offset + list.rows.length >= last;
}

/** After a rest, the article pane follows the selection. */
export function rest(state: State): Step {
	if (!layoutScreen(state).isWide) {
		return step(state);
	}

	const token = state.token + 1;
	return step(
		{...state, token, restToken: token},
		{type: 'wait', milliseconds: restMilliseconds, event: {type: 'selection-rested', token}},
	);
}

/** Shows the selected story beside the list, unless something else has been asked for since. */
export function selectionRested(state: State, token: number): Step {
	const headline = selectedHeadline(state);
	const isLate = token !== state.restToken || state.pane !== 'list';
	return isLate || !headline || headline.id === state.article?.headline.id
		? step(state)
		: showStory(state, headline);
}

/** The store holds something new: every list is read again, around its own selected story. */
export function headlinesChanged(state: State): Step {
	const lists: readonly ListView[] = state.finding ? [...storedLists, 'found'] : storedLists;
	return lists.reduce(
		(sum, view) => andThen(sum, next => readList(next, view, selectedIn(next.lists[view]))),
		step(state),
	);
}

const selectedIn = ({rows, cursor, offset}: ListState) => rows[cursor - offset]?.id ?? null;

/** Rows from the store: the selection stays on its story, new rows come in above the screen. */
export function listRead(state: State, event: Extract<Event, {type: 'list-read'}>): Step {
	const {view, page, position, basis} = event;
	const before = state.lists[view];
	if (event.token !== before.token) {
		return step(state);
	}

	const isLatest = view === 'latest';
	const read = {...before, ...page};
	const lists = {...state.lists, [view]: read};
	const height = listHeight({...state, lists}, isLatest ? lists.latest : read);
	const cursor = Math.max(0, Math.min(page.total - 1, position ?? before.cursor));
	const shift = position === null ? 0 : position - before.cursor;
	const isAtRest = before.top === 0 && !before.isTouched && cursor < height;
	const top = Math.max(0, Math.min(isAtRest ? 0 : before.top + shift, page.total - height));
	const isShown = cursor >= top && cursor < top + height;
	const list: ListState = {
		...before,
		...page,
		cursor,
		top: isShown ? top : Math.max(0, Math.min(cursor, page.total - height)),
		news: top === 0 ? 0 : before.news + (before.isRearranged ? 0 : Math.max(0, shift)),
		isRearranged: false,
		basis,
	};
	const {finding} = state;
	const next: State = {
		...state,
		muted: event.muted,
		finding: finding && event.left ? {...finding, ids: event.left} : finding,
		lists: {...state.lists, [view]: list},
	};
	return holdsScreen(list, height) || page.rows.length === 0
		? followFirst(next, view)
		: readList(next, view, null);
}

/** In the wide layout the article pane is never empty while the list has a story. */
function followFirst(state: State, view: ListView): Step {
	const headline = selectedHeadline(state);
	const isDue = state.view === view && !state.article && layoutScreen(state).isWide;
	return isDue && headline ? showStory(state, headline) : step(state);
}
