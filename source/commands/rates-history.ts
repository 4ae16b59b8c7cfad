import {createHttp} from '../http/create-http.ts';
import type {Pair, Rate} from '../model/rate.ts';
import {addDays, earlierOf, toIsoDate} from '../rates/calendar-days.ts';
import type {PairHistory} from '../rates/pair-history.ts';
import type {RefreshReport} from '../refresh/messages.ts';
import {createRefresher} from '../refresh/refresher.ts';
import {formatChange, subtractDecimals} from '../text/numbers.ts';
import {type CommandContext, UsageError} from './context.ts';
import {historyOf, labelOf} from './find-pair.ts';
import {type Home, openHome, refreshOptions} from './open-home.ts';
import {creditOf, recordOf, toCsv, toJson} from './rates-output.ts';

const usualDays = 90;
/** A fixing may be dated for the next working day. */
const daysAhead = 7;

interface Wish {
	readonly pair: Pair;
	readonly sources: readonly string[];
	readonly from: string;
	readonly to: string;
}

/** `masthead rates --history USD/KGS`: every fixing that is stored, oldest first. */
export async function printHistory(pair: Pair, context: CommandContext): Promise<number> {
	const {flags, clock} = context;
	const today = toIsoDate(clock());
	const to = flags.to ?? addDays(today, daysAhead);
	const from = flags.from ?? addDays(earlierOf(to, today), -usualDays);
	if (from > to) {
		throw new UsageError(`--from ${from} is later than --to ${to}`);
	}

	const home = openHome(context);
	try {
		const sources = flags.source === undefined ? home.edition.rateSources : [flags.source];
		const wish = {pair, sources, from, to};
		if (flags.fetch) {
			await fetchHistory(wish, home, context);
		}

		const found = findHistory(wish, home);
		if (!found) {
			const advice = flags.fetch ? '' : ': --fetch asks the source for them';
			const name = `${pair.base}/${pair.quote}`;
			context.complain(`no rates of ${name} are stored from ${from} to ${to}${advice}`);
			return 1;
		}

		print(found.rates, found.history, context);
		return 0;
	} finally {
		home.store.close();
	}
}

/** The first source that has something of the pair in those days. */
function findHistory({pair, sources, from, to}: Wish, {store}: Home) {
	for (const source of sources) {
		const history = historyOf(pair, source, store, from, to);
		const {points, units} = history;
		if (points.length > 0) {
			const rates = points.map((point): Rate => ({source, ...pair, units, ...point}));
			return {history, rates};
		}
	}

	return null;
}

/** Asks the first source that publishes history of what the pair is made of, as politely as ever. */
async function fetchHistory(wish: Wish, home: Home, context: CommandContext): Promise<void> {
	const {pair, sources, from} = wish;
	const yesterday = addDays(toIsoDate(context.clock()), -1);
	const to = earlierOf(wish.to, yesterday);
	const options = refreshOptions(home, context);
	const http = createHttp({...options, clock: context.clock});
	const onReport = (report: RefreshReport) => {
		if (report.type === 'history-loaded' && report.reason) {
			context.complain(`${labelOf(report.source)}: ${report.reason}`);
		}
	};
	const {store} = home;
	const refresher = createRefresher({http, store, clock: context.clock, options, onReport});
	try {
		const [source] = sources;
		const parts = source ? historyOf(pair, source, store, from, to).parts : [];
		for (const part of parts.length > 0 ? parts : [pair]) {
			if (source) {
				await refresher.loadHistory({source, pair: part, from, to});
			}
		}

		await refresher.stop();
	} finally {
		http.close();
	}
}

function print(
	rates: readonly Rate[],
	{how, units}: PairHistory,
	{flags, print: write}: CommandContext,
): void {
	if (flags.json || flags.csv) {
		const records = rates.map(rate => recordOf(rate, how));
		write(flags.json ? toJson(records) : toCsv(records, true));
		return;
	}

	const [first] = rates;
	const name = first ? `${units === 1 ? '' : `${units} `}${first.base}/${first.quote}` : '';
	const head = [name, creditOf(first?.source ?? ''), how].filter(Boolean).join(' · ');
	const width = Math.max(...rates.map(({value}) => value.length));
	const lines = rates.map(({date, value}, index) => {
		const before = rates[index - 1]?.value;
		const change = before === undefined ? '' : formatChange(subtractDecimals(value, before));
		return `${date}  ${value.padStart(width)}  ${change}`.trimEnd();
	});
	write(`${[head, ...lines].join('\n')}\n`);
}
