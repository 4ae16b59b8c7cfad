import type {Command} from '../state/event.ts';
import type {State} from '../state/state.ts';
import {type Binding, bindings} from './bindings.ts';
import {focusOf, worksIn} from './match-key.ts';

/** Names that read better on screen than in the table. */
const asciiNames: Readonly<Record<string, string>> = {
	PageDown: 'PgDn',
	PageUp: 'PgUp',
	Escape: 'Esc',
};
const glyphs: Readonly<Record<string, string>> = {
	...asciiNames,
	Down: '↓',
	Up: '↑',
	Left: '←',
	Right: '→',
};

/** A row of the help screen: a heading, or keys and what they do. */
export interface HelpRow {
	readonly keys: string;
	readonly text: string;
	readonly isHeading: boolean;
}

/** How the keys of a binding are written. */
export function keyNames(keys: readonly string[], isUtf8: boolean): string {
	const names = isUtf8 ? glyphs : asciiNames;
	return keys.map(key => names[key] ?? key).join(' ');
}

/** The rows of the help screen, made from the key table. */
export function helpRows(isUtf8: boolean, table = bindings): readonly HelpRow[] {
	const groups = [...new Set(table.map(({group}) => group))];
	return groups.flatMap(group => [
		{keys: '', text: group, isHeading: true},
		...table
			.filter(binding => binding.group === group)
			.map(({keys, help}) => ({keys: keyNames(keys, isUtf8), text: help, isHeading: false})),
	]);
}

/** A key and a word for what it does here. */
export interface Hint {
	readonly command: Command;
	readonly key: string;
	readonly text: string;
}

const overlayHints: ReadonlySet<Command> = new Set<Command>([
	'move-down',
	'read-on',
	'back-or-quit',
]);

/** The hints for what has the keys now: only those that work there. */
export function hints(
	state: Pick<State, 'pane' | 'view' | 'overlay'>,
	table = bindings,
): readonly Hint[] {
	const focus = focusOf(state);
	const inPlace = table.filter(binding =>
		state.overlay ? overlayHints.has(binding.command) : worksIn(binding, focus),
	);
	const [up = ''] = table.find(({command}) => command === 'move-up')?.keys ?? [];
	return inPlace.flatMap(binding => hintOf(binding, up, state));
}

function hintOf(
	{command, keys, hint}: Binding,
	up: string,
	{pane, view, overlay}: Pick<State, 'pane' | 'view' | 'overlay'>,
): readonly Hint[] {
	const [key] = keys;
	const isIdle =
		(pane === 'article' && command === 'open') || (pane === 'list' && command === 'back');
	if (!hint || !key || isIdle) {
		return [];
	}

	if (command === 'move-down') {
		return [{command, key: `${key}/${up}`, text: pane === 'article' || overlay ? 'scroll' : hint}];
	}

	if (command === 'toggle-saved' && view === 'rates') {
		return [{command, key, text: 'favourite'}];
	}

	const leads = command === 'back-or-quit' && (pane === 'article' || overlay);
	return [{command, key, text: leads ? 'back' : hint}];
}
