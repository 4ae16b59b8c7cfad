import type {QuotedRate} from '../model/rate.ts';
import {translateReason} from '../text/translate-reason.ts';
import type {Event} from './event.ts';
import {withAnswer} from './notice.ts';
import {isReportShown, layoutRates} from './rates/rates-layout.ts';
import type {PairReport, RatesState} from './rates/rates-state.ts';
import {isSamePair, selectedRate, visibleRates} from './rates/visible-rates.ts';
import type {State} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {wordsOf} from './words-of.ts';

/** Lines of the Rates view that are not rates: two on their source and the heading. */
export const frameRows = 3;

/** How many rates the Rates view shows at once, at least one. */
export function ratesHeight(state: State): number {
	return Math.max(1, (layoutRates(state).table?.rows ?? 1) - frameRows);
}

/** New numbers from the store; the selection stays on its row. */
export function ratesRead(state: State, event: Extract<Event, {type: 'rates-read'}>): Step {
	const {header, table, note, credit, favourites, alerts: fresh} = event;
	const pairs = new Set(fresh.map(({pair}) => pair));
	const alerts = [...state.rates.alerts.filter(({pair}) => !pairs.has(pair)), ...fresh];
	const rates = {...state.rates, header, table, note, credit, favourites, alerts};
	const moved = withSelection({...state, rates}, selectedRate(state.rates));
	return fresh.length > 0
		? andThen(moved, next => step(next, {type: 'announce-alerts', alerts: fresh}))
		: moved;
}

/** Other rows, or another order of them, with the same one selected if it is still there. */
export function withSelection(state: State, selected: QuotedRate | null): Step {
	const rows = visibleRates(state.rates);
	const found = rows.findIndex(({rate}) => selected && isSamePair(rate, selected.rate));
	return moveInRates(state, found < 0 ? state.rates.cursor : found);
}

/** Moves the selection of the Rates view, and has the report follow it. */
export function moveInRates(state: State, place: number): Step {
	const height = ratesHeight(state);
	const {length} = visibleRates(state.rates);
	const cursor = Math.max(0, Math.min(length - 1, place));
	const lowest = Math.max(0, Math.min(state.rates.top, cursor, length - height));
	const top = cursor >= lowest + height ? cursor - height + 1 : lowest;
	return readReport(withRates(state, {cursor, top}));
}

/** Asks the store about the selected pair, where the answer is on screen. */
export function readReport(state: State): Step {
	const selected = selectedRate(state.rates);
	return selected && isReportShown(state)
		? step(state, {type: 'read-pair', rate: selected.rate, days: state.rates.days})
		: step(state);
}

/** What the store knows about the pair; an answer about another one is dropped. */
export function pairRead(state: State, report: PairReport): Step {
	const selected = selectedRate(state.rates);
	const isWanted =
		selected && isSamePair(selected.rate, report.rate) && report.days === state.rates.days;
	return step(isWanted ? withRates(state, {report}) : state);
}

/** The report, if it is about what is selected now. */
export function currentReport({report, days, ...rates}: RatesState): PairReport | null {
	const selected = selectedRate({report, days, ...rates});
	const isCurrent = report?.days === days && selected && isSamePair(selected.rate, report.rate);
	return isCurrent ? report : null;
}

/** Past fixings have come, or not. */
export function historyLoaded(
	state: State,
	{added, reason}: Extract<Event, {type: 'history-loaded'}>,
): Step {
	const {loaded, noMoreHistory} = wordsOf(state).rates;
	const told =
		translateReason(reason, state.options.language) || (added > 0 ? loaded(added) : noMoreHistory);
	return andThen(readReport(withRates(state, {isLoading: false})), next => withAnswer(next, told));
}

export function withRates(state: State, change: Partial<RatesState>): State {
	return {...state, rates: {...state.rates, ...change}};
}
