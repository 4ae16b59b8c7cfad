import {parseFeed} from '../../source/feeds/parse-feed.ts';
import type {Feed} from '../../source/model/feed.ts';
import type {Run} from './check.ts';

/** Parses a file of a corpus, with the time that it took and the error that it ended with. */
export function runFile(
	suite: string,
	file: string,
	document: Parameters<typeof parseFeed>[0],
	isWellFormed: boolean,
): {readonly feed: Feed | null; readonly run: Run} {
	const start = performance.now();
	let feed: Feed | null = null;
	let error: Error | null = null;
	try {
		feed = parseFeed(document);
	} catch (thrown) {
		error = thrown instanceof Error ? thrown : new Error(String(thrown));
	}

	return {feed, run: {suite, file, time: performance.now() - start, error, isWellFormed}};
}
