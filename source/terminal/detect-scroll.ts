import type {Scroll} from './operations.ts';
import {isSameCell, type Row} from './rows.ts';

/** A row that stands more often than this on the screen, such as an empty one, tells nothing. */
const mostOccurrences = 3;

/** Fewer changed rows than this are always drawn. */
const fewestChanges = 3;

/** A row moves as a whole if no more columns than this change their text on the way, such as a marker. */
const mostChangedColumns = 4;

/** The scroll that brings the most cells of the shown rows to where `target` has them, or undefined. */
export function detectScroll(shown: readonly Row[], target: readonly Row[]): Scroll | undefined {
	const distance = likeliestDistance(shown, target);
	if (distance === undefined) return undefined;
	const band = bestBand(shown, target, distance);
	if (band === undefined) return undefined;
	const scroll = scrollOf(band, distance, target);
	return blanksRow(scroll, shown, target) ? undefined : scroll;
}

/** The rows after a scroll, those that came in included. */
export function scrollRows(rows: readonly Row[], scroll: Scroll): readonly Row[] {
	const {top, bottom} = scroll;
	const count = scroll.rows.length;
	const band =
		scroll.direction === 'up'
			? [...rows.slice(top + count, bottom + 1), ...scroll.rows]
			: [...scroll.rows.toReversed(), ...rows.slice(top, bottom + 1 - count)];
	return rows.toSpliced(top, bottom + 1 - top, ...band);
}

function likeliestDistance(shown: readonly Row[], target: readonly Row[]): number | undefined {
	const places = new Map<Row, number[]>();
	for (const [y, row] of shown.entries()) {
		if (row.inked > 0) places.set(row, [...(places.get(row) ?? []), y]);
	}
	const votes = new Map<number, number>();
	let changes = 0;
	for (const [y, row] of target.entries()) {
		if (row === shown[y]) continue;
		changes++;
		const found = places.get(row) ?? [];
		if (found.length > mostOccurrences) continue;
		for (const place of found) votes.set(place - y, (votes.get(place - y) ?? 0) + 1);
	}
	if (changes < fewestChanges) return undefined;
	const best = [...votes].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 1]);
	return best[0] === 0 ? undefined : best[0];
}

type Band = {readonly first: number; readonly last: number};

/** The contiguous rows of `target` for which the rows at that distance save the most cells. A row of which a part stays where it is, as an article beside a list, is in none: it would be seen to jump. */
function bestBand(
	shown: readonly Row[],
	target: readonly Row[],
	distance: number,
): Band | undefined {
	let best: Band | undefined;
	let bestGain = 0;
	let gain = 0;
	let first = 0;
	for (const [y, row] of target.entries()) {
		const here = shown[y];
		const there = shown[y + distance];
		const isWhole = here !== undefined && there !== undefined && movesWhole(there, row);
		const saved = isWhole ? differences(row, here) - differences(row, there) : -Infinity;
		if (gain <= 0) {
			gain = 0;
			first = y;
		}
		gain += saved;
		if (gain > bestGain) {
			bestGain = gain;
			best = {first, last: y};
		}
	}
	return best;
}

function movesWhole(from: Row, to: Row): boolean {
	if (from === to) return true;
	let changed = 0;
	for (let column = 0; column < to.clusters.length && changed <= mostChangedColumns; column++) {
		if (from.clusters[column] !== to.clusters[column]) changed++;
	}
	return changed <= mostChangedColumns;
}

function differences(one: Row, other: Row): number {
	if (one === other) return 0;
	let count = 0;
	for (let column = 0; column < one.clusters.length; column++) {
		if (!isSameCell(one, other, column)) count++;
	}
	return count;
}

function scrollOf({first, last}: Band, distance: number, target: readonly Row[]): Scroll {
	return distance > 0
		? {
				kind: 'scroll',
				direction: 'up',
				top: first,
				bottom: last + distance,
				rows: target.slice(last + 1, last + distance + 1),
			}
		: {
				kind: 'scroll',
				direction: 'down',
				top: first + distance,
				bottom: last,
				rows: target.slice(first + distance, first).toReversed(),
			};
}

/** Whether the scroll leaves a row blank that is filled before and after. */
function blanksRow(scroll: Scroll, shown: readonly Row[], target: readonly Row[]): boolean {
	const moved = scrollRows(shown, scroll);
	return moved.some(
		(row, y) => row.inked === 0 && (shown[y]?.inked ?? 0) > 0 && (target[y]?.inked ?? 0) > 0,
	);
}
