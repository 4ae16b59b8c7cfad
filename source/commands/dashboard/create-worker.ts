import type {RefreshOptions, RefreshRequest} from '../../refresh/messages.ts';
import type {RefreshWorker} from '../../refresh/start-worker.ts';
import type {OnReport} from './world.ts';

/** Where the build puts the worker: beside the files of the program. */
const workerUrl = new URL('worker.js', import.meta.url);

/** A worker that begins when it is told to, or when there is something to ask of it. */
export interface LazyWorker {
	start(): void;
	send(request: RefreshRequest): void;
	stop(): Promise<void>;
}

/** The first screen must not wait for a thread to load: it is started after that. */
export function createWorker(
	options: RefreshOptions,
	onReport: OnReport,
	onNotice: (text: string) => void,
): LazyWorker {
	let starting: Promise<RefreshWorker> | null = null;
	const begin = () => {
		starting ??= import('../../refresh/start-worker.ts').then(({startRefreshWorker}) =>
			startRefreshWorker({...options, workerUrl, onNotice}, onReport),
		);
		return starting;
	};
	return {
		start: () => void begin(),
		send: request => void begin().then(worker => worker.send(request)),
		stop: async () => (await starting)?.stop(),
	};
}
