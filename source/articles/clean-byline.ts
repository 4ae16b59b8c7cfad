import {sanitizeLine} from '../text/sanitize.ts';

const longest = 120;

/** A name without «By» before it; empty for what is too long for one, or holds a date. */
export function cleanByline(text: string): string {
	const line = sanitizeLine(text).replace(/^(?:by|автор|авторы|текст)\s*:?\s+/i, '');
	return line.length <= longest && !/\d{4}/.test(line) ? line : '';
}
