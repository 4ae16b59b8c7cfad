import {bindings} from './bindings.ts';

const named = [
	...['Enter', 'Escape', 'Space', 'Tab', 'Shift-Tab', 'Backspace', 'Delete', 'Insert'],
	...['Up', 'Down', 'Left', 'Right', 'PageUp', 'PageDown', 'Home', 'End'],
	...Array.from({length: 12}, (_, index) => `F${index + 1}`),
];

const modified = /^(?:Ctrl-|Alt-){1,2}(.+)$/;

/** Whether a terminal can send such a key, as far as we can tell it apart from others. */
export function isKeyName(name: string): boolean {
	const [, plain] = modified.exec(name) ?? [];
	const key = plain ?? name;
	return named.includes(key) || (/^[^\p{C}\p{Z}]$/u.test(key) && !(plain && /[A-Z]/.test(key)));
}

/** Every name that a key can have, for somebody who has written another. */
export const keyNamesKnown: readonly string[] = [
	...named,
	...[...'abcdefghijklmnopqrstuvwxyz'].flatMap(letter => [`Ctrl-${letter}`, `Alt-${letter}`]),
	...bindings.flatMap(({keys}) => keys).filter(key => key.length > 1 && !key.includes(' ')),
];
