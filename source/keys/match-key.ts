import type {Command, Event} from '../state/event.ts';
import {type HintAction, hintLetters} from '../state/link-hints.ts';
import {takesText} from '../state/rates/typed-text.ts';
import type {State} from '../state/state.ts';
import {type Binding, bindings, type Where} from './bindings.ts';
import {latinTwin} from './keyboard-layouts.ts';

/** What has the keys at this moment. */
export function focusOf({pane, view}: Pick<State, 'pane' | 'view'>): Where {
	return pane === 'article' ? 'article' : view === 'rates' ? 'rates' : 'list';
}

/** Whether a binding works in a place. */
export function worksIn({where}: Binding, focus: Where): boolean {
	return where.includes('everywhere') || where.includes(focus);
}

/** The event that a key stands for, or null when it means nothing here. */
export function matchKey(key: string, state: State, table = bindings): Event | null {
	if (state.prompt) {
		return {type: 'prompt-typed', key};
	}

	if (state.linkHints) {
		return matchHintKey(key, table);
	}

	const focus = focusOf(state);
	if (focus === 'article' && !state.overlay && /^\d$/.test(key)) {
		return {type: 'digit-typed', digit: key};
	}

	if (takesText(state, key)) {
		return {type: 'text-typed', key};
	}

	const isBound = (name: string) => (binding: Binding) => binding.keys.includes(name);
	const inPlace = table.filter(binding => worksIn(binding, focus) || state.overlay);
	const binding = inPlace.find(isBound(key)) ?? inPlace.find(isBound(latinTwin(key)));
	if (binding) {
		return {type: 'command-given', command: binding.command};
	}

	const closing: Command = 'back';
	return key === 'Escape' ? {type: 'command-given', command: closing} : null;
}

const hintActions: readonly HintAction[] = ['open-in-browser', 'copy-link', 'share-link'];

/** While labels are shown: a letter of one, or a key that says what is to be done with it. */
function matchHintKey(key: string, table: readonly Binding[]): Event {
	const letter = latinTwin(key).toLowerCase();
	if (/^[a-z]$/.test(letter) && hintLetters.includes(letter)) {
		return {type: 'hint-typed', letter};
	}

	const action = hintActions.find(command =>
		table.some(
			binding =>
				binding.command === command && binding.keys.some(own => own === key || own === letter),
		),
	);
	return action ? {type: 'hint-action-chosen', action} : {type: 'hints-left'};
}
