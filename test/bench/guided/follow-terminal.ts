type State = 'text' | 'escape' | 'sequence' | 'command' | 'string' | 'end';

/** Introducers of one character, and what the second one after ESC makes of it. */
const introducers: Readonly<Record<number, State>> = {
	27: 'escape',
	144: 'string',
	152: 'string',
	155: 'sequence',
	157: 'command',
	158: 'string',
	159: 'string',
};
const secondOnes: Readonly<Record<string, State>> = {
	'[': 'sequence',
	']': 'command',
	P: 'string',
	X: 'string',
	'^': 'string',
	_: 'string',
};

/**
 * What a terminal would do on a text, as ECMA-48 has it, character by character. Written in steps and
 * not as patterns: the fuzzer sees which of them an input reaches, and cannot look into a pattern.
 */
export function followTerminal(text: string): readonly string[] {
	const acts: string[] = [];
	let state: State = 'text';
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		const introduced = introducers[code];
		if (state === 'end' && character === '\\') {
			acts.push('string');
			state = 'text';
		} else if (code === 24 || code === 26) {
			state = 'text';
		} else if (introduced !== undefined) {
			const isIn: boolean = state === 'command' || state === 'string';
			state = isIn && code === 27 ? 'end' : introduced;
		} else if (state === 'escape') {
			state = afterEscape(character, code, acts);
		} else if (state === 'sequence') {
			if (code >= 0x40 && code <= 0x7e) {
				acts.push(`sequence ${character}`);
				state = 'text';
			} else if (code < 0x20 || code > 0x7e) {
				state = 'text';
			}
		} else if (state === 'command' && code === 7) {
			acts.push('command');
			state = 'text';
		} else if (state === 'command' || state === 'string') {
			if (code === 0x9c) {
				acts.push(state);
				state = 'text';
			}
		} else {
			state = 'text';
			if (code < 0x20 && code !== 10) {
				acts.push(`control ${code}`);
			} else if (code >= 0x7f && code <= 0x9f) {
				acts.push(`control ${code}`);
			}
		}
	}

	return state === 'text' ? acts : [...acts, `open ${state}`];
}

function afterEscape(character: string, code: number, acts: string[]): State {
	const next = secondOnes[character];
	if (next !== undefined) {
		return next;
	}

	if (code >= 0x20 && code <= 0x2f) {
		return 'escape';
	}

	acts.push(`escape ${character}`);
	return 'text';
}
