// Runs the built program and the tests that hang on Node's own parts on the oldest Node that is
// supported, on those around a fault of SQLite, and on the newest, and prints what passed:
// npm run build && node test/bench/on-other-nodes.ts [folder that keeps the Nodes]
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join, resolve} from 'node:path';
import {installNodes, type OtherNode} from './install-nodes.ts';
import {carryStore, items} from './play-on-node.ts';

// SQLite 3.47, without full-text search; the last before the repair of its log; the first after it.
const wanted = ['22.13.0', '22.22.2', '22.23.3', '26'];
const testFiles: Readonly<Record<string, readonly string[]>> = {
	'proxy tests': ['http/proxy', 'http/find-proxy'],
	'store tests': ['store/'],
	'program tests': ['program/commands', 'program/doctor', 'program/demo', 'program/marks'],
	'promise tests': ['promises/quiet-session', 'promises/pipes', 'promises/sinks'],
};

interface Result {
	readonly text: string;
	readonly failures: readonly string[];
}

async function play(run: () => Promise<void>): Promise<Result> {
	try {
		await run();
		return {text: 'passed', failures: []};
	} catch (error) {
		return {text: 'FAILED', failures: [error instanceof Error ? error.message : String(error)]};
	}
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly testResults: readonly {
		readonly name: string;
		readonly message: string;
		readonly assertionResults: readonly {readonly fullName: string; readonly status: string}[];
	}[];
}

function runTests(node: OtherNode, files: readonly string[]): Result {
	const folder = mkdtempSync(join(tmpdir(), 'masthead-nodes-'));
	const report = join(folder, 'report.json');
	const vitest = [
		resolve('node_modules/vitest/vitest.mjs'),
		'run',
		'--config',
		'test/vitest.config.ts',
	];
	const how = ['--reporter=json', `--outputFile=${report}`, ...files.map(file => `test/${file}`)];
	const env = {...process.env, PATH: dirname(node.path) + delimiter + process.env['PATH']};
	spawnSync(node.path, [...vitest, ...how], {env, stdio: 'ignore'});
	try {
		const read: Report = JSON.parse(readFileSync(report, 'utf8'));
		const {numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped} = read;
		const failures = read.testResults.flatMap(({name, message, assertionResults}) => [
			...(message ? [`${name}: ${message}`] : []),
			...assertionResults.filter(one => one.status === 'failed').map(one => one.fullName),
		]);
		const counts = [`${passed} passed`, ...(failed ? [`${failed} failed`] : [])];
		return {text: [...counts, ...(skipped ? [`${skipped} skipped`] : [])].join(', '), failures};
	} catch {
		return {text: 'FAILED', failures: ['vitest gave no results']};
	} finally {
		rmSync(folder, {recursive: true});
	}
}

const write = (text: string) => process.stdout.write(`${text}\n`);
const row = (name: string, cells: readonly string[]) =>
	write([name.padEnd(18), ...cells.map(cell => cell.padEnd(24))].join('').trimEnd());

const given = process.argv[2];
const folder = given ? resolve(given) : mkdtempSync(join(tmpdir(), 'masthead-nodes-'));
const failures: string[] = [];
try {
	const nodes = installNodes(folder, wanted);
	row(
		'Node',
		nodes.map(({version}) => version),
	);
	row(
		'SQLite',
		nodes.map(({sqlite}) => sqlite),
	);
	const show = (name: string, results: readonly Result[]) => {
		row(
			name,
			results.map(({text}) => text),
		);
		for (const [index, result] of results.entries()) {
			failures.push(...result.failures.map(text => `${name}, ${nodes[index]?.version}: ${text}`));
		}
	};
	for (const [name, item] of Object.entries(items)) {
		const results: Result[] = [];
		for (const node of nodes) {
			results.push(await play(() => item(node)));
		}

		show(name, results);
	}

	show('one store for all', [await play(() => carryStore(nodes))]);
	for (const [name, files] of Object.entries(testFiles)) {
		show(
			name,
			nodes.map(node => runTests(node, files)),
		);
	}
} finally {
	if (given === undefined) {
		rmSync(folder, {recursive: true, force: true});
	}
}

for (const failure of failures) {
	write(failure);
}

process.exitCode = failures.length > 0 ? 1 : 0;
