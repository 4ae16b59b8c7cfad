import type {SourceRecord, Store} from '../store/store.ts';
import {isDue, type Occasion, provisionalDue} from './next-due.ts';

/** How long a claim may stand that nobody gave back: its program was killed in between. */
const claimMs = 10_000;

/**
 * Takes a source for a request, so that of several programs on one store only one asks it. Gives the
 * record as it was before, or null when it is not to be asked. From here on the store says that it
 * has been asked, whatever becomes of this program.
 */
export function claimSource(
	store: Store,
	id: string,
	{now, occasion}: {readonly now: number; readonly occasion: Occasion},
): SourceRecord | null {
	let before: SourceRecord | null = null;
	changeSource(store, id, now, record => {
		if (!isDue(record, now, occasion)) {
			return record;
		}

		before = record;
		return {...record, lastAttempt: now, nextDue: provisionalDue(record.lastSuccess, now)};
	});
	return before;
}

/** A request that was given up is made again at the next start, but not if that happened a moment ago. */
const giveBackAfterMs = 60_000;

/** This program leaves before a source has answered: the next one may ask it, once in a minute at most. */
export function giveBack(store: Store, claimed: SourceRecord, now: number): void {
	const {id, lastAttempt, nextDue} = claimed;
	if (lastAttempt === null || now - lastAttempt >= giveBackAfterMs) {
		changeSource(store, id, now, record => ({...record, nextDue}));
	}
}

/** Changes a record while no other program can; does nothing where one is at it, or none is stored. */
export function changeSource(
	store: Store,
	id: string,
	now: number,
	change: (record: SourceRecord) => SourceRecord,
): void {
	if (store.claimSource(id, now, claimMs)) {
		const record = store.getSource(id);
		if (record) {
			// Gives the claim back, too.
			store.saveSource(change(record));
		}
	}
}
