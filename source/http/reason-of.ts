import {sanitizeLine} from '../text/sanitize.ts';
import {sayReason} from '../text/say-reason.ts';
import {HttpError} from './errors.ts';

/** Why something failed, in one line for people; with the server's own words where it sent some. */
export function reasonOf(error: unknown, longest = 300): string {
	const message = error instanceof Error ? error.message : String(error);
	const words =
		error instanceof HttpError && error.serverText
			? ` ${sayReason('itSays', {words: error.serverText})}`
			: '';
	return sanitizeLine(message + words, longest);
}
