import {timeAgo} from '../text/time-ago.ts';

/** How long ago a source was read, as a clause: `read 5 min ago`, `read just now`, `never read`. */
export function readAge(lastSuccess: number | null, now: number): string {
	if (lastSuccess === null) {
		return 'never read';
	}

	return now - lastSuccess < 60_000 ? 'read just now' : `read ${timeAgo(lastSuccess, now)} ago`;
}
