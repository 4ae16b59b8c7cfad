import {setTimeout} from 'node:timers/promises';
import type {Store} from '../store/store.ts';

/** Longer than any request: after it, the program that has the turn was killed or sleeps. */
const claimMs = 25_000;
const betweenTriesMs = 40;

/** So many sources are asked at a time, by all programs on the store together. */
const sourcesAtOnce = 6;

const slots: readonly string[] = Array.from({length: sourcesAtOnce}, (_, slot) => `slot/${slot}`);

/**
 * Lets the programs on a store ask few sources at a time, and a host that several sources share one
 * at a time. Within one program the door to the network sees to the host.
 */
export interface RequestTurns {
	/** Waits for the turn, for as long as a request may take; gives what ends it. */
	take(sharedHost: string | null): Promise<() => void>;
}

/** The turns of the program that has this store open. */
export function createRequestTurns({
	store,
	clock,
	signal,
}: {
	readonly store: Store;
	readonly clock: () => number;
	readonly signal: AbortSignal;
}): RequestTurns {
	/** For how many requests of this program a turn is kept. */
	const held = new Map<string, number>();
	const isFree = (turn: string): boolean => !held.has(turn);
	const claim = (turn: string): boolean => store.claimTurn(turn, clock(), claimMs);
	const hold = (turn: string): (() => void) => {
		held.set(turn, (held.get(turn) ?? 0) + 1);
		return () => {
			const left = (held.get(turn) ?? 1) - 1;
			if (left > 0) {
				held.set(turn, left);
			} else {
				held.delete(turn);
				store.releaseTurn(turn);
			}
		};
	};

	/** The first of the turns that can be had; none where others keep them for longer than they may. */
	async function takeOne(find: () => string | undefined): Promise<() => void> {
		const tries = claimMs / betweenTriesMs;
		for (let tried = 0; tried < tries && !signal.aborted; tried++) {
			const turn = find();
			if (turn !== undefined) {
				return hold(turn);
			}

			await setTimeout(betweenTriesMs);
		}

		return () => {};
	}

	return {
		async take(sharedHost) {
			const host = sharedHost === null ? null : `host/${sharedHost}`;
			// First the host: who waits for one keeps no slot from others.
			const releaseHost = host && (await takeOne(() => (claim(host) ? host : undefined)));
			const releaseSlot = await takeOne(() => slots.find(slot => isFree(slot) && claim(slot)));
			return () => {
				releaseSlot();
				if (releaseHost) {
					releaseHost();
				}
			};
		},
	};
}
