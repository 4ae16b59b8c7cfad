// Seven days of the real program with twenty feeds that change each hour, in a clock that runs faster
// (faketime): npm run build && node test/bench/seven-days.ts [days] [times as fast]
import {spawnSync} from 'node:child_process';
import {performance} from 'node:perf_hooks';
import {setTimeout as pause} from 'node:timers/promises';
import {giveSources, startPaper} from '../helpers/loopback-paper.ts';
import {readProcess} from '../helpers/read-process.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const days = Number(process.argv[2] ?? 7);
/** Faster, and a request that takes a few milliseconds runs into its limit of ten seconds. */
const speed = Number(process.argv[3] ?? 500);
const feeds = 20;
const entries = 40;
const hour = 3_600_000;

const {stdout: library, error} = spawnSync(
	'faketime',
	['-m', '-f', '+0', 'printenv', 'LD_PRELOAD'],
	{
		encoding: 'utf8',
	},
);
if (error) {
	process.stdout.write('Nothing was measured: faketime is not installed.\n');
	process.exit();
}

const began = Date.now();
const started = performance.now();
/** What the program's clock says. */
const now = () => began + (performance.now() - started) * speed;
const answers = {fresh: 0, unchanged: 0};

/** A feed with a new entry each hour. */
function feedOf(feed: number, origin: string, newest: number): string {
	const items = Array.from({length: entries}, (_, index) => {
		const number = newest - index;
		const url = `${origin}/${feed}/${number}`;
		return `<item><guid>${url}</guid><title>News ${number} of feed ${feed}</title><link>${url}</link><pubDate>${new Date(number * hour).toUTCString()}</pubDate><description>In short ${number}.</description></item>`;
	});
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>${origin}/</link><description>News</description>${items.join('')}</channel></rss>`;
}

using home = makeHome();
await using paper = await startPaper(0);
const urls = Array.from({length: feeds}, (_, index) => {
	const path = `/feed-${index + 1}`;
	paper.route(path, request => {
		const newest = Math.floor(now() / hour);
		const etag = `"${newest}"`;
		if (request.headers['if-none-match'] === etag) {
			answers.unchanged++;
			return {status: 304, headers: {ETag: etag}};
		}

		answers.fresh++;
		const body = feedOf(index + 1, paper.origin, newest);
		return {headers: {ETag: etag, 'Content-Type': 'application/rss+xml'}, body};
	});
	return [`feed${index + 1}`, paper.origin + path] as const;
});
await giveSources(home.path, paper, Object.fromEntries(urls));

await using session = runMasthead(home.path, [], {
	env: {LD_PRELOAD: library.trim(), FAKETIME: `+0 x${speed}`},
});
await session.waitFor(/News \d+ of feed \d+/, 60_000);
const program = readProcess(session.pid);

/** A reader looks by: some moves, the views and the list of sources, and back to the top. */
async function lookBy(): Promise<void> {
	const see = async (key: string, seen: string) => {
		session.press(key);
		await session.waitFor(seen, 30_000);
	};
	session.press('j'.repeat(20), 'G', 'g');
	await see('S', 'j/k scroll');
	await see('q', 'j/k move');
	// One by one: digits that follow each other are one number.
	await see('4', 'Official rates');
	await see('2', 'No popular stories yet');
	await see('1', 'News');
	session.press('g');
}

const figures: {readonly memory: number; readonly files: number; readonly processor: number}[] = [];
for (let day = 1; day <= days; day++) {
	while (now() < began + day * 24 * hour) {
		await pause((3 * hour) / speed);
		await lookBy();
	}

	figures.push({
		memory: program.memory(),
		files: program.openFiles(),
		processor: program.processorSeconds(),
	});
	process.stderr.write(
		`day ${day}: ${program.memory().toFixed(0)} MiB, ${JSON.stringify(answers)}\n`,
	);
}

const first = figures[0];
const last = figures.at(-1);
if (first && last) {
	const growth = (100 * (last.memory / first.memory - 1)).toFixed(1);
	const idle = (100 * last.processor) / (days * 24 * 3600);
	const minutes = ((performance.now() - started) / 60_000).toFixed(0);
	process.stdout.write(
		`${days} days in ${minutes} min, ${feeds} feeds: ${answers.fresh} answers with news, ${answers.unchanged} without; memory after a day ${first.memory.toFixed(0)} MiB, at the end ${last.memory.toFixed(0)} MiB (${growth} %); open files ${first.files} → ${last.files}; ${last.processor.toFixed(0)} s of a processor, ${idle.toFixed(3)} % of the time\n`,
	);
}

session.press('Q');
await session.exit;
