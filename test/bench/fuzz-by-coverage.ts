// Fuzzing guided by coverage, with Jazzer.js, which npm puts into a folder of its own:
// node test/bench/fuzz-by-coverage.ts SECONDS [target …] [--folder DIRECTORY]
// Its binary for Linux needs glibc 2.38. With the folder of another run, a run goes on where that ended.
import {mkdirSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {fuzzTarget, installJazzer} from './guided/run-jazzer.ts';
import {targets} from './guided/targets.ts';

const {positionals, values} = parseArgs({
	allowPositionals: true,
	options: {folder: {type: 'string'}},
});
const [seconds = '60', ...names] = positionals;
const chosen = targets.filter(({name}) => names.length === 0 || names.includes(name));
const folder = resolve(values.folder ?? mkdtempSync(join(tmpdir(), 'masthead-fuzz-')));
mkdirSync(folder, {recursive: true});
process.stdout.write(`What is learnt and found: ${folder}\n`);
const program = await installJazzer(folder);
for (const target of chosen) {
	const outcome = await fuzzTarget(target, {program, folder, seconds: Number(seconds)});
	const {executions, edges, corpus, violation} = outcome;
	const verdict = executions === 0 ? 'it did not run' : 'a violation';
	process.stdout.write(
		`${target.name}: ${executions} executions in ${seconds} s, ${edges} edges, ${corpus} inputs kept, ${violation === '' ? 'no violation' : `${verdict}:\n${violation}`}\n`,
	);
	if (violation !== '') {
		process.exitCode = 1;
	}
}
