import {nameInLine, type QuotedRate} from '../../model/rate.ts';
import type {PairReport} from '../../state/rates/rates-state.ts';
import {
	hasOneBase,
	selectedRate,
	subjectOf,
	visibleRates,
} from '../../state/rates/visible-rates.ts';
import type {State} from '../../state/state.ts';
import {currentReport} from '../../state/update-rates.ts';
import {wordsOf} from '../../state/words-of.ts';
import {currencyName} from '../../text/currency-name.ts';
import {formatRate, localNumber} from '../../text/numbers.ts';
import {shortDate} from '../../text/time-ago.ts';
import type {Words} from '../../words/words.ts';
import {changeText} from '../rates/change-text.ts';
import {factLines} from '../rates/chart-pieces.ts';
import {spoken, wide} from './spoken.ts';

/** The header's rates, when they have come or are others now. */
export function sayHeaderRates(before: State | null, after: State): readonly string[] {
	const line = headerLine(after);
	return line === '' || (before && headerLine(before) === line) ? [] : [line];
}

function headerLine(state: State): string {
	const {header, note} = state.rates;
	const prices = header.map(quoted => {
		const value = localNumber(formatRate(quoted.rate.value), state.options.language);
		return [`${nameInLine(quoted, header)} ${value}`, changeWords(quoted, state)]
			.filter(Boolean)
			.join(' ');
	});
	return prices.length > 0 ? spoken(`${prices.join(', ')}. ${note}`, wordsOf(state).spoken) : '';
}

/** `up 0.12`; that a rate is stale comes with it. */
function changeWords(quoted: QuotedRate, state: State): string {
	const words = wordsOf(state);
	const change = changeText(quoted, {isUtf8: false, language: state.options.language});
	const moved = movedText(change, words.spoken);
	return [moved, quoted.isStale ? words.rates.stale : ''].filter(Boolean).join(' ');
}

function movedText(change: string, {rose, fell, unchanged}: Words['spoken']): string {
	if (change === '=') {
		return unchanged;
	}

	const size = change.slice(1);
	return change === '' ? '' : change.startsWith('+') ? rose(size) : fell(size);
}

/** What is said in the Rates view and in the drawer: the selected rate, what is typed, all about a pair. */
export function sayRates(before: State | null, after: State): readonly string[] {
	const said = before ? sayings(before) : [];
	return sayings(after).filter(line => !said.includes(line));
}

/** All that could be said of the rates now, a line for each thing that may change. */
function sayings(state: State): readonly string[] {
	const {rates, view, pane, overlay, prompt} = state;
	const isDrawer = overlay?.kind === 'rates';
	const isView = view === 'rates' && pane === 'list' && overlay === null && prompt === null;
	if (!isDrawer && !isView) {
		return [];
	}

	const {search, isSearching, isReportOpen} = rates;
	const words = wordsOf(state).spoken;
	const title = rates.table.length > 0 ? words.rates(rates.note) : words.noRates;
	const report = isDrawer || isReportOpen ? currentReport(rates) : null;
	return [
		isDrawer ? words.drawer : title,
		...(isSearching || search ? [words.currencies(search, visibleRates(rates).length)] : []),
		...amountLines(state),
		...(rates.amount ? [] : rateLine(state)),
		...(report && !rates.amount ? reportLines(report, state) : []),
	]
		.map(line => spoken(line, words))
		.filter(Boolean);
}

/** `2 of 4, EUR, euro: 101.5076 KGS, down 0.30, for 25 Nov`. */
function rateLine(state: State): readonly string[] {
	const {rates, options} = state;
	const quoted = selectedRate(rates);
	if (!quoted) {
		return [];
	}

	const {language} = options;
	const {rates: rateWords, spoken: words} = wordsOf(state);
	const {units, base, value, quote, date} = quoted.rate;
	const code = subjectOf(quoted.rate, hasOneBase(rates.table));
	const facts = [
		words.place(rates.cursor + 1, visibleRates(rates).length),
		code,
		currencyName(code, language),
		rates.favourites.includes(code) ? words.favourite : '',
	];
	const rest = [
		words.price(`${units} ${base}`, `${localNumber(value, language)} ${quote}`),
		changeWords(quoted, state),
		rateWords.forDate(shortDate(date, language)),
	];
	return [`${inLine(facts)}: ${inLine(rest)}`];
}

const inLine = (facts: readonly string[]): string => facts.filter(Boolean).join(', ');

function amountLines(state: State): readonly string[] {
	const {amount, answer} = state.rates;
	if (amount === '') {
		return [];
	}

	const {language} = state.options;
	const lines =
		answer?.lines.map(({code, value, how}) =>
			[localNumber(value, language), code, how].filter(Boolean).join(' '),
		) ?? [];
	return [
		wordsOf(state).spoken.amount(answer?.heading || amount),
		...(answer?.problem ? [answer.problem] : lines),
	];
}

/** In place of the chart, what it comes to. */
function reportLines(report: PairReport, state: State): readonly string[] {
	const {language} = state.options;
	const {rates, spoken: words} = wordsOf(state);
	const {rate, days, label, others} = report;
	const banks = others.map(({label: bank, value, date, difference, how}) =>
		inLine([
			bank,
			localNumber(value, language),
			rates.forDate(shortDate(date, language)),
			localNumber(difference, language),
			how,
		]),
	);
	return [
		inLine([`${rate.base}/${rate.quote}`, label, rates.days(days)]),
		...factLines(report, wide, language),
		...(banks.length > 0 ? [words.otherBanks, ...banks] : []),
	];
}
