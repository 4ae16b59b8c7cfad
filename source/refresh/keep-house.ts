import {setImmediate} from 'node:timers/promises';
import {isStorageProblem} from '../store/storage-problem.ts';
import type {PruneLimits, Store} from '../store/store.ts';

/** Clears the store up in small steps, with room between them for whoever waits. */
export async function keepHouse(
	store: Store,
	now: number,
	limits: PruneLimits,
	signal: AbortSignal,
): Promise<void> {
	try {
		store.backUpMarks(now);
		while (!signal.aborted && store.prune(now, limits)) {
			await setImmediate();
		}
	} catch (error) {
		// A full or locked disk is told where it costs the reader something; here it can wait an hour.
		if (!isStorageProblem(error)) {
			throw error;
		}
	}
}
