import {sayReason} from '../text/say-reason.ts';
import {
	explainProblem,
	isBusy,
	isDamage,
	isMismatch,
	isStorageProblem,
	isUnlockable,
} from './storage-problem.ts';

export interface GuardOptions {
	readonly isReadOnly: boolean;
	/** Whether a newer version has changed the tables meanwhile; see `watchSchema`. */
	readonly isOvertaken: () => boolean;
	readonly clock: () => number;
	/** Told of each trouble once an hour at most. */
	readonly onProblem: (message: string) => void;
	/** What is behind an error; see `findCause`. */
	readonly causeOf: (error: unknown) => unknown;
	/** Called when a page of the store is found to be damaged. */
	readonly onDamage: () => void;
	/** Called when changes that waited for another program have been made. */
	readonly onCaughtUp: () => void;
}

const hour = 3_600_000;

/** SQLite takes ten seconds to find that it cannot lock its log; for so long it is not asked again. */
const restMs = 600_000;

/** A change that another program is in the way of is tried again after this, and then more and more rarely. */
const firstRetryMs = 100;
const longestRetryMs = 5000;

const readOnly = sayReason('storeReadOnly');
const overtaken = sayReason('storeOvertaken');

/** So many of the reader's own changes wait for a disk that refuses them. */
const mostWaiting = 10_000;

/** What became of a change: `busy` is one that another program was in the way of. */
type Outcome = 'made' | 'busy' | 'refused';

/** Keeps the troubles of a disk away from the screen. Errors of our own are thrown as ever. */
export function storeGuard({isReadOnly, ...options}: GuardOptions) {
	const {clock, isOvertaken, onCaughtUp} = options;
	const {tell, report} = problemReporter(options);
	const waiting: (() => void)[] = [];
	let restsSince = Number.NEGATIVE_INFINITY;
	/** Set while the reader's changes wait for another program: nobody waits for each of them with the keys. */
	let retry: NodeJS.Timeout | null = null;

	/** Whether changes are not to be tried at all; says so. */
	function isShut(): boolean {
		let shut = isReadOnly ? readOnly : null;
		// What is in the way of this question is told when the change itself meets it.
		attempt(() => {
			shut ??= isOvertaken() ? overtaken : null;
		}, false);
		if (shut !== null) {
			tell(shut);
		}

		return shut !== null;
	}

	/** Makes all that waits, as far as it can be made; what never can be is dropped. */
	function catchUp(tellsBusy = true): Outcome {
		if (waiting.length > 0 && isShut()) {
			waiting.splice(0);
			return 'refused';
		}

		for (let change = waiting[0]; change; change = waiting[0]) {
			const outcome = attempt(change, tellsBusy);
			if (outcome !== 'made') {
				return outcome;
			}

			waiting.shift();
		}

		return 'made';
	}

	function attempt(change: () => void, tellsBusy = true): Outcome {
		if (Math.abs(clock() - restsSince) < restMs) {
			return 'refused';
		}

		try {
			change();
			return 'made';
		} catch (error) {
			restsSince = isUnlockable(error) ? clock() : restsSince;
			if (isBusy(error) && !tellsBusy) {
				return 'busy';
			}

			if (isMismatch(error) && isOvertaken()) {
				tell(overtaken);
			} else {
				report(error);
			}

			return isBusy(error) ? 'busy' : 'refused';
		}
	}

	/** Tries a change, after all that waits. */
	function tryOut(change: () => void, tellsBusy = true): Outcome {
		const outcome = catchUp(tellsBusy);
		return outcome === 'made' ? attempt(change, tellsBusy) : outcome;
	}

	/** Another program that is in the way for long is told of. */
	function retryIn(milliseconds: number): void {
		retry ??= setTimeout(() => {
			retry = null;
			const outcome = catchUp(milliseconds === longestRetryMs);
			if (outcome === 'made') {
				onCaughtUp();
			} else if (outcome === 'busy') {
				retryIn(Math.min(2 * milliseconds, longestRetryMs));
			}
		}, milliseconds).unref();
	}

	return {
		/** Makes a change, or answers with the fallback when the disk refuses it. */
		write<T>(fallback: T, change: () => T): T {
			let result = fallback;
			if (!isShut()) {
				tryOut(() => {
					result = change();
				});
			}

			return result;
		},

		/** Answers with the fallback when the store cannot be read. */
		read<T>(fallback: T, query: () => T): T {
			let result = fallback;
			attempt(() => {
				result = query();
			});
			return result;
		},

		/** For what only the reader can give: a change that the disk refuses is made later. */
		keep(change: () => void): void {
			if (retry === null && isShut()) {
				return;
			}

			const outcome = retry ? 'busy' : tryOut(change, false);
			if (outcome !== 'made' && waiting.length < mostWaiting) {
				waiting.push(change);
			}

			if (outcome === 'busy') {
				retryIn(firstRetryMs);
			}
		},

		/** Makes what waits, for a question that depends on it; whether nothing waits now. */
		settle: (): boolean => catchUp() === 'made',

		/** Whether changes wait for the disk. */
		isWaiting: (): boolean => waiting.length > 0,

		/** Makes what waits, if it can be made at all. */
		finish(): void {
			restsSince = Number.NEGATIVE_INFINITY;
			clearTimeout(retry ?? undefined);
			catchUp();
		},
	};
}

export type StoreGuard = ReturnType<typeof storeGuard>;

function problemReporter({
	clock,
	onProblem,
	causeOf,
	onDamage,
}: Omit<GuardOptions, 'isReadOnly' | 'isOvertaken' | 'onCaughtUp'>) {
	const toldAt = new Map<string, number>();

	function tell(trouble: string, makeMessage = () => trouble): void {
		const now = clock();
		if (Math.abs(now - (toldAt.get(trouble) ?? Number.NEGATIVE_INFINITY)) >= hour) {
			toldAt.set(trouble, now);
			onProblem(makeMessage());
		}
	}

	return {
		/** Tells of something in its own words. */
		tell: (message: string) => tell(message),

		/** Tells of trouble with the file or the disk; throws everything else. */
		report(error: unknown): void {
			if (!isStorageProblem(error)) {
				throw error;
			}

			tell(explainProblem(error), () => {
				const cause = causeOf(error);
				if (isDamage(cause)) {
					onDamage();
				}

				return sayReason('storeTrouble', {why: explainProblem(cause)});
			});
		},
	};
}
