import {sayReason} from '../text/say-reason.ts';
import {HttpError} from './errors.ts';

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Whether a status sends the reader to another address. */
export function isRedirect(status: number): boolean {
	return redirectStatuses.has(status);
}

/** Whether a redirect may be remembered. */
export function isPermanentRedirect(status: number): boolean {
	return status === 301 || status === 308;
}

/** Reads an address that is to be asked; throws `address` for what is not http(s). */
export function readAddress(text: string): URL {
	const url = URL.parse(text);
	if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
		throw new HttpError('address', sayReason('badAddress'));
	}

	url.hash = '';
	return url;
}

/** Where a redirect leads; throws `redirect` for what must not be followed. */
export function nextAddress(from: URL, location: string | null): URL {
	const {host} = from;
	const fail = (key: 'redirectsNowhere' | 'redirectsElsewhere' | 'redirectsToPlain'): HttpError =>
		new HttpError('redirect', sayReason(key, {host}, 'checkAddress'));
	if (!location) {
		throw fail('redirectsNowhere');
	}

	const next = URL.parse(decodeHeader(location), from.href);
	if (next?.protocol !== 'http:' && next?.protocol !== 'https:') {
		throw fail('redirectsElsewhere');
	}

	if (from.protocol === 'https:' && next.protocol === 'http:') {
		throw fail('redirectsToPlain');
	}

	next.hash = '';
	next.username = '';
	next.password = '';
	return next;
}

// Node reads header bytes as Latin-1; servers with Cyrillic addresses often send bare UTF-8.
function decodeHeader(value: string): string {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(value, 'latin1'));
	} catch {
		return value;
	}
}
