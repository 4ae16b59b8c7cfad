import {sanitizeLine} from '../text/sanitize.ts';
import type {Environment} from './capabilities.ts';

/** How the terminal calls for the reader: it rings, or shows a notification of the desktop (OSC 9). */
export type Signal = 'bell' | 'notification';

const bell = '\u0007';
const longestText = 200;

/** The bytes that call for the reader. Multiplexers pass a notification on only where it is wrapped for them. */
export function encodeSignal(signal: Signal, text: string, env: Environment): string {
	if (signal === 'bell') return bell;
	const notification = `\u001B]9;${sanitizeLine(text, longestText)}${bell}`;
	const isTmux = Boolean(env['TMUX']) || (env['TERM'] ?? '').startsWith('tmux');
	return isTmux
		? `\u001BPtmux;${notification.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`
		: notification;
}
