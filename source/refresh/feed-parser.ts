import {extname} from 'node:path';
import {isMainThread, Worker} from 'node:worker_threads';
import {FeedError} from '../feeds/feed-error.ts';
import {type FeedDocument, parseFeed} from '../feeds/parse-feed.ts';
import type {Feed} from '../model/feed.ts';
import {sayReason} from '../text/say-reason.ts';
import {withSummaries} from './with-summaries.ts';

/** Beside this file, whether it is a source or the build's. */
const threadUrl = new URL(`parser${extname(import.meta.url)}`, import.meta.url);

/** A smaller document is read before a thread has even got it. */
const largeBytes = 256 * 1024;
const longestMs = 20_000;
const idleMs = 5000;
/** Enough for the largest document; beyond it only the thread dies, not the program. */
const heapMegabytes = 512;
/** Room for what is only needed while a document is read, so that it need not be sorted out on the way. */
const nurseryMegabytes = 64;

export interface ParserRequest {
	readonly number: number;
	readonly document: FeedDocument;
}

export interface ParserThreadOptions {
	/** Others may go first: a screen is at work in the same program. */
	readonly isPatient: boolean;
}

export type ParserAnswer =
	| {readonly number: number; readonly feed: Feed}
	/** One line for people. */
	| {readonly number: number; readonly reason: string};

export interface ParserOptions {
	/** From how many bytes on a document is read in the other thread. */
	readonly largeBytes?: number;
	/** How long one document may take. */
	readonly longestMs?: number;
	readonly threadUrl?: URL;
}

/** Reads documents into feeds whose entries all have a summary. */
export interface FeedParser {
	/** Rejects with a `FeedError`. The bytes may be gone afterwards. */
	parse(document: FeedDocument): Promise<Feed>;
	/** Gives up what is being read. */
	close(): Promise<void>;
}

type Waiting = PromiseWithResolvers<Feed> & {readonly timer: NodeJS.Timeout};

/**
 * Large documents are read in a thread of their own, started when it is needed and ended when it no
 * longer is: the store can be written meanwhile, and one that is too heavy only takes that thread
 * with it.
 */
export function createFeedParser(options: ParserOptions = {}): FeedParser {
	const least = options.largeBytes ?? largeBytes;
	let thread: ReturnType<typeof openThread> | null = null;
	let number = 0;

	return {
		async parse(document) {
			if (document.bytes.length < least) {
				return withSummaries(parseFeed(document));
			}

			thread = thread?.isOpen() ? thread : openThread(options);
			return await thread.parse({number: number++, document});
		},
		async close() {
			await thread?.end(sayReason('feedBrokenOff'));
			thread = null;
		},
	};
}

function openThread(options: ParserOptions) {
	const worker = new Worker(options.threadUrl ?? threadUrl, {
		workerData: {isPatient: !isMainThread} satisfies ParserThreadOptions,
		resourceLimits: {
			maxOldGenerationSizeMb: heapMegabytes,
			maxYoungGenerationSizeMb: nurseryMegabytes,
		},
		// Whatever a library prints in there must not reach the screen.
		stdout: true,
		stderr: true,
	});
	const waiting = new Map<number, Waiting>();
	let isOpen = true;
	let idle: NodeJS.Timeout | undefined;

	const take = (number: number): Waiting | undefined => {
		const one = waiting.get(number);
		clearTimeout(one?.timer);
		waiting.delete(number);
		if (waiting.size === 0) {
			// Nobody waits for it, so it keeps no program alive.
			worker.unref();
			idle = setTimeout(() => void end('idle'), idleMs).unref();
		}

		return one;
	};

	const end = async (reason: string): Promise<void> => {
		isOpen = false;
		for (const number of [...waiting.keys()]) {
			take(number)?.reject(new FeedError(reason));
		}

		clearTimeout(idle);
		await worker.terminate();
	};

	worker.stdout.resume();
	worker.stderr.resume();
	worker.unref();
	worker.on('message', (answer: ParserAnswer) => {
		const one = take(answer.number);
		if ('feed' in answer) {
			one?.resolve(answer.feed);
		} else {
			one?.reject(new FeedError(answer.reason));
		}
	});
	worker.on('error', () => void end(tooHeavy));
	worker.on('exit', () => void end(tooHeavy));

	return {
		isOpen: () => isOpen,
		end,
		parse(request: ParserRequest): Promise<Feed> {
			clearTimeout(idle);
			worker.ref();
			const timer = setTimeout(() => void end(tooHeavy), options.longestMs ?? longestMs);
			const one = {...Promise.withResolvers<Feed>(), timer};
			waiting.set(request.number, one);
			worker.postMessage(request, transferable(request.document.bytes));
			return one.promise;
		},
	};
}

const tooHeavy = sayReason('heavyFeed', {}, 'leaveOut');

/** Bytes that have a buffer to themselves are handed over, not copied. */
function transferable({buffer, byteLength}: Uint8Array): readonly ArrayBuffer[] {
	return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
