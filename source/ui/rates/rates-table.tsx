import {Text} from 'ink';
import {Table} from 'ink-table';
import type {PropsWithChildren, ReactElement} from 'react';
import type {RateRow} from './rate-rows.ts';

const rightAligned: ReadonlySet<string> = new Set(['Units', 'Rate', 'Change']);

/** The lines between the rows are left out: on a small screen they would be every second one. */
function Skeleton({children}: PropsWithChildren): ReactElement {
	return <Text>{children === '│' ? ' ' : ''}</Text>;
}

function Heading({children}: PropsWithChildren): ReactElement {
	return <Text underline>{children}</Text>;
}

/** A frame line's cells are dashes only: they vanish with their line. */
function Cell({children}: PropsWithChildren): ReactElement {
	return <Text>{children}</Text>;
}

interface RatesTableProps {
	readonly rows: readonly RateRow[];
}

/** Rates as a table, drawn by ink-table: a heading and one line for each rate. */
export function RatesTable({rows}: RatesTableProps): ReactElement {
	const headings = Object.keys(rows[0] ?? {});
	return (
		<Table
			data={rows.map(row => ({...row}))}
			columns={headings.map(key => ({
				key,
				align: rightAligned.has(key) ? ('right' as const) : ('left' as const),
			}))}
			header={Heading}
			cell={Cell}
			skeleton={Skeleton}
		/>
	);
}
