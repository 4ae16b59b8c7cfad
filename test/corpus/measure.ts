/*
Measures feeds, charsets and articles on the test data of other projects, and prints one table:
    npm run test:corpus [-- --verbose] [-- --predictions FILE]
The data is in the folder that MASTHEAD_CORPORA names, or in ../shared/corpora beside the project;
what is not there is skipped. `--verbose` adds every difference and the pages that fare worst,
`--predictions` writes the texts of the pages down, for the scorer of the corpus.
*/
import {existsSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {charsetSuite} from './charset-suite.ts';
import {agrees, type Check, type Run} from './check.ts';
import {feedparserSuite} from './feedparser-suite.ts';
import {feedsmithSuite} from './feedsmith-suite.ts';
import {articleFigures, charsetFigures, type Figure, feedFigures, tableOf} from './figures.ts';
import {gofeedSuite} from './gofeed-suite.ts';
import {f1Of, measureArticles, type PageScore} from './measure-articles.ts';

const worstPages = 10;
const feedSuites = {feedparser: feedparserSuite, gofeed: gofeedSuite, feedsmith: feedsmithSuite};
const charsetFolders = ['html5lib-encoding', 'html-encoding-sniffer'];

const {values: flags} = parseArgs({
	options: {verbose: {type: 'boolean', default: false}, predictions: {type: 'string'}},
});
const project = join(import.meta.dirname, '../..');
const corpora = resolve(project, process.env['MASTHEAD_CORPORA'] || '../shared/corpora');
const print = (line: string) => process.stdout.write(`${line}\n`);
const figures = [...measureFeeds(), ...measureCharsets(), ...measurePages()];
if (figures.length > 0) {
	print('');
	tableOf(figures).forEach(print);
}

process.exitCode = figures.every(({isMet}) => isMet) ? 0 : 1;

/** Whether the data is there; says so where it is not. */
function hasData(folder: string): boolean {
	const isThere = existsSync(join(corpora, folder));
	if (!isThere) {
		print(`${folder}: skipped: the data is not here (${corpora}; MASTHEAD_CORPORA names another)`);
	}

	return isThere;
}

function measureFeeds(): readonly Figure[] {
	const results = Object.entries(feedSuites)
		.filter(([folder]) => hasData(folder))
		.map(([, suite]) => suite(corpora));
	const checks = results.flatMap(result => result.checks);
	const runs = results.flatMap(result => result.runs);
	if (flags.verbose) {
		printRefused(runs);
		printDifferences(checks);
	}

	return runs.length > 0 ? feedFigures(checks, runs) : [];
}

function measureCharsets(): readonly Figure[] {
	if (charsetFolders.map(hasData).includes(false)) {
		return [];
	}

	const {checks} = charsetSuite(corpora);
	if (flags.verbose) {
		printDifferences(checks);
	}

	return charsetFigures(checks);
}

function measurePages(): readonly Figure[] {
	if (!hasData('news-articles')) {
		return [];
	}

	const scores = measureArticles(join(corpora, 'news-articles'));
	if (flags.predictions !== undefined) {
		const texts = scores.map(({id, text}) => [id, {articleBody: text}]);
		writeFileSync(flags.predictions, JSON.stringify(Object.fromEntries(texts)));
	}

	if (flags.verbose) {
		printWorst(scores);
	}

	return articleFigures(scores);
}

function printRefused(runs: readonly Run[]): void {
	for (const run of runs.filter(({error}) => error !== null)) {
		print(`${run.suite} ${run.file}: ${run.error?.message}`);
	}
}

function printDifferences(checks: readonly Check[]): void {
	const different = checks.filter(check => !agrees(check));
	const groups = Map.groupBy(different, ({suite, what}) => `${suite} ${what.replace(/\d+/g, '#')}`);
	for (const [group, members] of groups) {
		print(`\n${group}: ${members.length}`);
		for (const {file, expected, actual} of members) {
			print(`  ${file}`);
			print(`    expected ${JSON.stringify(expected)}`);
			print(`    actual   ${JSON.stringify(actual)}`);
		}
	}
}

function printWorst(scores: readonly PageScore[]): void {
	print('\nThe pages that fare worst: F1, id');
	for (const score of scores
		.toSorted((one, other) => f1Of(one) - f1Of(other))
		.slice(0, worstPages)) {
		print(`  ${f1Of(score).toFixed(3)}  ${score.id}`);
	}
}
