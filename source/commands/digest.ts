import type {QuotedRate} from '../model/rate.ts';
import {formatRate} from '../text/numbers.ts';
import {clockTime} from '../text/time-ago.ts';
import type {CommandContext} from './context.ts';
import {readRates} from './dashboard/read-rates.ts';
import {headlineText} from './headlines.ts';
import {openHome} from './open-home.ts';

const headlineCount = 30;

/** `masthead` into a pipe or a dumb terminal: the front page as plain lines, from what is stored. */
export function run(context: CommandContext): number {
	const {store, edition, values} = openHome(context);
	const {timeZone} = values.clock;
	try {
		const now = context.clock();
		const {rateSources, pairs} = edition;
		const rates = readRates({store, rateSources, pairs}, now);
		const {rows, unread} = store.listHeadlines({view: 'latest', offset: 0, limit: headlineCount});
		const prices = rates.header.map(priceText).join('  ');
		const head = [clockTime(now, timeZone), prices, rates.note].filter(Boolean).join('  ');
		const lines = rows.map(row => headlineText(row, timeZone));
		const advice =
			rows.length === 0 ? 'Nothing is stored yet: "masthead refresh" asks the sources.' : '';
		context.print(`${[head, `${unread} unread`, ...lines, advice].filter(Boolean).join('\n')}\n`);
		return 0;
	} finally {
		store.close();
	}
}

function priceText({rate, isStale}: QuotedRate): string {
	const {base, units, value} = rate;
	const name = units === 1 ? base : `${units} ${base}`;
	return `${name} ${formatRate(value)}${isStale ? ' (stale)' : ''}`;
}
