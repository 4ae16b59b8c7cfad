import type {Language} from '../../model/language.ts';
import type {PricePoint} from '../../model/rate.ts';
import type {PairReport} from '../../state/rates/rates-state.ts';
import type {Options} from '../../state/state.ts';
import {formatRate, localNumber} from '../../text/numbers.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {shortDate} from '../../text/time-ago.ts';
import {padStart, widthOf} from '../../text/width.ts';
import {wrapText} from '../../text/wrap.ts';
import {wordsFor} from '../../words/words.ts';
import type {Piece} from '../piece.ts';
import type {Skin} from '../skin.ts';
import {chartFacts} from './chart-facts.ts';
import {drawChart} from './draw-chart.ts';

type Lines = readonly (readonly Piece[])[];

/** Fewer rows show no more than that a price went up or down. */
const smallestChart = 2;

/**
 * The chart with its prices at the left and its dates below, in a rectangle; a sentence where there
 * are not two fixings to draw a line between.
 */
export function chartPieces(
	{points}: PairReport,
	columns: number,
	rows: number,
	{isUtf8, language}: Pick<Options, 'isUtf8' | 'language'>,
	{theme}: Skin,
): Lines {
	const facts = chartFacts(points);
	if (!facts || points.length < 2 || rows < smallestChart + 1) {
		const words = points.length < 2 ? wrapText(tooFew(points, language), Math.max(2, columns)) : [];
		return words.map(text => [{text, style: theme.note}]);
	}

	const [high, low] = [facts.highest, facts.lowest].map(({value}) =>
		localNumber(formatRate(sanitizeLine(value)), language),
	);
	const labelColumns = Math.max(widthOf(high ?? ''), widthOf(low ?? ''));
	const axis = isUtf8 ? '┤' : '|';
	const width = columns - labelColumns - 2;
	if (width < 4) {
		return [];
	}

	const chart = drawChart(points, width, rows - 1, isUtf8);
	const lines = chart.rows.map((row, index): readonly Piece[] => {
		const label = index === 0 ? high : index === chart.rows.length - 1 ? low : '';
		return [
			{text: `${padStart(label ?? '', labelColumns)} ${axis}`, style: theme.note},
			{text: row, style: theme.chart},
		];
	});
	return [...lines, [{text: dates(points, labelColumns + 2, width, language), style: theme.note}]];
}

/** The first date under the start of the line, the last one under its end. */
function dates(
	points: readonly PricePoint[],
	indent: number,
	width: number,
	language: Language,
): string {
	const last = points.at(-1)?.date ?? '';
	const start = dateBeside(points[0]?.date ?? '', last, language);
	const end = shortDate(last, language);
	const space = width - widthOf(start) - widthOf(end);
	return ' '.repeat(indent) + (space > 0 ? start + ' '.repeat(space) + end : end);
}

/** `25 Nov`, with its year where that is not the year of the other date. */
function dateBeside(date: string, other: string, language: Language): string {
	const year = date.slice(0, 4);
	return shortDate(date, language) + (other.startsWith(year) ? '' : ` ${year}`);
}

function tooFew([only]: readonly PricePoint[], language: Language): string {
	const {oneFixing, noFixing} = wordsFor(language).rates;
	return only ? oneFixing(shortDate(only.date, language)) : noFixing;
}

/** The extremes with their dates and the mean, as many of them on a line as fit. */
export function factLines(
	{points}: PairReport,
	columns: number,
	language: Language,
): readonly string[] {
	const facts = chartFacts(points);
	if (!facts || points.length < 2) {
		return [];
	}

	const {lowest, highest, mean, count} = facts;
	const words = wordsFor(language).rates;
	const today = points.at(-1)?.date ?? '';
	const dated = (name: string, {value, date}: PricePoint) =>
		`${name} ${localNumber(sanitizeLine(value), language)} (${dateBeside(date, today, language)})`;
	const parts = [
		dated(words.minimum, lowest),
		dated(words.maximum, highest),
		words.mean(localNumber(mean, language), count),
	];
	const lines: string[] = [];
	for (const part of parts) {
		const last = lines.at(-1);
		const joined = last === undefined ? part : `${last}  ${part}`;
		if (last !== undefined && widthOf(joined) <= columns) {
			lines[lines.length - 1] = joined;
		} else {
			lines.push(part);
		}
	}

	return lines;
}
