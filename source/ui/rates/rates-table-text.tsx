import {renderToString} from 'ink';
import type {RateRow} from './rate-rows.ts';
import {RatesTable} from './rates-table.tsx';

/** The table as plain lines, for a command that prints it. */
export function ratesTableText(rows: readonly RateRow[], columns: number): string {
	return renderToString(<RatesTable rows={rows} />, {columns})
		.split('\n')
		.map(line => line.trimEnd())
		.filter(Boolean)
		.join('\n');
}
