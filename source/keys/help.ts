import type {Language} from '../model/language.ts';
import type {Command} from '../state/event.ts';
import type {HelpRow} from '../state/help-lines.ts';
import type {State} from '../state/state.ts';
import {wordsOf} from '../state/words-of.ts';
import {type Words, wordsFor} from '../words/words.ts';
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

/** How the keys of a binding are written. */
export function keyNames(keys: readonly string[], isUtf8: boolean, {keys: words}: Words): string {
	const names: Readonly<Record<string, string>> = {
		...(isUtf8 ? glyphs : asciiNames),
		...words.names,
	};
	return keys.map(key => sequenceName(key, names)).join(' ');
}

/** `g g` is written `gg`, and a sequence with a longer name in it with hyphens. */
function sequenceName(sequence: string, names: Readonly<Record<string, string>>): string {
	const keys = sequence.split(' ');
	const isShort = keys.every(key => key.length === 1);
	return keys.map(key => names[key] ?? key).join(isShort ? '' : '-');
}

/** The rows of the help screen, made from the key table. */
export function helpRows(
	{isUtf8, language}: {readonly isUtf8: boolean; readonly language: Language},
	table = bindings,
): readonly HelpRow[] {
	const words = wordsFor(language);
	// There is a line for every command, or this is an error of types.
	const help: Readonly<Record<Command, string>> = words.keys.help;
	const groups = [...new Set(table.map(({group}) => group))];
	return groups.flatMap(group => [
		{keys: '', text: words.keys.groups[group], isHeading: true},
		...table
			.filter(binding => binding.group === group)
			.map(({keys, command}) => ({
				keys: keyNames(keys, isUtf8, words),
				text: help[command],
				isHeading: false,
			})),
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
	state: Pick<State, 'pane' | 'view' | 'overlay' | 'options'>,
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
	{command, keys}: Binding,
	up: string,
	state: Pick<State, 'pane' | 'view' | 'overlay' | 'options'>,
): readonly Hint[] {
	const {pane, view, overlay} = state;
	const words = wordsOf(state).keys;
	const hints: Readonly<Partial<Record<Command, string>>> = words.hints;
	const names: Readonly<Record<string, string>> = words.names;
	const hint = hints[command];
	const [name = ''] = keys;
	const key = sequenceName(name, names);
	const isIdle =
		(pane === 'article' && command === 'open') || (pane === 'list' && command === 'back');
	if (!hint || !key || isIdle) {
		return [];
	}

	if (command === 'move-down') {
		return [
			{command, key: `${key}/${up}`, text: pane === 'article' || overlay ? words.scroll : hint},
		];
	}

	if (command === 'toggle-saved' && view === 'rates') {
		return [{command, key, text: words.favourite}];
	}

	const leads = command === 'back-or-quit' && (pane === 'article' || overlay);
	return [{command, key, text: leads ? words.leave : hint}];
}
