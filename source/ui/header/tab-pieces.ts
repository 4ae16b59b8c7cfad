import {type View, views} from '../../model/headline.ts';
import type {State} from '../../state/state.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {settleWidth, truncate, widthOf} from '../../text/width.ts';
import type {Piece} from '../piece.ts';
import type {Skin} from '../skin.ts';

const names: Readonly<Record<(typeof views)[number], string>> = {
	latest: 'Latest',
	popular: 'Popular',
	saved: 'Saved',
	rates: 'Rates',
};

const bases = {
	site: 'the sites’ own list',
	scores: 'by votes and comments',
	coverage: 'carried by several feeds',
	none: '',
} as const;

/** The views, the current one marked by weight and line; in Popular, where its order is from. */
export function tabPieces(state: State, {theme}: Skin): readonly Piece[] {
	const {gap, hasCounts} = spacing(state);
	const room = state.columns - 1;
	const found = foundText(state);
	const tabs = views.flatMap((view, index): Piece[] => [
		{text: index === 0 ? ' ' : ' '.repeat(gap)},
		{
			text: tabName(state, view, hasCounts),
			style: view === state.view ? theme.tabCurrent : theme.tab,
		},
	]);
	const basis = state.view === 'popular' ? bases[state.lists.popular.basis] : '';
	const origin = state.isSample ? 'sample stories and rates, made up' : '';
	const words = [found, basis, origin].filter(Boolean).join(' · ');
	if (found && widthOf(tabText(state, gap, hasCounts)) + 24 > room) {
		return [{text: truncate(` ${found}`, room), style: theme.tabCurrent}];
	}

	const note = truncate(words, Math.max(0, room - widthOf(tabText(state, gap, hasCounts)) - 4));
	return note.length > 1
		? [...tabs, {text: `    ${note}`, style: found ? theme.tabCurrent : theme.note}]
		: tabs;
}

/** What is looked for and how much of it there is, while that is the list on screen. */
function foundText({view, finding, lists}: State): string {
	if (view !== 'found' || !finding) {
		return '';
	}

	const {query, filter, ids} = finding;
	const asked = [query && `/${query}`, filter && `=${filter}`].filter(Boolean).join(' ');
	const {total} = lists.found;
	return settleWidth(sanitizeLine(`${total}${ids.length >= mostFound ? '+' : ''} · ${asked}`));
}

/** As many as the store gives. */
const mostFound = 1000;

/** As wide as there is room for: the counts give way last. */
function spacing(state: State): {readonly gap: number; readonly hasCounts: boolean} {
	const choices = [
		{gap: 3, hasCounts: true},
		{gap: 2, hasCounts: true},
		{gap: 1, hasCounts: true},
		{gap: 2, hasCounts: false},
	];
	const room = state.columns - 1;
	const fitting = choices.find(
		({gap, hasCounts}) => widthOf(tabText(state, gap, hasCounts)) <= room,
	);
	return fitting ?? {gap: 1, hasCounts: false};
}

/** The view whose tab is drawn in a column. */
export function viewAt(state: State, column: number): (typeof views)[number] | null {
	const {gap, hasCounts} = spacing(state);
	let end = 1;
	for (const view of views) {
		const start = end;
		end += widthOf(tabName(state, view, hasCounts));
		if (column >= start && column < end) {
			return view;
		}

		end += gap;
	}

	return null;
}

function tabName(state: State, view: (typeof views)[number], hasCounts: boolean): string {
	const count = hasCounts ? countOf(state, view) : '';
	return `${views.indexOf(view) + 1} ${names[view]}${count}`;
}

function tabText(state: State, gap: number, hasCounts: boolean): string {
	return ` ${views.map(view => tabName(state, view, hasCounts)).join(' '.repeat(gap))}`;
}

function countOf({lists}: State, view: View): string {
	const count = view === 'latest' ? lists.latest.unread : view === 'saved' ? lists.saved.total : 0;
	return count > 0 ? ` ${count}` : '';
}
