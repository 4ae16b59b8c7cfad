import type {Event} from './event.ts';
import {layoutScreen} from './layout.ts';
import type {State} from './state.ts';
import {type Step, step} from './step.ts';

/** Lines of the Rates view that are not rates: the line on their source, a blank one and the heading. */
export const rateFrameRows = 3;

/** How many rates the Rates view shows at once, at least one. */
export function ratesHeight(state: State): number {
	return Math.max(1, layoutScreen(state).body.rows - rateFrameRows);
}

/** New numbers from the store; the selection stays on its row. */
export function ratesRead(state: State, event: Extract<Event, {type: 'rates-read'}>): Step {
	const {header, table, note} = event;
	const base = state.rates.table[state.rates.cursor]?.rate.base;
	const found = table.findIndex(({rate}) => rate.base === base);
	const next = {...state, rates: {...state.rates, header, table, note}};
	return moveInRates(next, found < 0 ? state.rates.cursor : found);
}

/** Moves the selection of the Rates view. */
export function moveInRates(state: State, place: number): Step {
	const height = ratesHeight(state);
	const {table} = state.rates;
	const cursor = Math.max(0, Math.min(table.length - 1, place));
	const lowest = Math.max(0, Math.min(state.rates.top, cursor, table.length - height));
	const top = cursor >= lowest + height ? cursor - height + 1 : lowest;
	return step({...state, rates: {...state.rates, cursor, top}});
}
