import {Worker} from 'node:worker_threads';
import type {RefreshOptions, RefreshRequest, WorkerMessage} from './messages.ts';

const stopMs = 1000;
/** Enough for the largest page; beyond it only the thread dies, not the program. */
const heapMegabytes = 512;

/** One life of the worker. */
export interface RefreshThread {
	send(request: RefreshRequest): void;
	/** Ends it, kindly at first. */
	stop(): Promise<void>;
	/** Ends it where it stands; nothing is heard of it afterwards. */
	kill(): void;
}

export interface ThreadHandlers {
	readonly onMessage: (message: WorkerMessage) => void;
	/** Called when it has ended by itself. */
	readonly onCrash: (reason: string) => void;
}

/** Starts the worker's thread. */
export function startThread(
	workerUrl: URL,
	options: RefreshOptions,
	{onMessage, onCrash}: ThreadHandlers,
): RefreshThread {
	let reason = 'its thread ended';
	let isWanted = true;
	const ended = Promise.withResolvers<void>();
	const worker = new Worker(workerUrl, {
		workerData: options,
		resourceLimits: {maxOldGenerationSizeMb: heapMegabytes},
		// Whatever a library prints in there must not reach the screen.
		stdout: true,
		stderr: true,
	});
	worker.stdout.resume();
	worker.stderr.resume();
	worker.on('message', message => {
		if (isWanted) {
			onMessage(message);
		}
	});
	worker.on('error', error => {
		reason = error instanceof Error ? error.message : String(error);
	});
	worker.on('exit', () => {
		ended.resolve();
		if (isWanted) {
			onCrash(reason);
		}
	});

	return {
		send: request => worker.postMessage(request),
		async stop() {
			isWanted = false;
			worker.postMessage({type: 'stop'} satisfies RefreshRequest);
			const timer = setTimeout(() => void worker.terminate(), stopMs);
			await ended.promise;
			clearTimeout(timer);
		},
		kill() {
			isWanted = false;
			void worker.terminate();
		},
	};
}
