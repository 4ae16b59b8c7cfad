// Runs all tests, the long ones too, and writes docs/reliability.md from their own results: `npm run reliability`.
// With files that vitest's JSON reporter has written: `node docs/make-reliability.ts WHOLE.json PART.json`; of
// a test file that is in several, the last counts.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {NamedTest, ReaderPromise} from '../test/promises/promise.ts';
import {promises} from '../test/promises/promises.ts';

interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** How the tests of that name went. */
export type ResultOf = (test: NamedTest) => Counts;

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
	readonly testResults: readonly {
		readonly name: string;
		readonly assertionResults: readonly {
			readonly ancestorTitles: readonly string[];
			readonly title: string;
			readonly status: string;
		}[];
	}[];
}

function joinReports(reports: readonly Report[]): Report {
	const results = reports.flatMap(({testResults}) => testResults);
	return {testResults: [...new Map(results.map(result => [result.name, result])).values()]};
}

const placeholder = /%\.?\d*[a-zA-Z]|\$\w+/g;

const escapePattern = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A title with placeholders stands for all that were made of it. */
function titlePattern(title: string): RegExp {
	const parts = title.split(placeholder).map(escapePattern);
	return new RegExp(`^${parts.join('[\\s\\S]*')}$`);
}

export function readResults(report: Report): ResultOf {
	return ({file, title}) => {
		const pattern = titlePattern(title);
		const tests = report.testResults
			.filter(({name}) => name.endsWith(`/test/${file}`))
			.flatMap(({assertionResults}) => assertionResults)
			.filter(one => [...one.ancestorTitles, one.title].some(name => pattern.test(name)));
		const count = (status: string) => tests.filter(one => one.status === status).length;
		const passed = count('passed');
		const failed = count('failed');
		return {passed, failed, skipped: tests.length - passed - failed};
	};
}

function resultText({passed, failed, skipped}: Counts): string {
	const parts = [
		`${passed} passed`,
		...(failed > 0 ? [`${failed} failed`] : []),
		...(skipped > 0 ? [`${skipped} skipped`] : []),
	];
	return parts.join(', ');
}

const inCell = (text: string) => text.replaceAll('|', '\\|');

function proofOf(one: ReaderPromise, resultOf: ResultOf): string {
	if (one.notKept !== undefined) {
		return `**not kept**: ${one.notKept}`;
	}

	const tests = one.tests.map(
		test => `\`${test.file}\` “${inCell(test.title)}”: ${resultText(resultOf(test))}.`,
	);
	const figures = (one.measured ?? []).map(({command, figure}) => `\`${command}\` → ${figure}.`);
	const except = one.except === undefined ? [] : [`*Not shown:* ${one.except}`];
	return [...tests, ...figures, ...except].join('<br>');
}

/** A failed test breaks the promise, whatever the registry says. */
function standingOf(one: ReaderPromise, resultOf: ResultOf): 'kept' | 'partly' | 'not kept' {
	const hasFailed = (one.tests ?? []).some(test => resultOf(test).failed > 0);
	if (one.notKept !== undefined || hasFailed) {
		return 'not kept';
	}

	return one.except === undefined ? 'kept' : 'partly';
}

/** The rows of the table, one for each promise. */
export function tableOf(all: readonly ReaderPromise[], resultOf: ResultOf): readonly string[] {
	return all.map(
		one =>
			`| ${one.number} | ${one.promise} | ${standingOf(one, resultOf)} | ${proofOf(one, resultOf)} |`,
	);
}

/** What makes a document of a run worth nothing. */
function gapsIn(resultOf: ResultOf): readonly string[] {
	return promises
		.flatMap(({tests = []}) => tests)
		.filter(test => {
			const {passed, failed, skipped} = resultOf(test);
			return passed + failed + skipped === 0;
		})
		.map(({file, title}) => `No result for “${title}” of ${file}`);
}

/** What each environment of the real program's test gave, as a row. */
function environmentRows({testResults}: Report): readonly string[] {
	return testResults
		.filter(({name}) => name.endsWith('/test/promises/environments.long.ts'))
		.flatMap(({assertionResults}) => assertionResults)
		.map(({title, status}) => {
			const [, env = title, screen = ''] = /^(\{.*\}): (\w+)$/.exec(title) ?? [];
			return `| \`${inCell(env)}\` | ${screen} | ${status} |`;
		});
}

function documentOf(report: Report): string {
	const resultOf = readResults(report);
	const count = (standing: string) =>
		promises.filter(one => standingOf(one, resultOf) === standing).length;
	return `# What is promised, and what shows it

Made by \`npm run reliability\` from the results of the tests: do not edit. The promises are in
\`test/promises/\`; their security side is explained in [SECURITY.md](SECURITY.md).

Of ${promises.length} promises ${count('kept')} are kept, ${count('partly')} are kept in part, with what is missing beside them, and
${count('not kept')} are not kept. Figures were printed by the command beside them, on a machine with two
cores that others used at the same time.

| | promise | | what shows it |
|---|---|---|---|
${tableOf(promises, resultOf).join('\n')}

## Environments

What is set, through the real program in a pseudo-terminal: whether the screen has colours, none
(the selection is then seen by a mark), or is a plain list.

| set | screen | test |
|---|---|---|
${environmentRows(report).join('\n')}
`;
}

function runTests(): string {
	const folder = mkdtempSync(join(tmpdir(), 'masthead-results-'));
	const file = join(folder, 'results.json');
	try {
		const words = ['run', '--config', 'test/promises/vitest.config.ts', '--reporter=default'];
		// Its own table may be stale while it is made anew.
		spawnSync('vitest', [...words, '--reporter=json', `--outputFile=${file}`], {stdio: 'inherit'});
		return readFileSync(file, 'utf8');
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

if (import.meta.main) {
	const given = process.argv.slice(2).map(file => readFileSync(file, 'utf8'));
	const report = joinReports(
		(given.length > 0 ? given : [runTests()]).map(text => JSON.parse(text)),
	);
	const resultOf = readResults(report);
	writeFileSync(new URL('reliability.md', import.meta.url), documentOf(report));
	for (const gap of gapsIn(resultOf)) {
		process.stderr.write(`${gap}\n`);
		process.exitCode = 1;
	}
}
