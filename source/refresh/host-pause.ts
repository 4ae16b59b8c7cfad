import type {Store} from '../store/store.ts';

const longestPause = 31 * 24 * 3_600_000;

/** Until when a host has asked, with Retry-After, to be left alone (epoch milliseconds); null when it has not. */
export function pauseOf(store: Store, url: string, now: number): number | null {
	const until = Number(store.getNote(keyOf(url)));
	return until > now && until - now <= longestPause ? until : null;
}

/** Remembers that a host wants to be left alone: every source and page of it. */
export function pauseHost(store: Store, url: string, until: number, now: number): void {
	store.setNote(keyOf(url), String(Math.min(until, now + longestPause)));
}

function keyOf(url: string): string {
	return `pause:${hostOf(url)}`;
}

/** The host of an address, to tell which sources share it; the text itself where it is no address. */
export function hostOf(url: string): string {
	return URL.parse(url)?.hostname ?? url;
}
