import {sanitizeLine} from '../../text/sanitize.ts';

const longestLine = 2000;

/** Signs that a screen reader passes over, or reads by their names. */
const words: readonly (readonly [sign: string, word: string])[] = [
	[' · ', ', '],
	[' …', '...'],
	['…', '...'],
	['×', ' by '],
	['▲', 'up '],
	['▼', 'down '],
];

/** A text as one line of words, fit to be read aloud. */
export function spoken(text: string): string {
	const clean = words.reduce(
		(sum, [sign, word]) => sum.replaceAll(sign, word),
		sanitizeLine(text, longestLine),
	);
	return clean.trim();
}

/** `1 story`, `2 stories`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
