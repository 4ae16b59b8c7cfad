import type {ListState, State} from './state.ts';

/** A story may come in so long after it appeared; what is older comes in late and makes no line. */
const day = 86_400_000;

/**
 * The place of the first row below the line of the last visit: all above it came in since, but for
 * stragglers. Null where there is no such line.
 */
export function placeOfVisit(
	{lastVisit}: Pick<State, 'lastVisit'>,
	{rows, offset}: Pick<ListState, 'rows' | 'offset'>,
): number | null {
	if (lastVisit === null) {
		return null;
	}

	const last = rows.findLastIndex(
		({firstSeen, time}) => firstSeen > lastVisit && time > lastVisit - day,
	);
	return last < 0 || last === rows.length - 1 ? null : offset + last + 1;
}

/** The row of the list pane that has the line; null when it is not on screen. */
export function rowOfVisit(state: State, rows: number): number | null {
	const {top} = state.lists.latest;
	const place = state.view === 'latest' ? placeOfVisit(state, state.lists.latest) : null;
	return place !== null && place > top && place < top + rows ? place - top : null;
}
