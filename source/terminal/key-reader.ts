import {decodeKeys, flushKeys} from './decode-keys.ts';

/** How long an Escape waits for the rest of a sequence; a slow line needs more than a local one. */
const escapeMilliseconds = 50;
/** How long the pieces of an answer or a paste may be apart: what does not go on then never ends. */
const pieceMilliseconds = 2000;

export interface KeyReader {
	/** Takes what the terminal has sent, which may begin or end within a key. */
	read(input: string): void;
	/** Waits for nothing any more. */
	stop(): void;
}

/** Hands on the keys of what a terminal sends piece by piece, a bunch at a time. */
export function createKeyReader(press: (keys: readonly string[]) => void): KeyReader {
	let rest = '';
	let timer: NodeJS.Timeout | undefined;
	return {
		read(input) {
			clearTimeout(timer);
			const decoded = decodeKeys(rest + input);
			rest = decoded.rest;
			press(decoded.keys);
			if (rest) {
				timer = setTimeout(() => {
					const keys = flushKeys(rest);
					rest = keys.length > 0 ? '' : rest;
					press(keys);
					timer = setTimeout(() => {
						rest = '';
					}, pieceMilliseconds);
				}, escapeMilliseconds);
			}
		},
		stop: () => clearTimeout(timer),
	};
}
