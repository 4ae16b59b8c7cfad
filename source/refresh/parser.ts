import {parentPort} from 'node:worker_threads';
import {parseFeed} from '../feeds/parse-feed.ts';
import type {ParserAnswer, ParserRequest} from './feed-parser.ts';
import {withSummaries} from './with-summaries.ts';

// A thread of its own for documents that take long; feed-parser.ts starts and ends it.
function answer({number, document}: ParserRequest): ParserAnswer {
	try {
		return {number, feed: withSummaries(parseFeed(document))};
	} catch (error) {
		return {number, reason: error instanceof Error ? error.message : String(error)};
	}
}

parentPort?.on('message', (request: ParserRequest) => {
	parentPort?.postMessage(answer(request));
});
