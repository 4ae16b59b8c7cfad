// Eight programs write to one store while the real program is on screen on the same, and keys are
// pressed: npm run build && node test/bench/share-store.ts [stories of each] [pause between two in ms]
import {once} from 'node:events';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {setTimeout as rest} from 'node:timers/promises';
import {openStore} from '../../source/store/open-store.ts';
import {giveSources} from '../helpers/loopback-paper.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';
import {runProgram} from '../store/run-program.ts';

const writers = 8;
const [each = 400, pauseMs = 0] = process.argv.slice(2).map(Number);
using home = makeHome();
await using server = await startLoopbackServer();
await giveSources(home.path, server, {
	...Object.fromEntries(
		Array.from({length: writers}, (_, index) => [`w${index}`, `${server.origin}/none`]),
	),
});
const path = join(home.path, 'masthead.sqlite');
openStore(path).close();

const started = performance.now();
const programs = Array.from({length: writers}, (_, index) =>
	runProgram('write-feeds', [path, `w${index}`, String(each), String(pauseMs)]),
);
// The screen shows what is there when it starts; what others write comes with its next refresh.
await Promise.race(
	programs.flatMap(({child}) => (child.stdout ? [once(child.stdout, 'data')] : [])),
);
let isOver = false;
const outputs = Promise.all(programs.map(({output}) => output)).finally(() => {
	isOver = true;
});
await using session = runMasthead(home.path, [], {columns: 120, rows: 40});
await session.waitFor(/w\d \d/, 60_000);
const waits: number[] = [];
/** One key, and how long it takes until the screen shows what it does. */
async function press(key: string, isDone: () => boolean): Promise<void> {
	const pressed = performance.now();
	session.press(key);
	await session.waitFor(isDone, 30_000);
	waits.push(performance.now() - pressed);
}

const text = () => session.terminal.text();
/** The story in the bar: it stays the same when others come in above it. */
const selected = () => /^▌.*?│/m.exec(text())?.[0];
async function pressRound(): Promise<void> {
	await press('?', () => text().includes('Moving'));
	await press('q', () => !text().includes('Moving'));
	const before = selected();
	// A mark is a write of the screen's own among all the others.
	session.press('m', 'u');
	await press('j', () => selected() !== before);
	await press('k', () => selected() === before);
}

// The first keys come while the program still starts, and wait for that: other benches measure it.
await pressRound();
waits.length = 0;
while (!isOver) {
	await pressRound();
	if (pauseMs > 0) await rest(pauseMs);
}

const seconds = ((performance.now() - started) / 1000).toFixed(0);
const expected = Array.from({length: Math.floor(each / 10)}, (_, index) => `${10 * (index + 1)}\n`);
const complaints = (await outputs).filter(output => output !== expected.join('')).length;
session.press('Q');
await session.exit;
const store = openStore(path);
const {total} = store.listHeadlines({view: 'latest', offset: 0, limit: 1});
store.close();
const sorted = waits.toSorted((one, other) => one - other);
const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
process.stdout.write(
	`${writers} writers and a reader, ${seconds} s: ${writers * each - total} stories lost, ${complaints} complaints, ${waits.length} keys: median ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms\n`,
);
