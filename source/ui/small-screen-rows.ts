import type {State} from '../state/state.ts';
import {wordsOf} from '../state/words-of.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {truncate} from '../text/width.ts';
import type {PieceRow} from './piece.ts';
import type {Skin} from './skin.ts';

/** Below 40 × 10: the notice, and the headlines from the selected one on, as far as there is room. */
export function smallScreenRows(state: State, {theme}: Skin): readonly PieceRow[] {
	const {columns, lists} = state;
	const list = lists[state.view === 'rates' ? 'latest' : state.view];
	const titles = list.rows.slice(list.cursor - list.offset).map(({title}) => title);
	return [wordsOf(state).smallScreen, ...titles].map((line, index) => [
		{
			text: truncate(sanitizeLine(line), columns),
			style: index === 0 ? theme.alert : theme.read,
		},
	]);
}
