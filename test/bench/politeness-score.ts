// What a site would say of us, item by item, for the promises 19 to 27:
// node test/bench/politeness-score.ts
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {
	type RecordedRequest,
	type Reply,
	type Route,
	startLoopbackServer,
} from '../helpers/loopback-server.ts';
import {
	createClock,
	day,
	feedAt,
	hour,
	minute,
	openFolder,
	openRefresher,
	rss,
} from '../refresh/open-refresher.ts';

interface Asked {
	readonly hours: number;
	readonly request: RecordedRequest;
}

/** One program and one feed, for so long: when it was asked, and how. */
async function play(
	length: number,
	route: (asked: number) => Reply,
	other?: Route,
): Promise<readonly Asked[]> {
	const clock = createClock();
	const start = clock.now();
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const asked: Asked[] = [];
	const hours = () => (clock.now() - start) / hour;
	server.route('/feed', () => {
		const request = server.requests.at(-1);
		if (request) asked.push({hours: hours(), request});
		return route(asked.length);
	});
	if (other) server.route('/moved', other);
	const feeds = [feedAt(`${server.origin}/feed`)];
	await using program = openRefresher(folder.storePath, clock, {feeds});
	while (hours() * hour < length) {
		await program.refresh();
		clock.pass(30 * minute);
	}

	return asked;
}

const etag = (name: string) => ({ETag: `"${name}"`});
const body = rss(['A story']);
const gapsOf = (asked: readonly Asked[]) =>
	asked.slice(1).map(({hours}, index) => hours - (asked[index]?.hours ?? 0));
const lastDays = (asked: readonly Asked[], from: number) =>
	asked.filter(({hours}) => hours >= from).length;

const crowd = spawnSync(process.execPath, [join(import.meta.dirname, 'refresh-politeness.ts')], {
	encoding: 'utf8',
}).stdout;
if (crowd === '') throw new Error('refresh-politeness.ts has printed nothing');
const figure = (name: string) => Number(new RegExp(`^${name} +(\\S+)$`, 'm').exec(crowd)?.[1]);

const week = await play(10 * day, asked =>
	asked === 1
		? {headers: etag('a'), body}
		: {status: 503, headers: {'Retry-After': String((7 * day) / 1000)}},
);
const bare = await play(day, asked => (asked === 2 ? {status: 503} : {headers: etag('a'), body}));
const validators = await play(6 * hour, asked =>
	asked === 1 ? {headers: etag('a'), body} : {status: 304, headers: etag(`b${asked}`)},
);
const sentEtags = validators.slice(1).map(({request}) => request.headers['if-none-match']);
const permanent = await play(4 * day, () => ({status: 301, headers: {Location: '/moved'}}), {
	headers: etag('m'),
	body,
});
const temporary = await play(4 * day, () => ({status: 302, headers: {Location: '/moved'}}), {
	headers: etag('m'),
	body,
});
const gone = await play(4 * day, () => ({status: 410}));
const missing = await play(21 * day, () => ({status: 404}));
const resting = await play(28 * day, asked =>
	asked === 1 ? {headers: etag('a'), body} : {status: 304, headers: etag('a')},
);

const maxAgeHours = figure('shortest gap in hours, by itself, with a max-age of 6 hours');
const ttlHours = figure('shortest gap in hours, by itself, with a ttl of 4 hours');

const items: readonly (readonly [number: number, what: string, isKept: boolean, figure: string])[] =
	[
		[
			19,
			'one request without conditions to a feed in two days of four programs, none made up',
			figure('unconditional requests to a feed, at most') === 1 &&
				figure('made-up validators') === 0 &&
				figure('validators out of sequence') === 0,
			`${figure('unconditional requests to a feed, at most')} unconditional, ${figure('made-up validators')} made up, ${figure('validators out of sequence')} out of sequence`,
		],
		[
			20,
			'an hour between two requests, five minutes by hand',
			figure('shortest gap in minutes, by itself') >= 60 &&
				figure('shortest gap in minutes, by hand') >= 5,
			`${figure('shortest gap in minutes, by itself')} and ${figure('shortest gap in minutes, by hand')} minutes`,
		],
		[
			21,
			'max-age, ttl and a Retry-After of a week',
			maxAgeHours >= 6 && ttlHours >= 4 && (gapsOf(week)[1] ?? 0) >= 7 * 24,
			`${maxAgeHours}, ${ttlHours} and ${gapsOf(week)[1]} hours at least`,
		],
		[
			22,
			'a bare 503 slows down, the validators are kept',
			(gapsOf(bare)[1] ?? 0) >= 4 && bare[2]?.request.headers['if-none-match'] === '"a"',
			`${gapsOf(bare)[1]} hours`,
		],
		[
			23,
			'the validators of a 304 replace those of the 200',
			sentEtags.every((sent, index) => sent === (index === 0 ? '"a"' : `"b${index + 1}"`)),
			`${sentEtags.length} requests`,
		],
		[
			24,
			'moves, 410 and 404',
			lastDays(permanent, 48) === 0 &&
				lastDays(temporary, 72) > 0 &&
				gone.length === 1 &&
				lastDays(missing, 14 * 24) <= 8,
			`after a permanent move the old address was asked ${lastDays(permanent, 48)} times, after a temporary one ${lastDays(temporary, 72)}; 410: ${gone.length} request; 404: ${lastDays(missing, 14 * 24)} in the third week`,
		],
		[
			25,
			'one request to a feed at a time',
			figure('requests to one feed at the same time, at most') === 1,
			`${figure('requests to one feed at the same time, at most')}`,
		],
		[
			26,
			'a name, GET, packed answers, no cookie, referrer or parameter',
			figure('requests with cookie, referrer, parameter or no name') === 0 &&
				resting.every(({request}) =>
					/gzip.*br|br.*gzip/.test(request.headers['accept-encoding'] ?? ''),
				),
			`${figure('requests')} requests`,
		],
		[
			27,
			'a feed that rests is asked once a day after two weeks',
			lastDays(resting, 14 * 24) <= 15,
			`${lastDays(resting, 14 * 24)} requests in two weeks`,
		],
	];
for (const [number, what, isKept, text] of items) {
	process.stdout.write(`${number} ${isKept ? 'kept' : 'NOT KEPT'}: ${what} (${text})\n`);
}

const kept = items.filter(([, , isKept]) => isKept).length;
process.stdout.write(`${kept} of ${items.length}\n`);
process.exitCode = kept === items.length ? 0 : 1;
