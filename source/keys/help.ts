import type {Language} from '../model/language.ts';
import type {Command} from '../state/event.ts';
import type {HelpRow} from '../state/help-lines.ts';
import {type Words, wordsFor} from '../words/words.ts';
import {bindings} from './bindings.ts';

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
export function sequenceName(sequence: string, names: Readonly<Record<string, string>>): string {
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
