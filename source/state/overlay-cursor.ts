import type {Command} from './event.ts';

/** Where a command takes the selection of an overlay, within its `count` rows; null for one that is no move. */
export function movedCursor(command: Command, cursor: number, count: number): number | null {
	const last = count - 1;
	const within = (place: number) => Math.max(0, Math.min(last, place));
	switch (command) {
		case 'move-down':
		case 'half-page-down':
		case 'page-down':
		case 'read-on':
			return within(cursor + 1);
		case 'move-up':
		case 'half-page-up':
		case 'page-up':
		case 'read-back':
			// Rows may have gone away below the selection.
			return within(Math.min(last, cursor) - 1);
		case 'go-top':
			return within(0);
		case 'go-bottom':
			return within(last);
		default:
			return null;
	}
}
