import type {Event} from '../../state/event.ts';
import {paceCalls} from '../../terminal/pace-calls.ts';

/** What sources have to tell, many times a second while they refresh. */
const unhurried: ReadonlySet<Event['type']> = new Set<Event['type']>([
	'source-changed',
	'sources-read',
	'headlines-changed',
	'rates-changed',
]);
const frameMilliseconds = 100;

export interface PacedDrawing {
	/** Draws what an event has changed: at once, or within a tenth of a second. */
	after(event: Event): void;
	stop(): void;
}

/** Keeps keys from waiting for frames that only count how far the sources have come. */
export function paceDrawing(draw: () => void): PacedDrawing {
	const {request, stop} = paceCalls(draw, frameMilliseconds);
	return {
		after(event) {
			if (unhurried.has(event.type)) {
				request();
			} else {
				draw();
			}
		},
		stop,
	};
}
