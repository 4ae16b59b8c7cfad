import {views} from '../../model/headline.ts';
import {savedSearchOf} from '../../state/search/saved-searches.ts';
import type {State} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {settleWidth, truncate, widthOf} from '../../text/width.ts';
import type {Piece} from '../piece.ts';
import type {Skin} from '../skin.ts';

type Tab = (typeof views)[number];

/** How wide the tabs are set, from the widest to what fits every screen. */
interface Setting {
	readonly gap: number;
	readonly hasCounts: boolean;
	readonly isShort?: boolean;
}

const narrowest: Setting = {gap: 1, hasCounts: false, isShort: true};
const settings: readonly Setting[] = [
	{gap: 3, hasCounts: true},
	{gap: 2, hasCounts: true},
	{gap: 1, hasCounts: true},
	{gap: 2, hasCounts: false},
	{gap: 1, hasCounts: false},
	{gap: 1, hasCounts: true, isShort: true},
	narrowest,
];

/** The views, the current one marked by weight and line; in Popular, where its order is from. */
export function tabPieces(state: State, {theme}: Skin): readonly Piece[] {
	const setting = settingOf(state);
	const room = state.columns - 1;
	const found = foundText(state);
	const tabs = views.flatMap((view, index): Piece[] => [
		{text: index === 0 ? ' ' : ' '.repeat(setting.gap)},
		{
			text: tabName(state, view, setting),
			style: view === state.view ? theme.tabCurrent : theme.tab,
		},
	]);
	const {popularBasis, header} = wordsOf(state);
	const basis = state.view === 'popular' ? popularBasis[state.lists.popular.basis] : '';
	const origins = state.isSample ? [header.sampleNote, header.shortSampleNote] : [''];
	const [words = '', ...shorter] = [...origins, ''].map(origin =>
		[found, basis, origin].filter(Boolean).join(' · '),
	);
	if (found && widthOf(tabText(state, setting)) + 24 > room) {
		return [{text: truncate(` ${found}`, room), style: theme.tabCurrent}];
	}

	const left = Math.max(0, room - widthOf(tabText(state, setting)) - 4);
	const fitting = [words, ...shorter].find(text => text && widthOf(text) <= left);
	const note = fitting ?? truncate(found || basis, left);
	return note.length > 1
		? [...tabs, {text: `    ${note}`, style: found ? theme.tabCurrent : theme.note}]
		: tabs;
}

/** What is looked for and how much of it there is, while that is the list on screen. */
function foundText(state: State): string {
	const {view, finding, lists} = state;
	if (view !== 'found' || !finding) {
		return '';
	}

	const {query, filter} = finding;
	const name = savedSearchOf(state)?.name ?? (query && `/${query}`);
	const asked = [name, filter && `=${filter}`].filter(Boolean).join(' ');
	const {total} = lists.found;
	return settleWidth(sanitizeLine(`${total} · ${asked}`));
}

/** As wide as there is room for. */
function settingOf(state: State): Setting {
	const room = state.columns - 1;
	return settings.find(setting => widthOf(tabText(state, setting)) <= room) ?? narrowest;
}

/** The view whose tab is drawn in a column. */
export function viewAt(state: State, column: number): Tab | null {
	const setting = settingOf(state);
	let end = 1;
	for (const view of views) {
		const start = end;
		end += widthOf(tabName(state, view, setting));
		if (column >= start && column < end) {
			return view;
		}

		end += setting.gap;
	}

	return null;
}

function tabName(state: State, view: Tab, {hasCounts, isShort}: Setting): string {
	const {tabs, shortTabs} = wordsOf(state);
	const names = isShort ? shortTabs : tabs;
	const count = hasCounts ? countOf(state, view) : '';
	return `${views.indexOf(view) + 1} ${names[view]}${count}`;
}

function tabText(state: State, setting: Setting): string {
	const names = views.map(view => tabName(state, view, setting));
	return ` ${names.join(' '.repeat(setting.gap))}`;
}

function countOf({lists}: State, view: Tab): string {
	const count = view === 'latest' ? lists.latest.unread : view === 'saved' ? lists.saved.total : 0;
	return count > 0 ? ` ${count}` : '';
}
