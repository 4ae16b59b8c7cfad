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
import {currencyName} from '../../text/currency-name.ts';
import {formatRate} from '../../text/numbers.ts';
import {shortDate} from '../../text/time-ago.ts';
import {changeText} from '../rates/change-text.ts';
import {factLines} from '../rates/chart-pieces.ts';
import {counted, spoken} from './spoken.ts';

const wide = 400;

/** The header's rates, when they have come or are others now. */
export function sayHeaderRates(before: State | null, after: State): readonly string[] {
	const line = headerLine(after);
	return line === '' || (before && headerLine(before) === line) ? [] : [line];
}

function headerLine(state: State): string {
	const {header, note} = state.rates;
	const prices = header.map(quoted =>
		[`${nameInLine(quoted, header)} ${formatRate(quoted.rate.value)}`, changeWords(quoted, state)]
			.filter(Boolean)
			.join(' '),
	);
	return prices.length > 0 ? spoken(`${prices.join(', ')}. ${note}`) : '';
}

/** `up 0.12`; that a rate is stale comes with it. */
function changeWords(quoted: QuotedRate, {options: {language}}: State): string {
	const change = changeText(quoted, {isUtf8: false, language});
	const moved = change.replace(/^=$/, 'unchanged').replace(/^\+/, 'up ').replace(/^[-−]/, 'down ');
	return [moved, quoted.isStale ? 'stale' : ''].filter(Boolean).join(' ');
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
	const found = counted(visibleRates(rates).length, 'currency', 'currencies');
	const report = isDrawer || isReportOpen ? currentReport(rates) : null;
	return [
		isDrawer
			? 'Rates drawer: type an amount such as 250 USD, q closes it'
			: spoken(`Rates: ${rates.table.length > 0 ? rates.note : 'none yet, R asks the bank'}`),
		...(isSearching || search ? [spoken(`Find: ${search}, ${found}`)] : []),
		...amountLines(state),
		...(rates.amount ? [] : rateLine(state)),
		...(report && !rates.amount ? reportLines(report, state) : []),
	].filter(Boolean);
}

/** `2 of 4, EUR, euro: 101.5076 KGS, down 0.30, for 25 Nov`. */
function rateLine(state: State): readonly string[] {
	const {rates, options} = state;
	const quoted = selectedRate(rates);
	if (!quoted) {
		return [];
	}

	const {rate} = quoted;
	const code = subjectOf(rate, hasOneBase(rates.table));
	const place = `${rates.cursor + 1} of ${visibleRates(rates).length}`;
	const favourite = rates.favourites.includes(code) ? 'favourite' : '';
	const facts = [place, code, currencyName(code, options.language), favourite]
		.filter(Boolean)
		.join(', ');
	const price = `${rate.units} ${rate.base} is ${rate.value} ${rate.quote}`;
	const rest = [price, changeWords(quoted, state), `for ${shortDate(rate.date)}`]
		.filter(Boolean)
		.join(', ');
	return [spoken(`${facts}: ${rest}`)];
}

function amountLines({rates: {amount, answer}}: State): readonly string[] {
	if (amount === '') {
		return [];
	}

	const lines = answer?.problem
		? [answer.problem]
		: (answer?.lines.map(({code, value, how}) => [value, code, how].filter(Boolean).join(' ')) ??
			[]);
	return [`Amount: ${answer?.heading || amount}`, ...lines].map(spoken);
}

/** In place of the chart, what it comes to. */
function reportLines(report: PairReport, {options: {language}}: State): readonly string[] {
	const {rate, days, label, others} = report;
	const banks = others.map(
		({label: bank, value, date, difference, how}) =>
			`${[bank, value, `for ${shortDate(date)}`, difference, how].filter(Boolean).join(', ')}`,
	);
	return [
		`${rate.base}/${rate.quote}, ${label}, ${days} days`,
		...factLines(report, wide, language),
		...(banks.length > 0 ? ['Other banks', ...banks] : []),
	].map(spoken);
}
