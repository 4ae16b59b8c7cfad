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
	if (takesText(state, key)) {
		return {type: 'text-typed', key};
	}

	const inPlace = table.filter(binding => worksIn(binding, focus) || state.overlay);
	if (/^\d$/.test(key) && !state.overlay && !state.pending?.keys) {
		const command = focus === 'article' ? null : (commandOf(key, inPlace) ?? null);
		return {type: 'digit-typed', digit: key, command};
	}

	const event = eventOf(key, state, inPlace);
	if (event) {
		return event;
	}

	const closing: Command = 'back';
	return key === 'Escape'
		? {type: 'command-given', command: closing}
		: misplaced(bindingOf(key, table));
}

/** A key that works elsewhere: the reader is told where. There is nothing to go back from in a list. */
function misplaced(binding: Binding | undefined): Event | null {
	if (!binding || binding.command === 'back') {
		return null;
	}

	const {command, where} = binding;
	const place = where.includes('article') && where.length > 1 ? 'stories' : where[0];
	return place && place !== 'everywhere' ? {type: 'key-misplaced', command, place} : null;
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

/** With the keys before it a key may end a sequence, or go on with it; else it stands for itself. */
function eventOf(key: string, state: State, table: readonly Binding[]): Event | null {
	const before = state.pending?.keys;
	const longer = before ? eventOfKeys(`${before} ${key}`, state, table) : null;
	return longer?.type === 'command-given'
		? {...longer, type: 'sequence-ended'}
		: (longer ?? eventOfKeys(key, state, table));
}

function eventOfKeys(keys: string, {digits}: State, table: readonly Binding[]): Event | null {
	const command = commandOf(keys, table);
	const longer = table.filter(binding => binding.keys.some(name => begins(name, keys)));
	// Where every sequence does the same as its beginning, only a count is worth waiting for.
	return longer.some(binding => digits !== '' || binding.command !== command)
		? {type: 'sequence-begun', keys, command: command ?? null}
		: command
			? {type: 'command-given', command}
			: null;
}

const bindingOf = (keys: string, table: readonly Binding[]) =>
	table.find(binding => binding.keys.includes(keys)) ??
	table.find(binding => binding.keys.includes(spell(keys)));

const commandOf = (keys: string, table: readonly Binding[]) => bindingOf(keys, table)?.command;

const begins = (name: string, keys: string): boolean =>
	name.startsWith(`${keys} `) || name.startsWith(`${spell(keys)} `);

/** Keys as they are named on the US layout. */
const spell = (keys: string): string => keys.split(' ').map(latinTwin).join(' ');
