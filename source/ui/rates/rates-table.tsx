import {Text} from 'ink';
import {Table} from 'ink-table';
import type {PropsWithChildren, ReactElement} from 'react';
import {languages} from '../../model/language.ts';
import {wordsFor} from '../../words/words.ts';
import type {RateRow} from './rate-rows.ts';

/** The headings of numbers, in any language. */
const rightAligned: ReadonlySet<string> = new Set(
	languages.flatMap(language => {
		const {units, rate, change} = wordsFor(language).rates.headings;
		return [units, rate, change];
	}),
);

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
