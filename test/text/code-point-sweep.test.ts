import {expect, it} from 'vitest';
import {sanitizeLine, sanitizeText} from '../../source/text/sanitize.ts';

type Fate = 'kept' | 'removed' | 'replaced' | 'newline' | 'tab';

// Written from the promise, not from the code: what a terminal must never be sent, by number.
const removedRanges: readonly (readonly [number, number])[] = [
	[0x00, 0x1f],
	[0x7f, 0x9f],
	[0xad, 0xad],
	[0x34f, 0x34f],
	[0x61c, 0x61c],
	[0x115f, 0x1160],
	[0x17b4, 0x17b5],
	[0x180b, 0x180f],
	[0x200b, 0x200f],
	[0x202a, 0x202e],
	[0x2060, 0x206f],
	[0x3164, 0x3164],
	[0xfe00, 0xfe0f],
	[0xfeff, 0xfeff],
	[0xffa0, 0xffa0],
	[0xfff0, 0xfffb],
	[0x1bca0, 0x1bca3],
	[0x1d173, 0x1d17a],
	[0xe0000, 0xe0fff],
];

function fateOf(code: number): Fate {
	if (code === 0x09) {
		return 'tab';
	}

	if ([0x0a, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) {
		return 'newline';
	}

	const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
	const isNoncharacter = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	if (isPrivate || isNoncharacter || isSurrogate) {
		return 'replaced';
	}

	return removedRanges.some(([first, last]) => code >= first && code <= last) ? 'removed' : 'kept';
}

const shown: Readonly<Record<Exclude<Fate, 'kept'>, string>> = {
	removed: '',
	replaced: '\uFFFD',
	newline: '\n',
	tab: '    ',
};

/** A text with the code point at its start, in its middle and at its end, and what is to come of it. */
function probe(code: number) {
	const character =
		code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code);
	const fate = fateOf(code);
	const seen = fate === 'kept' ? character : shown[fate];
	return {text: `${character}й${character}я${character}`, seen: `${seen}й${seen}я${seen}`};
}

const lastCodePoint = 0x10ffff;

// Two seconds on a machine at rest.
const patience = 60_000;

it(
	'shows of every code point in a line what may be shown, and no more',
	() => {
		const wrong: string[] = [];
		for (let code = 0; code <= lastCodePoint; code++) {
			const {text, seen} = probe(code);
			const line = code < 0x3001 ? seen.replace(/\n| {4}/g, ' ').trim() : seen;
			if (sanitizeLine(text) !== line) {
				wrong.push(code.toString(16));
			}
		}

		expect(wrong).toEqual([]);
	},
	patience,
);

it(
	'shows of every code point in a body what may be shown, and no more',
	() => {
		const wrong: string[] = [];
		// Past the controls, which would act upon each other, many probes go into one text.
		for (let first = 0; first <= lastCodePoint; ) {
			const size = first < 0x100 ? 1 : 0x1000 - (first % 0x1000);
			const probes = Array.from({length: size}, (_, index) => probe(first + index));
			const text = probes.map(one => `${one.text}.`).join('\n');
			if (sanitizeText(text) !== probes.map(({seen}) => `${seen}.`).join('\n')) {
				wrong.push(first.toString(16));
			}

			first += size;
		}

		expect(wrong).toEqual([]);
	},
	patience,
);
