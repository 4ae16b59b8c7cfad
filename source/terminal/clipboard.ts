import {sanitizeText} from '../text/sanitize.ts';
import type {Environment} from './capabilities.ts';
import {checkLink} from './check-link.ts';

export type CopyResult =
	| {readonly isCopied: true}
	| {readonly isCopied: false; readonly reason: string};

/** GNU screen cuts longer strings. */
const longestScreenString = 256;
/** As much as makes a sequence of 100,000 bytes, which is the least that terminals are known to take. */
const mostTextBytes = 74_994;

/** The OSC 52 sequence that puts a link on the clipboard of the terminal in front of the reader, or undefined if it is not a web link of at most 8 kB. */
export function encodeCopy(url: string, env: Environment): string | undefined {
	const link = checkLink(url);
	return link === undefined ? undefined : encode(link, env);
}

/** The same for a text, which is sanitised; undefined for one that is longer than terminals take. */
export function encodeTextCopy(text: string, env: Environment): string | undefined {
	const clean = sanitizeText(text, Number.POSITIVE_INFINITY);
	return Buffer.byteLength(clean) > mostTextBytes ? undefined : encode(clean, env);
}

function encode(text: string, env: Environment): string {
	const copy = `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
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
