interface Place {
	readonly host: string;
	readonly isUrgent: boolean;
	readonly start: () => void;
}

export interface QueueRequest {
	readonly host: string;
	/** Goes before all that wait and are not urgent. */
	readonly isUrgent: boolean;
	readonly signal: AbortSignal;
}

export interface HostQueue {
	/** Runs the task when its turn comes; rejects with the signal's reason if that comes first. */
	run<T>(request: QueueRequest, task: () => Promise<T>): Promise<T>;
}

/**
 * Keeps requests to one host in series and their number small. The last free slot is left to urgent
 * ones, so that a reader who opens a story never waits for slow feeds.
 */
export function createHostQueue(limits: {
	readonly perHost: number;
	readonly total: number;
}): HostQueue {
	const waiting: Place[] = [];
	const running = new Map<string, number>();
	let count = 0;
	let patientCount = 0;

	const isFree = ({host, isUrgent}: Place): boolean => {
		const hasSlot = isUrgent || patientCount < Math.max(1, limits.total - 1);
		return hasSlot && count < limits.total && (running.get(host) ?? 0) < limits.perHost;
	};

	const startNext = (): void => {
		const next = waiting.find(place => place.isUrgent && isFree(place)) ?? waiting.find(isFree);
		if (next) {
			waiting.splice(waiting.indexOf(next), 1);
			occupy(next, 1);
			next.start();
			startNext();
		}
	};

	const occupy = ({host, isUrgent}: Pick<Place, 'host' | 'isUrgent'>, change: 1 | -1): void => {
		const left = (running.get(host) ?? 0) + change;
		count += change;
		patientCount += isUrgent ? 0 : change;
		if (left > 0) {
			running.set(host, left);
		} else {
			running.delete(host);
		}
	};

	const waitForTurn = ({host, isUrgent, signal}: QueueRequest): Promise<void> =>
		new Promise((resolve, reject) => {
			signal.throwIfAborted();
			const leave = (): void => {
				waiting.splice(waiting.indexOf(place), 1);
				reject(signal.reason);
			};
			const start = (): void => {
				signal.removeEventListener('abort', leave);
				resolve();
			};
			const place = {host, isUrgent, start};
			signal.addEventListener('abort', leave, {once: true});
			waiting.push(place);
			startNext();
		});

	return {
		async run(request, task) {
			await waitForTurn(request);
			try {
				return await task();
			} finally {
				occupy(request, -1);
				startNext();
			}
		},
	};
}
