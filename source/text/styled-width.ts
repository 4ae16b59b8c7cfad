import {widthOf} from './width.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: styles and links begin with Escape
const styles = /\u001B(?:\[[\d;]*m|\]8;[^\u0007\u001B]*\u0007)/g;

/** The columns of a text with terminal styles and links (OSC 8) in it, which take none. */
export function styledWidth(text: string): number {
	return widthOf(text.includes('\u001B') ? text.replace(styles, '') : text);
}
