// A hundred thousand keys in the real program, and what is left of it: memory, open files, the
// processor when idle: npm run build && node test/bench/soak.ts [thousands of keys] [keys a second]
// As fast as they are taken unless told otherwise.
import {performance} from 'node:perf_hooks';
import {setTimeout as rest} from 'node:timers/promises';
import {readProcess} from '../helpers/read-process.ts';
import {makeHome, runMasthead} from '../helpers/run-masthead.ts';

const [thousands = 100, keysASecond = Number.POSITIVE_INFINITY] = process.argv.slice(2).map(Number);
const startMilliseconds = 10_000;
using home = makeHome();
const born = performance.now();
await using session = runMasthead(home.path, ['--demo'], {columns: 120, rows: 40});
await session.waitFor(/1\/42/, 30_000);
await session.waitFor('full text', 30_000);

const program = readProcess(session.pid);
const most = {start: 0, later: 0};
const watch = setInterval(() => {
	const part = performance.now() - born < startMilliseconds ? 'start' : 'later';
	most[part] = Math.max(most[part], program.memory());
}, 50);

const started = performance.now();

/** A thousand keys of all kinds, that end where they began. */
async function pressThousand(): Promise<void> {
	const began = performance.now();
	for (let round = 0; round < 10; round++) {
		session.press('j'.repeat(20), 'k'.repeat(20), 'J'.repeat(5), 'K'.repeat(5), '?', 'q');
		session.press('2', '3', '4', '1', 'g', 'l', ' ', 'b', 'h', 'z', 'z', 'h');
		session.press('m', 'u', 'e', 'q', 'G', 'g', 'j', 'k', 'j', 'k', 'g');
		session.press('j'.repeat(10), 'k'.repeat(10), 'g');
		// Opened by nothing else, so that all keys before it have been read when it is seen: a terminal
		// with a screenful of unread keys takes no more, and the program none either that waits to write.
		session.press('S');
		await session.waitFor('http://127.0.0.1', 30_000);
		session.press('q');
		await session.waitFor(/1\/42/, 30_000);
		// A hundred keys more have been pressed: the next ones do not come before their time.
		const due = began + ((round + 1) * 100_000) / keysASecond;
		await rest(Math.max(0, due - performance.now()));
	}
}

/** Keys are taken faster than they are worked off: until five seconds have taken next to no time of the processor. */
async function rested(): Promise<void> {
	let used = Number.NEGATIVE_INFINITY;
	while (program.processorSeconds() - used > 0.1) {
		used = program.processorSeconds();
		await rest(5000);
	}
}

await pressThousand();
for (let warm = 0; warm < Math.min(10, thousands / 10); warm++) await pressThousand();
await rested();
const before = {memory: program.memory(), files: program.openFiles()};
for (let thousand = 0; thousand < thousands; thousand++) await pressThousand();
clearInterval(watch);
await rested();
// What is in use no longer is swept away when nothing happens.
await rest(30_000);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
const after = {memory: program.memory(), files: program.openFiles()};
const [used, since] = [program.processorSeconds(), performance.now()];
await rest(10_000);
const seconds = (performance.now() - since) / 1000;
const idle = ((100 * (program.processorSeconds() - used)) / seconds).toFixed(1);
const growth = (100 * (after.memory / before.memory - 1)).toFixed(1);
process.stdout.write(
	`${thousands},000 keys in ${minutes} min: ${before.memory.toFixed(0)} → ${after.memory.toFixed(0)} MiB (${growth} %), open files ${before.files} → ${after.files}, idle ${idle} % of a processor; while keys came ${most.start.toFixed(0)} MiB at most in the first ten seconds, ${most.later.toFixed(0)} after\n`,
);
session.press('Q');
await session.exit;
