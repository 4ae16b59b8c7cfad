import type {Environment} from './capabilities.ts';
import {checkLink} from './check-link.ts';

export type CopyResult =
	| {readonly isCopied: true}
	| {readonly isCopied: false; readonly reason: string};

/** GNU screen cuts longer strings. */
const longestScreenString = 256;

/** The OSC 52 sequence that puts a link on the clipboard of the terminal in front of the reader, or undefined if it is not a web link of at most 8 kB. */
export function encodeCopy(url: string, env: Environment): string | undefined {
	const link = checkLink(url);
	if (link === undefined) return undefined;
	const copy = `\u001B]52;c;${Buffer.from(link).toString('base64')}\u0007`;
	const term = env['TERM'] ?? '';
	if (isSet(env['TMUX']) || term.startsWith('tmux')) return copy + throughTmux(copy);
	if (isSet(env['STY'])) return throughScreen(copy);
	// Behind SSH only TERM tells of a multiplexer, and most that say screen are tmux.
	return term.startsWith('screen') ? copy + throughTmux(copy) : copy;
}

/** For `set-clipboard external`, where tmux drops the plain form but may pass this one through. */
function throughTmux(sequence: string): string {
	return `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
}

function throughScreen(sequence: string): string {
	let passed = '';
	for (let index = 0; index < sequence.length; index += longestScreenString) {
		passed += `\u001BP${sequence.slice(index, index + longestScreenString)}\u001B\\`;
	}
	return passed;
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '';
}
