import type {State} from '../state.ts';
import {type Step, step} from '../step.ts';
import {readReport, withRates, withSelection} from '../update-rates.ts';
import {selectedRate} from './visible-rates.ts';

const longestText = 40;

/** What is being typed: the search of the Rates view, an amount in the drawer, or nothing. */
function fieldOf({overlay, rates, view, pane}: State): 'search' | 'amount' | null {
	if (overlay) {
		return overlay.kind === 'rates' ? 'amount' : null;
	}

	return view === 'rates' && pane === 'list' && rates.isSearching ? 'search' : null;
}

const isCharacter = (key: string): boolean => /^[^\p{C}\s]{1,2}$/u.test(key) && key.length <= 2;
const editing: ReadonlySet<string> = new Set(['Space', 'Backspace', 'Enter', 'Escape', 'Ctrl-u']);

/** Whether a key belongs to a text that is being typed. In the drawer, a digit begins one. */
export function takesText(state: State, key: string): boolean {
	const field = fieldOf(state);
	if (field === 'amount' && state.rates.amount === '') {
		return /^\d$/.test(key);
	}

	return field !== null && (isCharacter(key) || editing.has(key));
}

/** A character more or less, or the end of the typing. */
export function textTyped(state: State, key: string): Step {
	switch (fieldOf(state)) {
		case 'amount':
			return amountTyped(state, key);
		case 'search':
			return searchTyped(state, key);
		default:
			return step(state);
	}
}

function amountTyped(state: State, key: string): Step {
	const amount = key === 'Enter' ? state.rates.amount : edited(state.rates.amount, key);
	const {favourites} = state.rates;
	return amount === ''
		? step(withRates(state, {amount, answer: null}))
		: step(withRates(state, {amount}), {type: 'convert-amount', text: amount, favourites});
}

function searchTyped(state: State, key: string): Step {
	if (key === 'Enter') {
		return readReport(withRates(state, {isSearching: false}));
	}

	const search = edited(state.rates.search, key);
	const isSearching = key !== 'Escape';
	// What was selected before the search is selected after it; within it, the first row.
	const selected = search === '' ? selectedRate(state.rates) : null;
	return withSelection(withRates(state, {search, isSearching, cursor: 0, top: 0}), selected);
}

function edited(text: string, key: string): string {
	switch (key) {
		case 'Backspace':
			return [...text].slice(0, -1).join('');
		case 'Escape':
		case 'Ctrl-u':
			return '';
		case 'Space':
			return `${text} `.slice(0, longestText);
		default:
			return isCharacter(key) ? (text + key).slice(0, longestText) : text;
	}
}
