import type {SavedSearch} from '../../model/saved-search.ts';
import type {Rectangle} from '../../state/layout.ts';
import {selectedSearch} from '../../state/search/searches-overlay.ts';
import type {Overlay, State} from '../../state/state.ts';
import {wordsOf} from '../../state/words-of.ts';
import {fitTo, settleWidth, widthOf} from '../../text/width.ts';
import {wrapText} from '../../text/wrap.ts';
import type {PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';

const gap = 2;

/** The saved searches, one a row: its name and how much of what it finds is unread. */
export function searchRows(
	state: State,
	overlay: Extract<Overlay, {kind: 'searches'}>,
	{theme, glyphs}: Skin,
	{columns, rows}: Rectangle,
): readonly PieceRow[] {
	const {searches} = state.options;
	const words = wordsOf(state).search;
	const selected = selectedSearch(state, overlay);
	const head = wrapText(selected ? words.savedHead : words.noneSaved, Math.max(2, columns - 2));
	const counts = searches.map(({query}) => {
		const count = overlay.counts.get(query);
		return count ? `${count.unread}/${count.all}` : '';
	});
	const countWidth = Math.max(0, ...counts.map(widthOf));
	const room = Math.max(1, columns - countWidth - gap - 3);
	const labels = searches.map(labelOf);
	const labelWidth = Math.min(room, Math.max(0, ...labels.map(widthOf)));
	const shown = Math.max(1, rows - head.length - 1);
	const first = Math.max(0, (selected ? searches.indexOf(selected) : 0) - shown + 1);
	const lines = searches.slice(first, first + shown).map((search, index): PieceRow => {
		const isSelected = search === selected;
		const count = counts[first + index] ?? '';
		return [
			{text: isSelected ? glyphs.marker : ' ', style: theme.marker},
			{
				text: ` ${fitTo(labels[first + index] ?? '', labelWidth)}`,
				style: isSelected ? theme.unread : theme.read,
			},
			{text: `${' '.repeat(gap)}${count.padStart(countWidth)}`, style: theme.note},
		];
	});
	return [...head.map(line => [{text: ` ${line}`, style: theme.notice}]), [], ...lines];
}

const labelOf = ({name, query}: SavedSearch): string =>
	settleWidth(name === query ? name : `${name} · ${query}`);
