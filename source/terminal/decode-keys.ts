import {mouseKey} from './read-mouse.ts';

/** What a piece of input was: keys by name, and what is left of a sequence that has not ended yet. */
export interface Decoded {
	/** A character, or a name: `Enter`, `Down`, `Ctrl-d`, `PageDown`, `Shift-Tab`, `F1`. */
	readonly keys: readonly string[];
	readonly rest: string;
}

const finals: Readonly<Record<string, string>> = {
	A: 'Up',
	B: 'Down',
	C: 'Right',
	D: 'Left',
	F: 'End',
	H: 'Home',
	P: 'F1',
	Q: 'F2',
	S: 'F4',
	Z: 'Shift-Tab',
};

const tildes: Readonly<Record<string, string>> = {
	1: 'Home',
	2: 'Insert',
	3: 'Delete',
	4: 'End',
	5: 'PageUp',
	6: 'PageDown',
	7: 'Home',
	8: 'End',
	11: 'F1',
	12: 'F2',
	13: 'F3',
	14: 'F4',
	15: 'F5',
	17: 'F6',
	18: 'F7',
	19: 'F8',
	20: 'F9',
	21: 'F10',
	23: 'F11',
	24: 'F12',
};

/* biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a terminal sends */
const csi = /^\x1B\[([0-?]*)[ -/]*([@-~])/;
/* biome-ignore lint/suspicious/noControlCharactersInRegex: as above */
const linuxFunctionKey = /^\x1B\[\[([A-E])/;
/* biome-ignore lint/suspicious/noControlCharactersInRegex: as above */
const ss3 = /^\x1BO([0-9;]*)([A-Za-z])/;
/* biome-ignore lint/suspicious/noControlCharactersInRegex: as above */
const reply = /^\x1B[\]P_^X][^\x07\x1B]*(?:\x07|\x1B\\)/;
/* biome-ignore lint/suspicious/noControlCharactersInRegex: as above */
const unfinished = /^\x1B(?:$|O$|\[(?:[0-?]*[ -/]*|M[\s\S]{0,2})$|[\]P_^X][^\x07\x1B]*\x1B?$)/;
/* biome-ignore lint/suspicious/noControlCharactersInRegex: as above */
const paste = /^\x1B\[200~[\s\S]*?(?:\x1B\[201~)/;
const pasteStart = '\u001B[200~';
const tooLong = '\u0000';
/** More than this is no key, and nothing that is kept. */
const longestSequence = 4096;

/**
 * Reads keys from what the terminal sends. Keys come in bunches and sequences come in pieces:
 * `rest` is to be put before the next piece. The terminal's answers are never keys; a report of the
 * mouse (for `readMouse`) and a pasted text (`Paste …`) come under names that no key has.
 */
export function decodeKeys(input: string): Decoded {
	const keys: string[] = [];
	let rest = input;
	while (rest) {
		if (rest.startsWith(pasteStart) || unfinished.test(rest)) {
			const whole = paste.exec(rest)?.[0];
			if (!whole) {
				return {keys, rest: rest.length > longestSequence ? startOnly(rest) : rest};
			}

			keys.push(...pasteKey(whole));
			rest = rest.slice(whole.length);
			continue;
		}

		const [length, key] = rest.startsWith('\u001B') ? decodeSequence(rest) : decodeCharacter(rest);
		rest = rest.slice(length);
		if (key) {
			keys.push(key);
		}
	}

	return {keys, rest};
}

/** What is a key after all when nothing has followed: Escape, or one that a sequence begins like. */
export function flushKeys(rest: string): readonly string[] {
	const [, introducer = ''] = rest;
	const isAlone = rest.length === 2 && isAnswer(rest);
	return rest === '\u001B' ? ['Escape'] : isAlone ? [`Alt-${introducer}`] : [];
}

/**
 * Of what is too long, only as much as tells where it ends: a paste's or an answer's introducer, with
 * a mark that neither has, since it is no key alone. What follows of it would else be taken for keys.
 */
function startOnly(rest: string): string {
	if (rest.startsWith(pasteStart)) {
		return pasteStart + tooLong + rest.slice(-8);
	}

	const start = rest.slice(0, 2);
	return isAnswer(start) ? start + tooLong + (rest.endsWith('\u001B') ? '\u001B' : '') : start;
}

/** Whether a sequence is a text that an end follows, and no row of numbers. */
const isAnswer = (rest: string): boolean => ']P_^X'.includes(rest[1] ?? ' ');

/** The text of a paste, under a name that no key has; nothing for one that was too long. */
function pasteKey(whole: string): readonly string[] {
	const text = whole.slice(pasteStart.length, whole.lastIndexOf('\u001B[201~'));
	return text.startsWith(tooLong) || text === '' ? [] : [`Paste ${text}`];
}

function decodeSequence(text: string): readonly [length: number, key: string] {
	const function_ = linuxFunctionKey.exec(text);
	if (function_) {
		return [function_[0].length, function_[1] === 'A' ? 'F1' : ''];
	}

	const control = csi.exec(text) ?? ss3.exec(text);
	if (control) {
		const [whole, parameters = '', final = ''] = control;
		if (final === 'M' && parameters === '') {
			return [whole.length + 3, ''];
		}

		const isMouse = parameters.startsWith('<') && (final === 'M' || final === 'm');
		return [whole.length, isMouse ? mouseKey(parameters, final) : csiKey(parameters, final)];
	}

	const answer = reply.exec(text);
	if (answer) {
		return [answer[0].length, ''];
	}

	if (text.startsWith('\u001B\u001B')) {
		return [1, 'Escape'];
	}

	const [length, key] = decodeCharacter(text.slice(1));
	return [length + 1, key && `Alt-${key}`];
}

function csiKey(parameters: string, final: string): string {
	const [number = '', modifier = '1'] = parameters.split(';');
	const name = final === '~' ? tildes[number] : /^[\d;]*$/.test(parameters) ? finals[final] : '';
	const flags = Number(modifier) - 1;
	return name ? `${flags & 4 ? 'Ctrl-' : ''}${flags & 2 ? 'Alt-' : ''}${name}` : '';
}

function decodeCharacter(text: string): readonly [length: number, key: string] {
	const [character = ''] = text;
	const code = character.codePointAt(0) ?? 0;
	switch (character) {
		case '\r':
		case '\n':
			return [1, 'Enter'];
		case '\t':
			return [1, 'Tab'];
		case ' ':
			return [1, 'Space'];
		case '\b':
		case '\u007F':
			return [1, 'Backspace'];
		default:
			return code > 0 && code < 27
				? [1, `Ctrl-${String.fromCharCode(code + 96)}`]
				: [character.length || 1, code < 32 ? '' : character];
	}
}
