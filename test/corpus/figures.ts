import {FeedError} from '../../source/feeds/feed-error.ts';
import {agrees, type Check, type Run} from './check.ts';
import {type ArticleFigures, figuresOf, type PageScore} from './measure-articles.ts';

/** A line of the table: what was measured, with what result. */
export interface Figure {
	readonly what: string;
	readonly result: string;
	/** What it has to be; empty for what is only told. */
	readonly target: string;
	readonly isMet: boolean;
}

/** No file may take so long, in milliseconds: whatever does not end takes longer. */
const longestRun = 2000;

/** The figures of the feeds: each suite's share of assertions, then what holds for all files. */
export function feedFigures(checks: readonly Check[], runs: readonly Run[]): readonly Figure[] {
	const suites = [...Map.groupBy(checks, check => check.suite)];
	const wellFormed = runs.filter(run => run.isWellFormed);
	const parsed = wellFormed.filter(run => run.error === null).length;
	const foreign = runs.filter(run => run.error !== null && !(run.error instanceof FeedError));
	const slowest = Math.max(...runs.map(run => run.time));
	return [
		...suites.map(([suite, members]) => toldFigure(`feeds, ${suite}`, shareOf(members))),
		figure('feeds, all assertions', shareOf(checks), '≥ 97 %', rateOf(checks) >= 0.97),
		figure(
			'feeds, well-formed ones parsed',
			`${parsed} of ${wellFormed.length}`,
			'all',
			parsed === wellFormed.length,
		),
		figure('feeds, exceptions', String(foreign.length), 'none', foreign.length === 0),
		figure(
			'feeds, the slowest file',
			milliseconds(slowest),
			milliseconds(longestRun),
			slowest < longestRun,
		),
	];
}

/** The figures of the charsets of pages. */
export function charsetFigures(checks: readonly Check[]): readonly Figure[] {
	return [...Map.groupBy(checks, check => check.suite)].map(([suite, members]) =>
		figure(`charsets, ${suite}`, shareOf(members), 'all', rateOf(members) === 1),
	);
}

/** The figures of the articles. Times depend on the machine: they are told, and fail nothing. */
export function articleFigures(scores: readonly PageScore[]): readonly Figure[] {
	const {f1, precision, recall, median, longest}: ArticleFigures = figuresOf(scores);
	return [
		figure(`articles, F1 of ${scores.length} pages`, f1.toFixed(4), '≥ 0.975', f1 >= 0.975),
		figure('articles, precision', precision.toFixed(4), '≥ 0.965', precision >= 0.965),
		figure('articles, recall', recall.toFixed(4), '≥ 0.965', recall >= 0.965),
		figure('articles, median page', milliseconds(median), '< 30 ms', true),
		toldFigure('articles, longest page', milliseconds(longest)),
	];
}

/** The table as lines, its columns aligned. */
export function tableOf(figures: readonly Figure[]): readonly string[] {
	const rows = [
		['what', 'result', 'target', ''],
		...figures.map(({what, result, target, isMet}) => [
			what,
			result,
			target,
			isMet ? '' : 'MISSED',
		]),
	];
	const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => (row[column] ?? '').length)));
	return rows.map(row =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
}

function figure(what: string, result: string, target: string, isMet: boolean): Figure {
	return {what, result, target, isMet};
}

function toldFigure(what: string, result: string): Figure {
	return figure(what, result, '', true);
}

function rateOf(checks: readonly Check[]): number {
	return checks.filter(agrees).length / checks.length;
}

function shareOf(checks: readonly Check[]): string {
	const passed = checks.filter(agrees).length;
	return `${passed} of ${checks.length} (${(rateOf(checks) * 100).toFixed(1)} %)`;
}

const milliseconds = (time: number) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
