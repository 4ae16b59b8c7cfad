import {withAnswer} from '../notice.ts';
import type {State} from '../state.ts';
import {andThen, type Step, step} from '../step.ts';
import {currentReport, readReport, withRates, withSelection} from '../update-rates.ts';
import {wordsOf} from '../words-of.ts';
import {isReportShown, layoutRates} from './rates-layout.ts';
import {chartPeriods, rateOrders} from './rates-state.ts';
import {hasOneBase, selectedRate, subjectOf} from './visible-rates.ts';

/** The next order of the table. */
export function sortRates(state: State): Step {
	const place = rateOrders.indexOf(state.rates.order);
	const order = rateOrders[(place + 1) % rateOrders.length] ?? 'code';
	const sorted = withSelection(withRates(state, {order}), selectedRate(state.rates));
	return andThen(sorted, next => withAnswer(next, wordsOf(state).rates.order[order]));
}

/** Begins to type what the table is searched for. */
export function searchRates(state: State): Step {
	return step(withRates(state, {isSearching: true, isReportOpen: false}));
}

/** Makes the selected currency a favourite, or no longer one. */
export function toggleFavourite(state: State): Step {
	const selected = selectedRate(state.rates);
	if (!selected) {
		return step(state);
	}

	const {favourites, table} = state.rates;
	const code = subjectOf(selected.rate, hasOneBase(table));
	const isOne = favourites.includes(code);
	const codes = isOne ? favourites.filter(one => one !== code) : [...favourites, code];
	const chosen = withSelection(withRates(state, {favourites: codes}), selected);
	const words = wordsOf(state).rates;
	const text = isOne ? words.noFavourite(code) : words.favourite(code);
	return andThen(
		andThen(chosen, next => step(next, {type: 'keep-favourites', codes})),
		next => withAnswer(next, text),
	);
}

/** A longer or a shorter time in the chart. */
export function changePeriod(state: State, direction: 1 | -1): Step {
	if (!isReportShown(state)) {
		return withAnswer(state, wordsOf(state).rates.openFirst);
	}

	const place = chartPeriods.indexOf(state.rates.days) + direction;
	const days = chartPeriods[Math.max(0, Math.min(chartPeriods.length - 1, place))];
	return days === undefined ? step(state) : readReport(withRates(state, {days}));
}

/** Asks the source for the days of the chart that nobody has asked for yet. */
export function loadHistory(state: State): Step {
	const words = wordsOf(state).rates;
	const report = currentReport(state.rates);
	if (!report) {
		return noReport(state);
	}

	if (!report.isLoadable) {
		return withAnswer(state, words.nothingToLoad(report.label));
	}

	const {rate, days} = report;
	const asked = withAnswer(withRates(state, {isLoading: true}), words.asking(report.label));
	return andThen(asked, next => step(next, {type: 'load-history', rate, days}));
}

/** What a key is about is not on screen: where it can be, the reader is told how. */
function noReport(state: State): Step {
	return selectedRate(state.rates) && !isReportShown(state)
		? withAnswer(state, wordsOf(state).rates.openFirst)
		: step(state);
}

/** Asks the other banks about their rates. */
export function compareBanks(state: State): Step {
	const words = wordsOf(state).rates;
	const report = currentReport(state.rates);
	if (!report) {
		return noReport(state);
	}

	const {askable} = report;
	if (askable.length === 0) {
		return withAnswer(state, words.noOtherBanks);
	}

	const asked = withAnswer({...state, isAsking: true}, words.asking(askable.join(', ')));
	return andThen(asked, next => step(next, {type: 'ask-other-banks'}));
}

/** Opens the report on the selected pair in a narrow window, or closes it. */
export function toggleReport(state: State): Step {
	const {table, report} = layoutRates(state);
	if (table && report) {
		// It stands beside the table already.
		return readReport(state);
	}

	const isReportOpen = table !== null && selectedRate(state.rates) !== null;
	return readReport(withRates(state, {isReportOpen}));
}

/** One step back in the Rates view: the report, the search. Null where there is none. */
export function backInRates(state: State): State | null {
	if (state.view !== 'rates' || state.overlay || state.pane === 'article') {
		return null;
	}

	const {isReportOpen, search, isSearching} = state.rates;
	if (isReportOpen && !layoutRates(state).table) {
		return withRates(state, {isReportOpen: false});
	}

	if (!search && !isSearching) {
		return null;
	}

	// What was found is selected among all the others now.
	const found = selectedRate(state.rates);
	return withSelection(withRates(state, {search: '', isSearching: false}), found).state;
}
