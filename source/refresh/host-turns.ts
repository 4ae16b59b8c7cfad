import {setTimeout} from 'node:timers/promises';
import type {Store} from '../store/store.ts';

/** Longer than any request: after it, the program that has the host was killed or sleeps. */
const claimMs = 25_000;
const betweenTriesMs = 40;

/** Lets one program at a time ask a host that several sources share; within one, the door to the network does. */
export interface HostTurns {
	/** Waits for the turn, for as long as a request may take; gives what ends it. */
	take(host: string): Promise<() => void>;
}

/** The turns of the program that has this store open. */
export function createHostTurns({
	store,
	clock,
	signal,
}: {
	readonly store: Store;
	readonly clock: () => number;
	readonly signal: AbortSignal;
}): HostTurns {
	/** How many requests of this program a host is kept for. */
	const held = new Map<string, number>();
	const hold = (host: string): (() => void) => {
		held.set(host, (held.get(host) ?? 0) + 1);
		return () => {
			const left = (held.get(host) ?? 1) - 1;
			held.set(host, left);
			if (left === 0) {
				store.releaseHost(host);
			}
		};
	};

	return {
		async take(host) {
			const tries = claimMs / betweenTriesMs;
			for (let tried = 0; tried < tries && !signal.aborted; tried++) {
				if (store.claimHost(host, clock(), claimMs)) {
					return hold(host);
				}

				await setTimeout(betweenTriesMs);
			}

			return () => {};
		},
	};
}
