import {sanitizeLine} from '../text/sanitize.ts';
import {sayReason} from '../text/say-reason.ts';
import type {RefreshOptions, RefreshReport, RefreshRequest, WorkerMessage} from './messages.ts';
import {type RefreshThread, startThread} from './refresh-thread.ts';
import {createWaitingArticles} from './waiting-articles.ts';

/** A worker that crashes again so soon after it was started anew would do so for ever. */
const shortLifeMs = 60_000;
const usualHeavyWorkMs = 5000;

export interface StartOptions extends RefreshOptions {
	/** The worker's file: `worker.ts`, or what the bundler made of it. */
	readonly workerUrl: URL;
	/** Told what the reader should know, in one line: trouble of the store, or the end of refreshing. */
	readonly onNotice?: (text: string) => void;
	/** How long one article may hold the thread; 5 s. */
	readonly heavyWorkMs?: number;
}

/** The refresher in its thread, seen from the main thread. */
export interface RefreshWorker {
	send(request: RefreshRequest): void;
	/** Resolves when the thread has ended; one that does not end by itself is ended. */
	stop(): Promise<void>;
}

/**
 * Starts the worker. One that crashes is started anew, unless it has just been; whatever was asked
 * of it is reported as failed, so that nobody waits for an answer that cannot come.
 */
export function startRefreshWorker(
	{workerUrl, onNotice = () => {}, heavyWorkMs = usualHeavyWorkMs, ...options}: StartOptions,
	onReport: (report: RefreshReport) => void,
): RefreshWorker {
	const articles = createWaitingArticles(onReport);
	let thread: RefreshThread | null = null;
	let startedAt = 0;
	let hasCrashed = false;
	let watchdog: NodeJS.Timeout | undefined;

	const receive = (message: WorkerMessage): void => {
		if (message.type === 'notice') {
			onNotice(message.text);
		} else if (message.type === 'heavy-work') {
			clearTimeout(watchdog);
			const token = message.work?.token;
			watchdog = token === undefined ? undefined : setTimeout(() => giveUp(token), heavyWorkMs);
		} else {
			articles.noteReport(message);
			onReport(message);
		}
	};

	const giveUp = (token: number): void => {
		thread?.kill();
		thread = start();
		articles.fail(token, sayReason('heavyPage', {}, 'openInBrowser'));
		breakOff();
	};

	const recover = (reason: string): void => {
		const isHopeless = hasCrashed && performance.now() - startedAt < shortLifeMs;
		hasCrashed = true;
		thread = isHopeless ? null : start();
		breakOff();
		if (isHopeless) {
			const words = sanitizeLine(reason, 200);
			onNotice(sayReason('refreshStopped', {words}, 'startAgain'));
		}
	};

	const breakOff = (): void => {
		clearTimeout(watchdog);
		articles.failAll(sayReason('pageBrokenOff', {}, 'openAgain'));
		onReport({type: 'refresh-finished', done: 0, failed: 0});
	};

	const start = (): RefreshThread => {
		startedAt = performance.now();
		return startThread(workerUrl, options, {onMessage: receive, onCrash: recover});
	};

	thread = start();
	return {
		send(request) {
			articles.noteRequest(request);
			if (thread) {
				thread.send(request);
			} else {
				breakOff();
			}
		},
		async stop() {
			clearTimeout(watchdog);
			const last = thread;
			thread = null;
			await last?.stop();
		},
	};
}
