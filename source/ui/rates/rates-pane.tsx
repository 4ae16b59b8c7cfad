import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Rectangle} from '../../state/layout.ts';
import type {State} from '../../state/state.ts';
import {ratesHeight} from '../../state/update-rates.ts';
import {fitTo} from '../../text/width.ts';
import type {Skin} from '../skin.ts';
import {StyledLine} from '../styled-line.tsx';
import {rateRows} from './rate-rows.ts';
import {RatesTable} from './rates-table.tsx';

interface RatesPaneProps {
	readonly state: State;
	readonly skin: Skin;
	readonly rectangle: Rectangle;
}

const columnsForNames = 76;
const columnsForAll = 60;
/** What the columns beside the names take at most, and what the word `stale` adds. */
const otherColumns = 64;
const staleWidth = 6;

/** The Rates view: who published, for when, and every currency with its movement. */
export function RatesPane({state, skin, rectangle}: RatesPaneProps): ReactNode {
	const {columns, rows: height} = rectangle;
	const {table, top, cursor, note} = state.rates;
	const visible = table.slice(top, top + ratesHeight(state));
	const staleColumns = visible.some(({isStale}) => isStale) ? staleWidth : 0;
	const rows = rateRows(visible, {
		isUtf8: state.options.isUtf8,
		nameColumns: columns >= columnsForNames ? columns - otherColumns - staleColumns : 0,
		isWide: columns >= columnsForAll,
	}).map((row, index) => ({'': top + index === cursor ? skin.glyphs.marker : ' ', ...row}));
	const title = table.length > 0 ? `Official rates: ${note}` : 'No rates yet: R asks the bank.';
	return (
		<Box flexDirection="column" width={columns} height={height} overflow="hidden" flexShrink={0}>
			<StyledLine
				pieces={[{text: fitTo(` ${title}`, columns).trimEnd(), style: skin.theme.note}]}
			/>
			<StyledLine pieces={[]} />
			{rows.length > 0 && (
				<Box flexDirection="column" flexShrink={0}>
					<RatesTable rows={rows} />
				</Box>
			)}
		</Box>
	);
}
