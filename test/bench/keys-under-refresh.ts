// Presses keys while 100 feeds of 100 entries come in from loopback, and tells how long each waited:
// npm run build && node test/bench/keys-under-refresh.ts [feeds] [entries]
import {performance} from 'node:perf_hooks';
import {giveSources} from '../helpers/loopback-paper.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {serveFeeds} from './make-feeds.ts';

const [feeds = 100, entries = 100] = process.argv.slice(2).map(Number);
await using server = await serveFeeds(feeds, entries);
using home = makeHome();
const urls = Object.fromEntries(server.urls.map((url, index) => [`feed${index + 1}`, url]));
await giveSources(home.path, server, urls);

await using session = runMasthead(home.path, [], {columns: 160, rows: 50});
await session.waitFor(/1-0|2-0|3-0/, 20_000);
const waits: number[] = [];
const started = performance.now();
let isRefreshing = true;
while (isRefreshing || waits.length < 50) {
	const before = session.mark();
	const pressed = performance.now();
	session.press(waits.length % 20 < 10 ? 'j' : 'k');
	await session.waitFor(() => session.mark() > before, 5000);
	waits.push(performance.now() - pressed);
	isRefreshing = /⟳/.test(session.screen()[0] ?? '');
}

const seconds = (performance.now() - started) / 1000;
const sorted = waits.toSorted((a, b) => a - b);
const at = (share: number) =>
	(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
process.stdout.write(
	`${feeds} feeds of ${entries} in ${seconds.toFixed(1)} s, ${server.count()} requests, ${waits.length} keys: median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms\n`,
);
session.press('Q');
await session.exit;
