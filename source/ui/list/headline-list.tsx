import type {ReactNode} from 'react';
import type {Headline} from '../../model/headline.ts';
import type {Rectangle} from '../../state/layout.ts';
import {currentList, type State} from '../../state/state.ts';
import {civilDay} from '../../text/time-ago.ts';
import {widthOf} from '../../text/width.ts';
import {wrapText} from '../../text/wrap.ts';
import {Rows} from '../rows.tsx';
import type {Skin} from '../skin.ts';
import {emptyListText} from './empty-list-text.ts';
import {headlinePieces} from './headline-pieces.ts';

interface HeadlineListProps {
	readonly state: State;
	readonly skin: Skin;
	readonly rectangle: Rectangle;
}

/** The list pane: only the rows that are on screen exist. */
export function HeadlineList({state, skin, rectangle}: HeadlineListProps): ReactNode {
	const list = currentList(state);
	const {columns, rows} = rectangle;
	if (!list || list.total === 0) {
		const words = wrapText(emptyListText(state), Math.max(2, columns - 4));
		const lines = ['', ...words].map(line => [{text: `  ${line}`}]);
		return <Rows lines={lines} columns={columns} rows={rows} />;
	}

	const frame = {
		...skin,
		columns,
		sourceColumns: sourceColumnsOf(list.rows),
		now: state.now,
		today: civilDay(state.now, state.options.timeZone),
		timeZone: state.options.timeZone,
		isActive: state.pane === 'list',
	};
	const first = Math.max(0, list.top - list.offset);
	const lines = list.rows
		.slice(first, first + rows)
		.map((headline, index) => headlinePieces(headline, list.top + index === list.cursor, frame));
	return <Rows lines={lines} columns={columns} rows={rows} />;
}

const longestSource = 12;

/** The names' own width, as far as it leaves the titles their room. */
function sourceColumnsOf(rows: readonly Headline[]): number {
	const sources = new Set(rows.map(({source}) => source));
	return Math.min(longestSource, Math.max(...[...sources].map(source => widthOf(source))));
}
