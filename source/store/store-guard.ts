import {explainProblem, isDamage, isStorageProblem, isUnlockable} from './storage-problem.ts';

export interface GuardOptions {
	readonly isReadOnly: boolean;
	readonly clock: () => number;
	/** Told of each trouble once an hour at most. */
	readonly onProblem: (message: string) => void;
	/** What is behind an error; see `findCause`. */
	readonly causeOf: (error: unknown) => unknown;
	/** Called when a page of the store is found to be damaged. */
	readonly onDamage: () => void;
}

const hour = 3_600_000;

/** SQLite takes ten seconds to find that it cannot lock its log; for so long it is not asked again. */
const restMs = 600_000;

/** So many of the reader's own changes wait for a disk that refuses them. */
const mostWaiting = 10_000;

/** Keeps the troubles of a disk away from the screen. Errors of our own are thrown as ever. */
export function storeGuard({isReadOnly, ...options}: GuardOptions) {
	const {clock} = options;
	const {tell, report} = problemReporter(options);
	const waiting: (() => void)[] = [];
	let restsSince = Number.NEGATIVE_INFINITY;

	const isResting = (): boolean => Math.abs(clock() - restsSince) < restMs;

	/** True when nothing waits any longer. */
	function catchUp(): boolean {
		for (let change = waiting[0]; change; change = waiting[0]) {
			if (!attempt(change)) {
				return false;
			}

			waiting.shift();
		}

		return true;
	}

	function attempt(change: () => void): boolean {
		try {
			change();
			return true;
		} catch (error) {
			restsSince = isUnlockable(error) ? clock() : restsSince;
			report(error);
			return false;
		}
	}

	function write<T>(fallback: T, change: () => T): T {
		let result = fallback;
		if (isReadOnly) {
			tell('The store is read-only: this is not kept.');
		} else if (!isResting() && catchUp()) {
			attempt(() => {
				result = change();
			});
		}

		return result;
	}

	return {
		write,
		catchUp,

		/** Answers with the fallback when the store cannot be read. */
		read<T>(fallback: T, query: () => T): T {
			let result = fallback;
			if (!isResting()) {
				attempt(() => {
					result = query();
				});
			}

			return result;
		},

		/** For what only the reader can give: a change that the disk refuses is made later. */
		keep(change: () => void): void {
			const isDone = write(false, () => {
				change();
				return true;
			});
			if (!(isDone || isReadOnly) && waiting.length < mostWaiting) {
				waiting.push(change);
			}
		},
	};
}

export type StoreGuard = ReturnType<typeof storeGuard>;

function problemReporter({clock, onProblem, causeOf, onDamage}: Omit<GuardOptions, 'isReadOnly'>) {
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

				return `The store: ${explainProblem(cause)}.`;
			});
		},
	};
}
