import {widthOf} from './width.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with Escape
const styles = /\u001B\[[\d;]*m/g;

/** The columns of a text with terminal styles in it; styles take none. */
export function styledWidth(text: string): number {
	return widthOf(text.includes('\u001B[') ? text.replace(styles, '') : text);
}
