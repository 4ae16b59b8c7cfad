import type {QuotedRate, Rate} from '../model/rate.ts';
import {findRateSource, rateSources} from '../rates/index.ts';
import {parseRates} from '../rates/parse-rates-file.ts';
import {rateRows} from '../ui/rates/rate-rows.ts';
import {ratesTableText} from '../ui/rates/rates-table-text.tsx';
import {type CommandContext, UsageError} from './context.ts';
import {withStaleness} from './dashboard/read-rates.ts';
import {type Home, openHome} from './open-home.ts';
import {readInput} from './read-input.ts';

/** `masthead rates`: the official rates that are stored, or those of a file. */
export async function run(context: CommandContext): Promise<number> {
	const {flags, words} = context;
	if (words.length > 0) {
		throw new UsageError('rates takes options only: see masthead --help');
	}

	checkSource(flags.source);
	const isFile = flags.file !== undefined;
	const quoted = isFile ? await readFile(context) : readStored(context);
	if (quoted.length === 0 && !isFile) {
		context.complain('no rates are stored for that: "masthead refresh" asks the banks');
		return 1;
	}

	context.print(flags.json ? ratesJson(quoted) : `${ratesText(quoted)}\n`);
	return 0;
}

async function readFile(context: CommandContext): Promise<readonly QuotedRate[]> {
	const {file = '', source, date} = context.flags;
	const {bytes, contentType, url} = await readInput(file, context);
	const fixings = parseRates({bytes, contentType, url, ...(source ? {sourceId: source} : {})});
	return fixings
		.filter(fixing => date === undefined || fixing.date === date)
		.flatMap(({rates}) => rates)
		.map(rate => ({rate, previous: null, isStale: false}));
}

function readStored(context: CommandContext): readonly QuotedRate[] {
	const {source, date} = context.flags;
	if (date !== undefined && !isDate(date)) {
		throw new UsageError(`--date takes a day as 2026-11-24, not "${date}"`);
	}

	const home = openHome(context);
	try {
		const sources = source === undefined ? home.edition.rateSources : [source];
		const found = sources.map(id => home.store.latestRates(id)).find(rates => rates.length > 0);
		const now = context.clock();
		const latest = (found ?? []).map(quoted => withStaleness(quoted, now));
		return date === undefined ? latest : onDate(found ?? [], date, home);
	} finally {
		home.store.close();
	}
}

/** What was in force on that day: the last fixing that is not later. */
function onDate(latest: readonly QuotedRate[], date: string, {store}: Home): readonly QuotedRate[] {
	return latest.flatMap(({rate: {source, base, quote}}) => {
		const [previous, rate] = store.rateHistory(source, {base, quote}, '0000-01-01', date).slice(-2);
		const last = rate ?? previous;
		return last ? [{rate: last, previous: rate ? (previous ?? null) : null, isStale: false}] : [];
	});
}

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function checkSource(id: string | undefined): void {
	if (id !== undefined && !findRateSource(id)) {
		const known = rateSources.map(source => source.id).join(', ');
		throw new UsageError(`there is no rate source "${id}": choose ${known}`);
	}
}

function ratesJson(quoted: readonly QuotedRate[]): string {
	const rates = quoted.map(({rate}): Rate => {
		const {source, base, quote, units, value, date} = rate;
		return {source, base, quote, units, value, date};
	});
	return `${JSON.stringify(rates, null, 2)}\n`;
}

function ratesText(quoted: readonly QuotedRate[]): string {
	const names = [...new Set(quoted.map(({rate}) => rate.source))].map(id => {
		const source = findRateSource(id);
		return [source?.name ?? id, source?.attribution].filter(Boolean).join(' · ');
	});
	const rows = rateRows(quoted, {isUtf8: true, nameColumns: 40, isWide: true, hasYears: true});
	return [...names, ratesTableText(rows, 200)].join('\n');
}
