import {sanitizeLine} from '../../text/sanitize.ts';
import type {Words} from '../../words/words.ts';

/** Columns, where there is no edge of a screen to cut a text off at. */
export const wide = 400;

const longestLine = 2000;

/** A text as one line of words, fit to be read aloud: without the signs that a screen reader passes over. */
export function spoken(text: string, {signs}: Words['spoken']): string {
	return sanitizeLine(text, longestLine)
		.replaceAll(/ ·(?: |$)/g, ', ')
		.replaceAll(/ ?…/g, '...')
		.replaceAll('×', signs.times)
		.replaceAll('▲', signs.up)
		.replaceAll('▼', signs.down)
		.trim();
}
