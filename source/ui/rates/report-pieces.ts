import type {Language} from '../../model/language.ts';
import type {Rectangle} from '../../state/layout.ts';
import type {BankPrice, PairReport} from '../../state/rates/rates-state.ts';
import {selectedRate} from '../../state/rates/visible-rates.ts';
import type {State} from '../../state/state.ts';
import {currentReport} from '../../state/update-rates.ts';
import {wordsOf} from '../../state/words-of.ts';
import {formatRate, localNumber} from '../../text/numbers.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {shortDate} from '../../text/time-ago.ts';
import {fitTo, padStart, truncate, widthOf} from '../../text/width.ts';
import {wrapText} from '../../text/wrap.ts';
import {wordsFor} from '../../words/words.ts';
import type {Piece} from '../piece.ts';
import type {Skin} from '../skin.ts';
import {changeText, percentText} from './change-text.ts';
import {chartPieces, factLines} from './chart-pieces.ts';

type Lines = readonly (readonly Piece[])[];

/** A higher chart shows nothing more. */
const highestChart = 16;
/** Banks and advice give way before the chart has less. */
const rowsForChart = 6;
const rowsForAdvice = 14;

/** All about the selected pair: price and move, chart, extremes and mean, other banks, what keys do here. */
export function reportPieces(state: State, skin: Skin, {columns, rows}: Rectangle): Lines {
	const report = currentReport(state.rates);
	if (!report) {
		return [];
	}

	const width = Math.max(1, columns - 1);
	const {theme} = skin;
	const head = headLines(state, report, skin);
	const facts = factLines(report, width, state.options.language).map(text => [
		{text, style: theme.note},
	]);
	const banks = bankLines(report, width, state.options.language, skin);
	const advice = rows < rowsForAdvice ? [] : adviceLines(state, report, width, skin);
	const gap: Lines = rows < rowsForAdvice ? [] : [[]];
	const spare = rows - head.length - facts.length - advice.length - gap.length;
	const bankRows = Math.min(banks.length, Math.max(0, spare - rowsForChart - gap.length));
	const chartRows = Math.min(highestChart, spare - (bankRows > 0 ? bankRows + gap.length : 0));
	const lines = [
		...head,
		...chartPieces(report, width, chartRows, state.options, skin),
		...facts,
		...(bankRows > 0 ? [...gap, ...banks.slice(0, bankRows)] : []),
		...gap,
		...advice,
	];
	return lines.slice(0, rows).map(pieces => fitPieces([{text: ' '}, ...pieces], columns));
}

/** Which pair, whose, over how long; and what it costs now. */
export function headLines(state: State, report: PairReport, {theme}: Skin): Lines {
	const quoted = selectedRate(state.rates);
	const {base, quote, units, value, date} = report.rate;
	const name = `${units === 1 ? '' : `${units} `}${sanitizeLine(base)}/${sanitizeLine(quote)}`;
	const {language} = state.options;
	const words = wordsOf(state).rates;
	const period = report.days === 365 ? words.year : words.days(report.days);
	const change = quoted ? changeText(quoted, state.options) : '';
	const percent = quoted ? percentText(quoted, language) : '';
	const rises = change.startsWith('▲') || change.startsWith('+');
	const style = change === '=' ? theme.note : rises ? theme.rise : theme.fall;
	return [
		[
			{text: name, style: theme.runs.heading},
			{text: ` · ${report.label} · ${period}`, style: theme.note},
		],
		[
			{text: localNumber(sanitizeLine(value), language), style: theme.clock},
			{text: ` ${words.forDate(shortDate(date, language))}`, style: theme.note},
			...(change
				? [
						{text: `  ${change}`, style},
						{text: ` (${percent})`, style: theme.note},
					]
				: []),
			...(quoted?.isStale ? [{text: ` ${words.stale}`, style: theme.alert}] : []),
		],
	];
}

function bankLines(
	{others, rate}: PairReport,
	columns: number,
	language: Language,
	{theme}: Skin,
): Lines {
	if (others.length === 0) {
		return [];
	}

	const values = others.map(({value}) => localNumber(formatRate(sanitizeLine(value)), language));
	const labelColumns = Math.min(16, Math.max(...others.map(({label}) => widthOf(label))));
	const valueColumns = Math.max(...values.map(widthOf));
	const lines = others.map((other, index): readonly Piece[] => [
		{text: `${fitTo(other.label, labelColumns)}  `},
		{text: padStart(values[index] ?? '', valueColumns)},
		{text: `  ${padStart(localNumber(other.difference || '0 %', language), 8)}`, style: theme.note},
		{text: `  ${bankNote(other, language)}`, style: other.isStale ? theme.alert : theme.note},
	]);
	const pair = `${rate.units === 1 ? '' : `${rate.units} `}${rate.base}/${rate.quote}`;
	const title = wordsFor(language).rates.otherBanks(pair);
	return [[{text: truncate(title, columns), style: theme.runs.heading}], ...lines];
}

function bankNote({date, how, isStale}: BankPrice, language: Language): string {
	const {stale} = wordsFor(language).rates;
	return [shortDate(date, language), isStale ? stale : '', how].filter(Boolean).join(' ');
}

/** What can be asked for here, and with which key. */
function adviceLines(state: State, report: PairReport, columns: number, {theme}: Skin): Lines {
	const words = wordsOf(state).rates;
	const {label, isLoadable, askable} = report;
	const load = state.rates.isLoading
		? words.asking(label)
		: isLoadable
			? words.loadsHistoryOf(label)
			: '';
	const ask = askable.length > 0 ? words.asks(askable.join(', ')) : '';
	const lines: string[] = [];
	// A key and what it does stay on one line.
	for (const text of [load, ask, ...words.moreKeys].filter(Boolean)) {
		const joined = [...lines.slice(-1), text].join(' · ');
		if (lines.length > 0 && widthOf(joined) <= columns) {
			lines[lines.length - 1] = joined;
		} else {
			lines.push(text);
		}
	}

	return lines.flatMap(line => wrapText(line, columns)).map(text => [{text, style: theme.hint}]);
}

/** Pieces cut where the line ends. */
export function fitPieces(pieces: readonly Piece[], columns: number): readonly Piece[] {
	const fitted: Piece[] = [];
	let left = columns;
	for (const piece of pieces) {
		const text = widthOf(piece.text) <= left ? piece.text : truncate(piece.text, left);
		if (text) {
			fitted.push({...piece, text});
		}

		left -= widthOf(text);
		if (left <= 0) {
			break;
		}
	}

	return fitted;
}
