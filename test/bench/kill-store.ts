// Kills a program that writes to a store, again and again, and looks at the store each time:
// node test/bench/kill-store.ts [times]
import {killWriters} from '../promises/kill-writers.ts';

const times = Number(process.argv[2] ?? 1000);
const started = performance.now();
const {kills, faults, stories, slowestStart} = await killWriters(times);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
	`${kills} kills in ${seconds} s, ${faults.length} faults, ${stories} stories kept, slowest opening ${slowestStart.toFixed(0)} ms\n`,
);
for (const fault of new Set(faults)) {
	process.stdout.write(`${fault}\n`);
}

process.exitCode = faults.length > 0 ? 1 : 0;
