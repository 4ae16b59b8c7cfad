import {explainProblem, isDamage, isStorageProblem} from './storage-problem.ts';

export interface GuardOptions {
	readonly isReadOnly: boolean;
	readonly clock: () => number;
	/** Told of each trouble once an hour at most. */
	readonly onProblem: (message: string) => void;
	/** Called when a page of the store is found to be damaged. */
	readonly onDamage: () => void;
}

const hour = 3_600_000;

/** So many of the reader's own changes wait for a disk that refuses them. */
const mostWaiting = 10_000;

/** Keeps the troubles of a disk away from the screen. Errors of our own are thrown as ever. */
export function storeGuard({isReadOnly, ...options}: GuardOptions) {
	const {tell, report} = problemReporter(options);
	const waiting: (() => void)[] = [];

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
			report(error);
			return false;
		}
	}

	function write<T>(fallback: T, change: () => T): T {
		let result = fallback;
		if (isReadOnly) {
			tell('The store is read-only: this is not kept.');
		} else if (catchUp()) {
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
			attempt(() => {
				result = query();
			});
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

function problemReporter({clock, onProblem, onDamage}: Omit<GuardOptions, 'isReadOnly'>) {
	const toldAt = new Map<string, number>();

	function tell(message: string): void {
		const now = clock();
		if (Math.abs(now - (toldAt.get(message) ?? Number.NEGATIVE_INFINITY)) >= hour) {
			toldAt.set(message, now);
			onProblem(message);
		}
	}

	return {
		tell,

		/** Tells of trouble with the file or the disk; throws everything else. */
		report(error: unknown): void {
			if (!isStorageProblem(error)) {
				throw error;
			}

			if (isDamage(error)) {
				onDamage();
			}

			tell(`The store: ${explainProblem(error)}.`);
		},
	};
}
