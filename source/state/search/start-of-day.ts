import {civilDay, clockTime} from '../../text/time-ago.ts';

/** Midnight of an ISO 8601 date in a zone, epoch milliseconds; null for a day that does not exist. */
export function startOfDay(date: string, timeZone: string | null): number | null {
	const utc = Date.parse(`${date}T00:00:00Z`);
	if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== date) {
		return null;
	}

	// Twice: near a change of the clocks, the first guess falls on the other side of it.
	const first = utc - offsetAt(utc, timeZone);
	return utc - offsetAt(first, timeZone);
}

/** Milliseconds that the zone's clocks are ahead of Greenwich, to the minute. */
function offsetAt(time: number, timeZone: string | null): number {
	const civil = Date.parse(`${civilDay(time, timeZone)}T${clockTime(time, timeZone)}:00Z`);
	return civil - Math.floor(time / 60_000) * 60_000;
}
