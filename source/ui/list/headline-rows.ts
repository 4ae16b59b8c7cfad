import type {Headline} from '../../model/headline.ts';
import type {Rectangle} from '../../state/layout.ts';
import {titleTerms} from '../../state/search/hit-terms.ts';
import {currentList, type State} from '../../state/state.ts';
import {rowOfVisit} from '../../state/visit-line.ts';
import {wordsOf} from '../../state/words-of.ts';
import {civilDay, dayAndTime} from '../../text/time-ago.ts';
import {truncate, widthOf} from '../../text/width.ts';
import {wrapText} from '../../text/wrap.ts';
import {labelOfHeadline, withLabel} from '../hint-labels.ts';
import type {PieceRow} from '../piece.ts';
import type {Skin} from '../skin.ts';
import {emptyListText} from './empty-list-text.ts';
import {headlinePieces, sourceText} from './headline-pieces.ts';

const longestSource = 12;

/** The list pane: only the rows that are on screen exist. */
export function headlineRows(
	state: State,
	skin: Skin,
	{columns, rows}: Rectangle,
): readonly PieceRow[] {
	const list = currentList(state);
	if (!list || list.total === 0) {
		const words = wrapText(emptyListText(state), Math.max(2, columns - 4));
		return ['', ...words].map(line => [{text: `  ${line}`}]);
	}

	const frame = {
		...skin,
		columns,
		sourceColumns: sourceColumnsOf(list.rows),
		now: state.now,
		today: civilDay(state.now, state.options.timeZone),
		timeZone: state.options.timeZone,
		terms: titleTerms(state),
		language: state.options.language,
		isActive: state.pane === 'list',
		choice: state.choice,
	};
	const first = Math.max(0, list.top - list.offset);
	const shown = list.rows.slice(first, first + rows).map((headline, index) => {
		const row = headlinePieces(headline, list.top + index === list.cursor, frame);
		const label = labelOfHeadline(state.linkHints, headline.id);
		return label ? withLabel(row, 0, label, skin) : row;
	});
	const line = rowOfVisit(state, rows);
	return line === null
		? shown
		: shown.toSpliced(line, 0, visitLine(state, skin, columns)).slice(0, rows);
}

/** What stands below it was there when the reader left the last time. */
function visitLine(state: State, {theme}: Skin, columns: number): PieceRow {
	const {lastVisit, now, options} = state;
	const when = dayAndTime(lastVisit ?? now, now, options);
	const rule = options.isUtf8 ? '─' : '-';
	const start = truncate(`${rule}${rule} ${wordsOf(state).list.lastVisit(when)} `, columns);
	return [{text: start + rule.repeat(Math.max(0, columns - widthOf(start))), style: theme.divider}];
}

/** The names' own width, as far as it leaves the titles their room. */
function sourceColumnsOf(rows: readonly Headline[]): number {
	const sources = new Set(rows.map(sourceText));
	return Math.min(longestSource, Math.max(...[...sources].map(source => widthOf(source))));
}
