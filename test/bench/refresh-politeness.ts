/**
 * Simulates 48 hours of four programs on one store that are started anew at random, against 20 feeds
 * that keep count, and prints what a feed reader's score would be made of:
 * `node test/bench/refresh-politeness.ts [hours]`.
 */
import type {IncomingMessage} from 'node:http';
import {type Reply, startLoopbackServer} from '../helpers/loopback-server.ts';
import {pointTo} from '../http/point-to.ts';
import {
	createClock,
	feedAt,
	hour,
	minute,
	type OpenRefresher,
	openFolder,
	openRefresher,
	rss,
} from '../refresh/open-refresher.ts';

const hours = Number(process.argv[2] ?? 48);
const feedCount = 20;
const programCount = 4;
const stepMs = 5 * minute;
const clock = createClock();

/** Whether the reader of one of the programs has just asked for news. */
let isHandAtWork = false;
let seed = 7;
function random(): number {
	seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
	return seed / 2 ** 31;
}

/** One feed as its server sees it. */
interface Ledger {
	readonly asked: {readonly time: number; readonly isByHand: boolean}[];
	unconditional: number;
	bogus: number;
	outOfSequence: number;
	impolite: number;
	overlapping: number;
	underWay: number;
	version: number;
	readonly issued: Set<string>;
}

const ledgers = Array.from(
	{length: feedCount},
	(): Ledger => ({
		asked: [],
		unconditional: 0,
		bogus: 0,
		outOfSequence: 0,
		impolite: 0,
		overlapping: 0,
		underWay: 0,
		version: 1,
		issued: new Set(),
	}),
);

const etagOf = (feed: number, version: number): string => `"${feed}-${version}"`;
const dateOf = (version: number): string =>
	new Date(Date.UTC(2026, 10, 20) + version * minute).toUTCString();

function note(ledger: Ledger, feed: number, request: IncomingMessage): void {
	const {headers, method, url} = request;
	const etag = headers['if-none-match'];
	const date = headers['if-modified-since'];
	ledger.asked.push({time: clock.now(), isByHand: isHandAtWork});
	ledger.unconditional += etag === undefined && date === undefined ? 1 : 0;
	for (const value of [etag, date]) {
		ledger.bogus += value !== undefined && !ledger.issued.has(value) ? 1 : 0;
	}

	const last = ledger.version;
	const isLatest = etag === undefined || etag === etagOf(feed, last) || date === dateOf(last - 1);
	ledger.outOfSequence += isLatest ? 0 : 1;
	const isPolite =
		method === 'GET' &&
		!headers.cookie &&
		!headers.referer &&
		!url?.includes('?') &&
		/^Masthead\/\S+ \(\+https:/.test(headers['user-agent'] ?? '');
	ledger.impolite += isPolite ? 0 : 1;
}

function answer(feed: number, request: IncomingMessage): Reply {
	const ledger = ledgers[feed];
	if (!ledger) {
		return {status: 404};
	}

	note(ledger, feed, request);
	// The first feeds are of many kinds; the others change now and then.
	if (feed === 1 && ledger.asked.length === 2) {
		return {status: 429, headers: {'Retry-After': String(6 * 3600)}};
	}

	if (feed === 2 && ledger.asked.length === 3) {
		return {status: 503};
	}

	const isChanged = feed !== 0 && random() < 0.2;
	const sent = request.headers['if-none-match'];
	const current = etagOf(feed, ledger.version);
	if (sent === current && !isChanged) {
		return {status: 304, headers: {ETag: current}};
	}

	ledger.version += isChanged ? 1 : 0;
	const headers = {
		ETag: etagOf(feed, ledger.version),
		'Last-Modified': dateOf(ledger.version),
		...(feed === 3 && {'Cache-Control': 'max-age=21600'}),
	};
	ledger.issued.add(headers.ETag).add(headers['Last-Modified']);
	return {
		headers,
		body: rss([`Story ${feed}.${ledger.version}`], feed === 4 ? '<ttl>240</ttl>' : ''),
	};
}

using folder = openFolder();
await using server = await startLoopbackServer();
const feeds = Array.from({length: feedCount}, (_, feed) => {
	server.route(`/${feed}`, async (request, response) => {
		const ledger = ledgers[feed];
		if (ledger) {
			ledger.underWay++;
			ledger.overlapping = Math.max(ledger.overlapping, ledger.underWay);
			await new Promise(resolve => setTimeout(resolve, 1));
			const {status = 200, headers, body} = answer(feed, request);
			response.writeHead(status, headers).end(body);
			ledger.underWay--;
		}

		return undefined;
	});
	return feedAt(`http://feed${feed}.example:${server.port}/${feed}`, `feed-${feed}`);
});
const allowedHosts = feeds.map(({url}) => new URL(url).hostname);
const open = (): OpenRefresher =>
	openRefresher(folder.storePath, clock, {feeds, allowedHosts}, {lookup: pointTo('127.0.0.1')});

const programs = Array.from({length: programCount}, open);
let restarts = 0;
let byHand = 0;
for (let step = 0; step < (hours * hour) / stepMs; step++) {
	for (let index = 0; index < programCount; index++) {
		if (random() < 0.02) {
			restarts++;
			await programs[index]?.[Symbol.asyncDispose]();
			programs[index] = open();
		}
	}

	await Promise.all(programs.map(program => program.refresh()));
	if (random() < 0.01) {
		byHand++;
		isHandAtWork = true;
		await programs[step % programCount]?.refreshByHand();
		isHandAtWork = false;
	}

	clock.pass(stepMs);
}

for (const program of programs) {
	await program[Symbol.asyncDispose]();
}

const sum = (read: (ledger: Ledger) => number): number =>
	ledgers.reduce((total, ledger) => total + read(ledger), 0);
const gaps = ledgers.flatMap(({asked}) =>
	asked.slice(1).map(({time, isByHand}, index) => ({
		minutes: (time - (asked[index]?.time ?? 0)) / minute,
		isByHand,
	})),
);
/** What comes before it may have been by hand. */
const shortestOf = (feed: number): number =>
	Math.min(
		...(ledgers[feed]?.asked ?? []).flatMap(({time, isByHand}, index, asked) =>
			index > 0 && !isByHand ? [(time - (asked[index - 1]?.time ?? 0)) / (60 * minute)] : [],
		),
	);
const shortest = (isByHand: boolean): number =>
	Math.min(...gaps.filter(gap => gap.isByHand === isByHand).map(gap => gap.minutes));
const figures = {
	'hours simulated': hours,
	programs: programCount,
	restarts,
	'refreshes by hand': byHand,
	requests: sum(({asked}) => asked.length),
	'unconditional requests to a feed, at most': Math.max(
		...ledgers.map(entry => entry.unconditional),
	),
	'made-up validators': sum(({bogus}) => bogus),
	'validators out of sequence': sum(({outOfSequence}) => outOfSequence),
	'requests with cookie, referrer, parameter or no name': sum(({impolite}) => impolite),
	'requests to one feed at the same time, at most': Math.max(
		...ledgers.map(entry => entry.overlapping),
	),
	'shortest gap in minutes, by itself': shortest(false),
	'shortest gap in minutes, by hand': shortest(true),
	'shortest gap in hours, by itself, with a max-age of 6 hours': shortestOf(3),
	'shortest gap in hours, by itself, with a ttl of 4 hours': shortestOf(4),
};
for (const [name, value] of Object.entries(figures)) {
	process.stdout.write(`${name.padEnd(60)} ${value}\n`);
}
