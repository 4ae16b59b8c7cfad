import type {QuotedRate} from '../../model/rate.ts';
import {
	hasOneBase,
	isSamePair,
	selectedRate,
	subjectOf,
	visibleRates,
} from '../../state/rates/visible-rates.ts';
import type {State} from '../../state/state.ts';
import {currentReport} from '../../state/update-rates.ts';
import {wordsOf} from '../../state/words-of.ts';
import {groupThousands, localNumber} from '../../text/numbers.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {padEnd, padStart, widthOf} from '../../text/width.ts';
import type {Piece} from '../piece.ts';
import type {Skin} from '../skin.ts';
import {changeText} from './change-text.ts';
import {chartPieces, factLines} from './chart-pieces.ts';
import {fitPieces, headLines} from './report-pieces.ts';

type Line = readonly Piece[];

/** From this width on, the amounts and the chart stand side by side. */
const columnsForBoth = 72;
const leftColumns = 36;

/** The rates drawer: an amount in the favourite currencies, and the chart of the selected pair. */
export function drawerPieces(
	state: State,
	skin: Skin,
	columns: number,
	rows: number,
): readonly Line[] {
	const {glyphs, theme} = skin;
	const rule = (state.options.isUtf8 ? '─' : '-').repeat(Math.max(0, columns));
	const top: Line = [{text: rule, style: theme.divider}];
	const input = inputLine(state, skin);
	const height = rows - 2;
	const isWide = columns >= columnsForBoth;
	const isTyping = state.rates.amount !== '';
	const left = isTyping ? answerLines(state, skin) : favouriteLines(state, skin, height);
	if (!isWide) {
		const below = isTyping ? left : chartLines(state, skin, columns - 2, height);
		return finish([top, input, ...below.map(indent)], columns, rows);
	}

	const right = chartLines(state, skin, columns - leftColumns - 4, height);
	const both = Array.from({length: height}, (_, index): Line => {
		const own = fitPieces(indent(left[index] ?? []), leftColumns);
		const width = own.reduce((sum, {text}) => sum + widthOf(text), 0);
		const gap = {text: ' '.repeat(leftColumns - width)};
		return [
			...own,
			gap,
			{text: `${glyphs.divider} `, style: theme.divider},
			...(right[index] ?? []),
		];
	});
	return finish([top, input, ...both], columns, rows);
}

function finish(lines: readonly Line[], columns: number, rows: number): readonly Line[] {
	return lines.slice(0, rows).map(line => fitPieces(line, columns));
}

const indent = (line: Line): Line => [{text: ' '}, ...line];

function inputLine(state: State, {theme}: Skin): Line {
	const {rates, options} = state;
	const words = wordsOf(state).rates;
	if (rates.amount === '') {
		return [{text: ` ${words.typeAmount}`, style: theme.note}];
	}

	const {heading = '', problem = ''} = rates.answer ?? {};
	const caret = options.isUtf8 ? '▏' : '_';
	return [
		{text: ` ${sanitizeLine(rates.amount)}${caret}`, style: theme.clock},
		...(heading && !problem ? [{text: `  ${words.amountIs(heading)}`, style: theme.note}] : []),
	];
}

function answerLines({rates, options}: State, {theme}: Skin): readonly Line[] {
	const {lines = [], note = '', problem = ''} = rates.answer ?? {};
	if (problem) {
		return [[{text: sanitizeLine(problem), style: theme.note}]];
	}

	const values = lines.map(({value}) => localNumber(groupThousands(value), options.language));
	const width = Math.max(0, ...values.map(widthOf));
	const amounts = lines.map(
		({code, how}, index): Line => [
			{text: padStart(values[index] ?? '', width), style: theme.clock},
			{text: ` ${code}`, style: theme.currency},
			...(how ? [{text: `  ${how}`, style: theme.note}] : []),
		],
	);
	return note ? [...amounts, [{text: note, style: theme.note}]] : amounts;
}

/** The rows around the selected one, with their movement. */
function favouriteLines(state: State, {theme, glyphs}: Skin, height: number): readonly Line[] {
	const rows = visibleRates(state.rates);
	const {cursor, table} = state.rates;
	const first = Math.max(0, Math.min(cursor - Math.floor(height / 2), rows.length - height));
	const shown = rows.slice(first, first + height);
	const isOneBase = hasOneBase(table);
	const nameOf = ({rate}: QuotedRate) =>
		`${rate.units === 1 || isOneBase ? '' : `${rate.units} `}${subjectOf(rate, isOneBase)}`;
	const nameColumns = Math.max(0, ...shown.map(one => widthOf(nameOf(one))));
	const valueColumns = Math.max(0, ...shown.map(({rate}) => widthOf(rate.value)));
	const {options} = state;
	const selected = selectedRate(state.rates);
	return shown.map(one => {
		const isSelected = selected !== null && isSamePair(selected.rate, one.rate);
		const change = changeText(one, options);
		return [
			{text: isSelected ? glyphs.marker : ' ', style: theme.marker},
			{text: `${padEnd(nameOf(one), nameColumns)} `, style: theme.currency},
			{text: padStart(localNumber(sanitizeLine(one.rate.value), options.language), valueColumns)},
			{text: ` ${change}`, style: /^[▲+]/.test(change) ? theme.rise : theme.fall},
			...(one.isStale ? [{text: ` ${wordsOf(state).rates.stale}`, style: theme.alert}] : []),
		];
	});
}

function chartLines(state: State, skin: Skin, columns: number, rows: number): readonly Line[] {
	const {options} = state;
	const words = wordsOf(state).rates;
	const report = currentReport(state.rates);
	if (!report) {
		return [[{text: words.none, style: skin.theme.note}]];
	}

	const head = headLines(state, report, skin);
	const facts = factLines(report, columns, options.language);
	const isLow = rows - head.length - facts.length < 4;
	const kept = isLow ? [] : facts;
	const chart = chartPieces(report, columns, rows - head.length - kept.length, options, skin);
	const more = report.isLoadable && report.points.length < 2 ? words.loadsHistory : '';
	return [
		...head,
		...chart,
		...kept.map(text => [{text, style: skin.theme.note}]),
		...(more ? [[{text: more, style: skin.theme.hint}]] : []),
	];
}
