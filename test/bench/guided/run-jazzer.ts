import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {bundleTarget} from './bundle-target.ts';
import type {Target} from './targets.ts';

const jazzer = '@jazzer.js/core@4.0.0';

/** What came of a target. */
export interface Outcome {
	readonly executions: number;
	/** Edges of the code that were run, and the inputs that are kept because each ran others. */
	readonly edges: number;
	readonly corpus: number;
	/** What was wrong, with the end of what the fuzzer said; empty where nothing was. */
	readonly violation: string;
}

/** Runs a program to its end. What it says goes into a file: the fuzzer drops what a pipe does not take at once. */
async function run(
	command: string,
	args: readonly string[],
	{folder, name}: {readonly folder: string; readonly name: string},
): Promise<{readonly code: number | null; readonly said: string}> {
	const log = join(folder, `${name}.log`);
	const file = openSync(log, 'w');
	const child = spawn(command, args, {cwd: folder, stdio: ['ignore', file, file]});
	closeSync(file);
	const [code] = (await once(child, 'close')) as [number | null];
	return {code, said: readFileSync(log, 'utf8')};
}

/** Puts Jazzer.js into a folder, unless it is there, and gives its program. */
export async function installJazzer(folder: string): Promise<string> {
	const program = join(folder, 'node_modules/@jazzer.js/core/dist/cli.js');
	if (!existsSync(program)) {
		const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
		const args = ['install', '--prefix', folder, ...quiet, jazzer];
		const {code, said} = await run('npm', args, {folder, name: 'install'});
		if (code !== 0) {
			throw new Error(`Jazzer.js could not be installed:\n${said}`);
		}
	}

	return program;
}

/** libFuzzer's form: each byte that is no plain letter as two digits. */
function dictionaryOf(words: readonly string[]): string {
	const digits = (word: string) =>
		Array.from(Buffer.from(word), byte => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
	return words.map(word => `"${digits(word)}"\n`).join('');
}

/** Fuzzes a target for so many seconds. What it learns stays in the folder, and the next run begins with it. */
export async function fuzzTarget(
	{name, seeds, words, longest}: Target,
	{program, folder, seconds}: {program: string; folder: string; seconds: number},
): Promise<Outcome> {
	const bundles = join(folder, 'bundles');
	const corpus = join(folder, 'corpus', name);
	const findings = join(folder, 'findings', name);
	const dictionary = join(folder, `${name}.dict`);
	for (const path of [corpus, findings]) {
		mkdirSync(path, {recursive: true});
	}

	writeFileSync(dictionary, dictionaryOf(words));
	for (const [index, seed] of seeds().entries()) {
		writeFileSync(join(corpus, `seed-${index}`), seed.subarray(0, longest));
	}

	const target = await bundleTarget(name, bundles);
	const options = [
		`-max_total_time=${seconds}`,
		`-max_len=${longest}`,
		`-dict=${dictionary}`,
		`-artifact_prefix=${findings}/`,
		'-print_final_stats=1',
		'-rss_limit_mb=4096',
	];
	const {code, said} = await run(
		process.execPath,
		[
			program,
			target,
			corpus,
			'--sync',
			'--timeout=10000',
			'--includes=bundles/',
			'--disable_bug_detectors=command-injection|path-traversal|remote-code-execution|ssrf',
			'--',
			...options,
		],
		{folder, name},
	);
	const last = (pattern: RegExp) => Number([...said.matchAll(pattern)].at(-1)?.[1] ?? 0);
	const executions = last(/number_of_executed_units: (\d+)/g);
	const isSound = code === 0 && executions > 0;
	return {
		executions,
		edges: last(/cov: (\d+)/g),
		corpus: last(/corp: (\d+)/g),
		violation: isSound ? '' : said.split('\n').slice(-40).join('\n'),
	};
}
