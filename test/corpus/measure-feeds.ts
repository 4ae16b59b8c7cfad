/*
Measures the feed parser on the test suites of other projects, which stand beside this repository:
    node test/corpus/measure-feeds.ts [--verbose]
*/
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {FeedError} from '../../source/feeds/feed-error.ts';
import {charsetSuite} from './charset-suite.ts';
import {agrees, type Check} from './check.ts';
import {feedparserSuite} from './feedparser-suite.ts';
import {feedsmithSuite} from './feedsmith-suite.ts';
import {gofeedSuite} from './gofeed-suite.ts';

const corpora = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const isVerbose = process.argv.includes('--verbose');
const print = (line: string) => process.stdout.write(`${line}\n`);

if (existsSync(corpora)) {
	measure();
} else {
	print('There are no corpora at ../shared/corpora: nothing to measure.');
}

function measure(): void {
	const results = [feedparserSuite, gofeedSuite, feedsmithSuite, charsetSuite].map(suite =>
		suite(corpora),
	);
	const checks = results.flatMap(result => result.checks);
	const runs = results.flatMap(result => result.runs);
	for (const suite of new Set(checks.map(check => check.suite))) {
		print(`${suite.padEnd(12)}${share(checks.filter(check => check.suite === suite))}`);
	}

	const wellFormed = runs.filter(run => run.isWellFormed);
	const parsed = wellFormed.filter(run => run.error === null);
	const foreign = runs.filter(run => run.error !== null && !(run.error instanceof FeedError));
	const [slowest] = runs.toSorted((one, other) => other.time - one.time);
	print(`all         ${share(checks)}`);
	print(`well-formed feeds parsed: ${parsed.length} of ${wellFormed.length}`);
	print(`exceptions other than FeedError: ${foreign.length}`);
	print(`slowest: ${slowest?.file} in ${slowest?.time.toFixed(1)} ms`);
	if (isVerbose) {
		for (const run of runs.filter(({error}) => error !== null)) {
			print(`${run.suite} ${run.file}: ${run.error?.message}`);
		}

		printDifferences(checks.filter(check => !agrees(check)));
	}
}

function share(checks: readonly Check[]): string {
	const passed = checks.filter(agrees).length;
	const percent = ((passed / checks.length) * 100).toFixed(1);
	return `${passed} of ${checks.length} assertions (${percent} %)`;
}

function printDifferences(checks: readonly Check[]): void {
	const groups = Map.groupBy(checks, ({suite, what}) => `${suite} ${what.replace(/\d+/g, '#')}`);
	for (const [group, members] of groups) {
		print(`\n${group}: ${members.length}`);
		for (const {file, expected, actual} of members) {
			print(
				`  ${file}\n    expected ${JSON.stringify(expected)}\n    actual   ${JSON.stringify(actual)}`,
			);
		}
	}
}
