import {type Pair, parsePair, type QuotedRate} from '../model/rate.ts';
import {isIsoDate} from '../rates/calendar-days.ts';
import {crossRate} from '../rates/cross-rate.ts';
import {findRateSource, rateSources} from '../rates/index.ts';
import {isCurrency} from '../rates/known-currencies.ts';
import {parseRates} from '../rates/parse-rates-file.ts';
import {type CommandContext, UsageError} from './context.ts';
import {type FoundPair, findPair, labelOf, withStaleness} from './find-pair.ts';
import {type Home, openHome} from './open-home.ts';
import {printRates} from './rates-output.ts';
import {readInput} from './read-input.ts';

/** `masthead rates`: the official rates that are stored, their history, or those of a file. */
export async function run(context: CommandContext): Promise<number> {
	checkUsage(context);
	const {history, file, pair} = context.flags;
	if (history !== undefined) {
		const wanted = requirePair(history, '--history');
		const {printHistory} = await import('./rates-history.ts');
		return printHistory(wanted, context);
	}

	const pairs = pair?.split(',').map(text => requirePair(text, '--pair')) ?? null;
	const found = file === undefined ? readStored(pairs, context) : await readFile(pairs, context);
	const isEmptyDay = file !== undefined && pairs === null && context.flags.date === undefined;
	if (found.length === 0 && !isEmptyDay) {
		context.complain(
			file === undefined
				? 'no rates are stored for that: "masthead refresh" asks the banks'
				: 'the file has no rates for that',
		);
		return 1;
	}

	await printRates(found, pairs !== null, context);
	return 0;
}

function checkUsage({flags, words}: CommandContext): void {
	const {source, date, from, to, file, history} = flags;
	if (words.length > 0) {
		throw new UsageError('rates takes options only: see masthead --help');
	}

	if (source !== undefined && !findRateSource(source)) {
		const known = rateSources.map(({id}) => id).join(', ');
		throw new UsageError(`there is no rate source "${source}": choose ${known}`);
	}

	for (const [name, value] of Object.entries({date, from, to})) {
		if (value !== undefined && !isIsoDate(value)) {
			throw new UsageError(`--${name} takes a day as 2026-11-24, not "${value}"`);
		}
	}

	if (history === undefined && (from !== undefined || to !== undefined || flags.fetch)) {
		throw new UsageError('--from, --to and --fetch go with --history, such as --history USD/KGS');
	}

	if (history !== undefined && (file ?? date ?? flags.pair) !== undefined) {
		throw new UsageError('--history takes --source, --from, --to and --fetch only');
	}

	if (flags.json && flags.csv) {
		throw new UsageError('give --json or --csv, not both');
	}
}

/** A pair of two currencies that exist, or a usage error that says how to write one. */
function requirePair(text: string, option: string): Pair {
	const pair = parsePair(text);
	if (!pair || pair.base === pair.quote) {
		throw new UsageError(`${option} takes two currencies as USD/KGS, not "${text}"`);
	}

	const unknown = [pair.base, pair.quote].find(code => !isCurrency(code));
	if (unknown !== undefined) {
		throw new UsageError(`there is no currency "${unknown}": ${option} takes codes as USD/KGS`);
	}

	return pair;
}

async function readFile(
	pairs: readonly Pair[] | null,
	context: CommandContext,
): Promise<readonly FoundPair[]> {
	const {file = '', source, date} = context.flags;
	const {bytes, contentType, url} = await readInput(file, context);
	const fixings = parseRates({bytes, contentType, url, ...(source ? {sourceId: source} : {})});
	const wanted = fixings.filter(fixing => date === undefined || fixing.date === date);
	return wanted.flatMap(({rates}) =>
		choose(
			rates.map(rate => ({rate, previous: null, isStale: false})),
			pairs,
		),
	);
}

function readStored(pairs: readonly Pair[] | null, context: CommandContext): readonly FoundPair[] {
	const {source, date} = context.flags;
	const home = openHome(context);
	try {
		const sources = source === undefined ? home.edition.rateSources : [source];
		const now = context.clock();
		if (date !== undefined) {
			return firstOf(sources, id => choose(onDate(id, date, home), pairs));
		}

		return pairs
			? pairs.flatMap(pair => findPair(pair, home.store, sources, now) ?? [])
			: firstOf(sources, id =>
					home.store.latestRates(id).map(quoted => ({quoted: withStaleness(quoted, now), how: ''})),
				);
	} finally {
		home.store.close();
	}
}

function firstOf(
	sources: readonly string[],
	read: (source: string) => readonly FoundPair[],
): readonly FoundPair[] {
	for (const source of sources) {
		const found = read(source);
		if (found.length > 0) {
			return found;
		}
	}

	return [];
}

/** What was in force on that day: of each currency the last fixing that is not later. */
function onDate(source: string, date: string, {store}: Home): readonly QuotedRate[] {
	return store.currentRates(source).flatMap(({base, quote}) => {
		const past = store.rateHistory(source, {base, quote}, '0000-01-01', date);
		const rate = past.at(-1);
		const previous = past.findLast(one => one.value !== rate?.value) ?? null;
		return rate ? [{rate, previous, isStale: false}] : [];
	});
}

/** All of some rates of one day, or the pairs that can be made of them. */
function choose(all: readonly QuotedRate[], pairs: readonly Pair[] | null): readonly FoundPair[] {
	if (!pairs) {
		return all.map(quoted => ({quoted, how: ''}));
	}

	const rates = all.map(({rate}) => rate);
	return pairs.flatMap(pair => {
		const crossed = crossRate(pair, rates, labelOf);
		if (!crossed) {
			return [];
		}

		const {value, units, date, how, parts} = crossed;
		const source = parts[0]?.source ?? '';
		const own = all.find(({rate}) => how === '' && rate === parts[0]);
		const rate = {source, ...pair, units, value, date};
		return [{quoted: own ?? {rate, previous: null, isStale: false}, how}];
	});
}
