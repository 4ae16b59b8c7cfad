import type {HttpResponse} from '../http/http.ts';
import type {FeedSource} from '../model/source.ts';
import {createFeedParser} from '../refresh/feed-parser.ts';
import {keepAnswer} from '../refresh/keep-answer.ts';
import type {CommandContext} from './context.ts';
import type {Home} from './open-home.ts';

/** Puts what a feed answered when it was added into the reader's store: the next refresh need not ask for it. */
export async function keepFirstAnswer(
	feed: FeedSource,
	answer: HttpResponse,
	{store, values, clock}: Pick<Home, 'store' | 'values'> & Pick<CommandContext, 'clock'>,
): Promise<void> {
	const parser = createFeedParser();
	try {
		const tools = {store, clock, random: Math.random, parser};
		await keepAnswer(feed, answer, values.refreshMinutes.feeds, tools);
	} catch {
		// The feed is there all the same, and is asked with the others.
	} finally {
		await parser.close();
	}
}
