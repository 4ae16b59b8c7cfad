import {constants, setPriority} from 'node:os';
import {parentPort, workerData} from 'node:worker_threads';
import {parseFeed} from '../feeds/parse-feed.ts';
import type {ParserAnswer, ParserRequest, ParserThreadOptions} from './feed-parser.ts';
import {withSummaries} from './with-summaries.ts';

// A thread of its own for documents that take long; feed-parser.ts starts and ends it.
function answer({number, document}: ParserRequest): ParserAnswer {
	try {
		return {number, feed: withSummaries(parseFeed(document))};
	} catch (error) {
		return {number, reason: error instanceof Error ? error.message : String(error)};
	}
}

// Where keys are answered meanwhile, they come first. On Linux this is about the calling thread alone.
const {isPatient}: ParserThreadOptions = workerData;
if (isPatient && process.platform === 'linux') {
	setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}

parentPort?.on('message', (request: ParserRequest) => {
	parentPort?.postMessage(answer(request));
});
