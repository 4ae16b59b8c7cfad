import type {Binding} from '../../keys/bindings.ts';
import {pressKey} from '../../keys/press-key.ts';
import type {Event} from '../../state/event.ts';
import type {State} from '../../state/state.ts';
import {decodeKeys, flushKeys} from '../../terminal/decode-keys.ts';
import {type MouseReport, readMouse} from '../../terminal/read-mouse.ts';

/** How long an Escape waits for the rest of a sequence; a slow line needs more than a local one. */
const escapeMilliseconds = 50;

interface WatchKeysOptions {
	state(): State;
	bindings(): readonly Binding[];
	/** What the mouse means on the screen. */
	mouse(report: MouseReport): Event | null;
	dispatch(event: Event): void;
}

/** Takes what the terminal sends, piece by piece, and dispatches what its keys mean. */
export function watchKeys({
	state,
	bindings,
	mouse,
	dispatch,
}: WatchKeysOptions): (input: string) => void {
	const program = {
		get state() {
			return state();
		},
		dispatch,
	};
	let rest = '';
	let timer: NodeJS.Timeout | undefined;

	const press = (keys: readonly string[]) => {
		for (const key of keys) {
			const report = readMouse(key);
			if (!report) {
				pressKey(key, program, bindings());
				continue;
			}

			const event = mouse(report);
			if (event) {
				dispatch(event);
			}
		}
	};

	return input => {
		clearTimeout(timer);
		const decoded = decodeKeys(rest + input);
		rest = decoded.rest;
		press(decoded.keys);
		if (rest) {
			timer = setTimeout(() => {
				press(flushKeys(rest));
				rest = flushKeys(rest).length > 0 ? '' : rest;
			}, escapeMilliseconds);
		}
	};
}
