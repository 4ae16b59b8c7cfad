import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Rectangle} from '../../state/layout.ts';
import {layoutRates} from '../../state/rates/rates-layout.ts';
import {hasOneBase, visibleRates} from '../../state/rates/visible-rates.ts';
import type {State} from '../../state/state.ts';
import {frameRows, ratesHeight} from '../../state/update-rates.ts';
import {wordsOf} from '../../state/words-of.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {truncate, widthOf} from '../../text/width.ts';
import type {Piece} from '../piece.ts';
import {Rows} from '../rows.tsx';
import type {Skin} from '../skin.ts';
import {StyledLine} from '../styled-line.tsx';
import {fitRows} from './fit-rows.ts';
import {rateRows} from './rate-rows.ts';
import {RatesTable} from './rates-table.tsx';
import {reportPieces} from './report-pieces.ts';

interface RatesPaneProps {
	readonly state: State;
	readonly skin: Skin;
	readonly rectangle: Rectangle;
}

/** The Rates view: the table, and beside it or in its place the report on the selected pair. */
export function RatesPane({state, skin, rectangle}: RatesPaneProps): ReactNode {
	const {rows: height} = rectangle;
	const {table, report} = layoutRates(state);
	return (
		<Box height={height} flexShrink={0}>
			{table && <RatesTablePane state={state} skin={skin} rectangle={{...table, rows: height}} />}
			{table && report && (
				<Box flexShrink={0} marginLeft={1}>
					<Rows
						lines={Array.from({length: height}, () => [
							{text: skin.glyphs.divider, style: skin.theme.divider},
						])}
						columns={1}
						rows={height}
					/>
				</Box>
			)}
			{report && (
				<Rows
					lines={reportPieces(state, skin, {...report, rows: height})}
					columns={report.columns}
					rows={height}
				/>
			)}
		</Box>
	);
}

const columnsForNames = 76;
const columnsForAll = 60;
/** What the columns beside the names take at most. */
const otherColumns = 64;

function RatesTablePane({state, skin, rectangle}: RatesPaneProps): ReactNode {
	const {columns, rows: height} = rectangle;
	const {table, top, cursor, favourites} = state.rates;
	const all = visibleRates(state.rates);
	// Something else may be drawn over the lowest rows.
	const shown = Math.min(ratesHeight(state), Math.max(0, height - frameRows));
	const visible = all.slice(top, top + shown);
	const {stale} = wordsOf(state).rates;
	const staleColumns = visible.some(({isStale}) => isStale) ? widthOf(stale) + 1 : 0;
	const rows = rateRows(visible, {
		isUtf8: state.options.isUtf8,
		language: state.options.language,
		nameColumns: columns >= columnsForNames ? columns - otherColumns - staleColumns : 0,
		isWide: columns >= columnsForAll,
		isOneBase: hasOneBase(table),
		favourites: {codes: favourites, mark: skin.glyphs.saved},
	}).map((row, index) => ({'': top + index === cursor ? skin.glyphs.marker : ' ', ...row}));
	return (
		<Box flexDirection="column" width={columns} height={height} overflow="hidden" flexShrink={0}>
			<StyledLine pieces={titleLine(state, skin, columns)} />
			<StyledLine pieces={secondLine(state, skin, columns)} />
			{rows.length > 0 && (
				<Box flexDirection="column" flexShrink={0}>
					<RatesTable rows={fitRows(rows, columns)} />
				</Box>
			)}
		</Box>
	);
}

function titleLine(state: State, {theme}: Skin, columns: number): readonly Piece[] {
	const {table, note} = state.rates;
	const words = wordsOf(state).rates;
	const title = table.length > 0 ? words.title(note) : words.none;
	return [{text: truncate(` ${sanitizeLine(title)}`, columns), style: theme.note}];
}

/** What is searched for; else what the source's terms ask to be shown. */
function secondLine(state: State, {theme}: Skin, columns: number): readonly Piece[] {
	const {rates, options} = state;
	const words = wordsOf(state).rates;
	const {search, isSearching, credit} = rates;
	if (isSearching || search) {
		const caret = isSearching ? (options.isUtf8 ? '▏' : '_') : '';
		const count = visibleRates(rates).length;
		const found = count === 0 ? `  ${words.nothingFound}` : '';
		const text = ` ${words.find(sanitizeLine(search) + caret)}${found}`;
		return [{text: truncate(text, columns), style: theme.notice}];
	}

	return credit ? [{text: truncate(` ${sanitizeLine(credit)}`, columns), style: theme.note}] : [];
}
