import {nameInLine, type QuotedRate} from '../model/rate.ts';
import {formatRate} from '../text/numbers.ts';
import {printableJson} from '../text/printable-json.ts';
import {clockTime} from '../text/time-ago.ts';
import type {CommandContext} from './context.ts';
import {openSampleWorld} from './dashboard/open-sample-world.ts';
import {readRates} from './dashboard/read-rates.ts';
import type {World} from './dashboard/world.ts';
import {headlineJson, headlineText} from './headlines.ts';
import {openHome, readSettings} from './open-home.ts';

const headlineCount = 30;

/** What the front page is made of. */
type Front = Pick<World, 'store' | 'rateSources' | 'pairs' | 'isSample'>;

/** `masthead` into a pipe or on a dumb terminal: the front page as plain lines, from what is stored. */
export async function run(context: CommandContext): Promise<number> {
	if (context.flags.demo) {
		const world = await openFilledSample(context);
		print(world, readSettings(context).values.clock.timeZone, context);
		await world.close();
		return 0;
	}

	const {store, edition, values} = openHome(context);
	try {
		print({...edition, store, isSample: false}, values.clock.timeZone, context);
		return 0;
	} finally {
		store.close();
	}
}

/** The sample edition, once all of it has been read. */
async function openFilledSample(context: CommandContext): Promise<World> {
	const filled = Promise.withResolvers<void>();
	const world = await openSampleWorld(
		context,
		report => {
			if (report.type === 'refresh-finished') {
				filled.resolve();
			}
		},
		context.complain,
	);
	world.start();
	await filled.promise;
	return world;
}

function print(front: Front, timeZone: string | null, context: CommandContext): void {
	const now = context.clock();
	const rates = readRates(front, now);
	const page = front.store.listHeadlines({
		view: 'latest',
		offset: 0,
		limit: headlineCount,
		isCollapsed: true,
	});
	if (context.flags.json) {
		const value = {
			isSample: front.isSample,
			rates: rates.header.map(({rate, isStale}) => ({...rate, isStale})),
			unread: page.unread,
			headlines: page.rows.map(headlineJson),
		};
		context.print(`${printableJson(value, 2)}\n`);
		return;
	}

	const sample = front.isSample ? 'SAMPLE' : '';
	const prices = rates.header.map(one => priceText(one, rates.header)).join('  ');
	const head = [clockTime(now, timeZone), sample, prices, rates.note].filter(Boolean).join('  ');
	const lines = page.rows.map(row => headlineText(row, timeZone));
	const advice =
		page.total === 0 ? 'Nothing is stored yet: "masthead refresh" asks the sources.' : '';
	const text = [head, rates.credit, `${page.unread} unread`, ...lines, advice]
		.filter(Boolean)
		.join('\n');
	context.print(`${text}\n`);
}

function priceText(quoted: QuotedRate, line: readonly QuotedRate[]): string {
	const {rate, isStale} = quoted;
	return `${nameInLine(quoted, line)} ${formatRate(rate.value)}${isStale ? ' (stale)' : ''}`;
}
