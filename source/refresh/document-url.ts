import type {RateDocument} from '../rates/rate-source.ts';

/** The address to ask for a document: its own, or the same path at another origin. */
export function documentUrl({url}: RateDocument, origin: string | undefined): string {
	const own = new URL(url);
	return origin === undefined ? url : new URL(own.pathname + own.search, origin).href;
}
