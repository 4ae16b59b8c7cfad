import {type View, views} from '../../model/headline.ts';
import type {State} from '../../state/state.ts';
import {truncate, widthOf} from '../../text/width.ts';
import type {Piece} from '../piece.ts';
import type {Skin} from '../skin.ts';

const names: Readonly<Record<View, string>> = {
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
	const tabs = views.flatMap((view, index): Piece[] => [
		{text: index === 0 ? ' ' : ' '.repeat(gap)},
		{
			text: tabName(state, view, hasCounts),
			style: view === state.view ? theme.tabCurrent : theme.tab,
		},
	]);
	const basis = state.view === 'popular' ? bases[state.lists.popular.basis] : '';
	const origin = state.isSample ? 'sample stories and rates, made up' : '';
	const words = [basis, origin].filter(Boolean).join(' · ');
	const note = truncate(words, Math.max(0, room - widthOf(tabText(state, gap, hasCounts)) - 4));
	return note.length > 1 ? [...tabs, {text: `    ${note}`, style: theme.note}] : tabs;
}

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
export function viewAt(state: State, column: number): View | null {
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

function tabName(state: State, view: View, hasCounts: boolean): string {
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
