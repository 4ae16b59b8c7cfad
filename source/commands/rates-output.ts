import type {Rate} from '../model/rate.ts';
import {findRateSource} from '../rates/index.ts';
import {printableJson} from '../text/printable-json.ts';
import type {CommandContext} from './context.ts';
import type {FoundPair} from './find-pair.ts';

/** A rate as it is printed for programs; `how` says how one came about that nobody published like this. */
export interface RateRecord extends Rate {
	readonly how?: string;
}

/** Prints rates as a table, as JSON or as CSV. Asked for by pair, each tells how it came about. */
export async function printRates(
	found: readonly FoundPair[],
	isByPair: boolean,
	context: CommandContext,
): Promise<void> {
	const {flags, print} = context;
	if (flags.json || flags.csv) {
		const records = found.map(({quoted, how}) => recordOf(quoted.rate, isByPair ? how : null));
		print(flags.json ? toJson(records) : toCsv(records, isByPair));
		return;
	}

	// Only people look at the table, and what draws it takes long to load.
	const {ratesText} = await import('./rates-text.ts');
	print(ratesText(found));
}

/** A record with its fields in the order in which they are documented. */
export function recordOf(rate: Rate, how: string | null): RateRecord {
	const {source, base, quote, units, value, date} = rate;
	return {source, base, quote, units, value, date, ...(how === null ? {} : {how})};
}

export function toJson(records: readonly RateRecord[]): string {
	return `${printableJson(records, 2)}\n`;
}

const columns = ['source', 'base', 'quote', 'units', 'value', 'date'] as const;

/** CSV as in RFC 4180, with a line of headings, but with the line ends of this system's tools. */
export function toCsv(records: readonly RateRecord[], hasHow: boolean): string {
	const names = [...columns, ...(hasHow ? (['how'] as const) : [])];
	const lines = records.map(record => names.map(name => quoteField(String(record[name] ?? ''))));
	return `${[names, ...lines].map(fields => fields.join(',')).join('\n')}\n`;
}

function quoteField(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `National Bank of the Kyrgyz Republic`, with what its terms ask to be shown. */
export function creditOf(sourceId: string): string {
	const source = findRateSource(sourceId);
	return [source?.name ?? sourceId, source?.attribution].filter(Boolean).join(' · ');
}
