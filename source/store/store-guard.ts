import {explainProblem, isDamage, isStorageProblem} from './storage-problem.ts';

export interface GuardOptions {
	readonly isReadOnly: boolean;
	/** Told once, until a write succeeds again. */
	readonly onProblem: (message: string) => void;
	/** Called when a page of the store is found to be damaged. */
	readonly onDamage: () => void;
}

/** So many of the reader's own changes wait for a disk that refuses them. */
const mostWaiting = 10_000;

/** Keeps the troubles of a disk away from the screen. Errors of our own are thrown as ever. */
export function storeGuard({isReadOnly, onProblem, onDamage}: GuardOptions) {
	const told = new Set<string>();
	let waiting: (() => void)[] = [];

	function tell(message: string): void {
		if (!told.has(message)) {
			told.add(message);
			onProblem(message);
		}
	}

	function report(error: unknown): void {
		if (!isStorageProblem(error)) {
			throw error;
		}

		if (isDamage(error)) {
			onDamage();
		}

		tell(`The store: ${explainProblem(error)}.`);
	}

	/** True when nothing waits any longer. */
	function catchUp(): boolean {
		try {
			while (waiting[0]) {
				waiting[0]();
				waiting.shift();
			}

			return true;
		} catch (error) {
			report(error);
			return false;
		}
	}

	function write<T>(fallback: T, change: () => T): T {
		if (isReadOnly) {
			tell('The store is read-only: this is not kept.');
			return fallback;
		}

		if (!catchUp()) {
			return fallback;
		}

		try {
			const result = change();
			told.clear();
			return result;
		} catch (error) {
			report(error);
			return fallback;
		}
	}

	return {
		write,
		catchUp,

		/** Answers with the fallback when the store cannot be read. */
		read<T>(fallback: T, query: () => T): T {
			try {
				return query();
			} catch (error) {
				report(error);
				return fallback;
			}
		},

		/** For what only the reader can give: a change that the disk refuses is made later. */
		keep(change: () => void): void {
			const isDone = write(false, () => {
				change();
				return true;
			});
			if (!(isDone || isReadOnly)) {
				waiting = [...waiting.slice(1 - mostWaiting), change];
			}
		},
	};
}

export type StoreGuard = ReturnType<typeof storeGuard>;
