import {measureCluster} from './measure-cluster.ts';
import type {Draw, Operation} from './operations.ts';
import {isSameCell, type Row, widthAt} from './rows.ts';

type Span = {readonly from: number; readonly to: number};

/** From this many blanks on, erasing the rest of the row is shorter. */
const shortestErase = 4;

/** The steps that turn a row from what it shows (undefined: nobody knows) into `target`. The row is never blank in between if it is filled before and after. */
export function diffRows(y: number, shown: Row | undefined, target: Row): readonly Operation[] {
	if (shown === target) return [];
	if (shown === undefined) return drawAnew(y, target);
	const spans = changedSpans(shown, target);
	const erasedFrom = startOfErase(spans, shown, target);
	const kept = spans
		.map(span => ({from: span.from, to: Math.min(span.to, erasedFrom)}))
		.filter(span => span.from < span.to);
	const draws = kept.map(span => draw(y, target, span));
	const ordered = goesBlank(shown, target, kept) ? inkFirst(draws) : draws;
	return erasedFrom < Infinity ? [...ordered, {kind: 'erase', y, from: erasedFrom}] : ordered;
}

function drawAnew(y: number, target: Row): readonly Operation[] {
	const draws = target.end > 0 ? [draw(y, target, {from: 0, to: target.end})] : [];
	const isFull = target.end === target.clusters.length;
	return isFull ? draws : [...draws, {kind: 'erase', y, from: target.end}];
}

function draw(y: number, row: Row, {from, to}: Span): Draw {
	return {kind: 'draw', y, row, from, to, isOutOfOrder: false};
}

function changedSpans(shown: Row, target: Row): readonly Span[] {
	const spans: Span[] = [];
	const columns = target.clusters.length;
	const isDisputed = shown.hasDisputed || target.hasDisputed;
	let column = 0;
	while (column < columns) {
		if (isSameCell(shown, target, column)) {
			column++;
			continue;
		}
		let from = column;
		while (target.clusters[from] === '') from--;
		let to = from;
		let forced = 0;
		while (to < columns && (to < forced || !isSameCell(shown, target, to) || to <= column)) {
			if (isDisputed) forced = Math.max(forced, reachOf(shown, to), reachOf(target, to));
			to += widthAt(target, to);
		}
		spans.push({from, to});
		column = to;
	}
	return spans;
}

/** The column up to which a terminal may draw the cluster in `column` if it thinks it wider than we do. */
function reachOf(row: Row, column: number): number {
	const cluster = row.clusters[column] ?? '';
	if (cluster === '') return 0;
	const {width, isDisputed, overhang} = measureCluster(cluster);
	return isDisputed ? Math.min(column + width + overhang, row.clusters.length) : 0;
}

/** Where the plain blanks begin that erasing draws for less than spaces do, or Infinity. */
function startOfErase(spans: readonly Span[], shown: Row, target: Row): number {
	const inTail = spans
		.map(span => ({from: Math.max(span.from, target.end), to: span.to}))
		.filter(span => span.from < span.to);
	const first = inTail[0];
	const last = inTail.at(-1);
	if (first === undefined || last === undefined) return Infinity;
	const isWorthIt = last.to - first.from >= shortestErase || shown.hasDisputed;
	return isWorthIt ? first.from : Infinity;
}

/** Whether drawing the spans from left to right passes through an empty row. */
function goesBlank(shown: Row, target: Row, spans: readonly Span[]): boolean {
	if (shown.inked === 0 || target.inked === 0) return false;
	let inked = shown.inked;
	for (const {from, to} of spans) {
		for (let column = from; column < to; column++) {
			inked += inkIn(target, column) - inkIn(shown, column);
			if (inked <= 0) return true;
		}
	}
	return false;
}

function inkIn(row: Row, column: number): number {
	const cluster = row.clusters[column];
	return cluster === '' || cluster === ' ' ? 0 : 1;
}

function inkFirst(draws: readonly Draw[]): readonly Draw[] {
	const runs = draws.flatMap(splitAtBlanks);
	const isInk = (run: Draw) => inkIn(run.row, run.from) > 0;
	return [...runs.filter(isInk), ...runs.filter(run => !isInk(run))];
}

function splitAtBlanks(whole: Draw): readonly Draw[] {
	const runs: Draw[] = [];
	let from = whole.from;
	for (let column = from + 1; column <= whole.to; column++) {
		const isEnd = column === whole.to;
		if (!isEnd && whole.row.clusters[column] === '') continue;
		if (!isEnd && inkIn(whole.row, column) === inkIn(whole.row, from)) continue;
		runs.push({...whole, from, to: column, isOutOfOrder: true});
		from = column;
	}
	return runs;
}
