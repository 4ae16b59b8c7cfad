import type {FoundFeed} from '../../model/feed.ts';
import type {FeedSource} from '../../model/source.ts';
import type {Words} from '../../words/words.ts';
import type {CommandContext} from '../context.ts';
import {openSubscriptions} from '../subscriptions.ts';

/** Subscribes to feeds in the settings. Gives the line to tell, and the feeds that are new. */
export async function addFeeds(
	feeds: readonly FoundFeed[],
	context: CommandContext,
	words: Words['links'],
): Promise<{readonly text: string; readonly added: readonly FeedSource[]}> {
	try {
		// What is wrong with the settings has been told when they were read.
		const subscriptions = openSubscriptions({...context, complain: () => {}});
		const added = await subscriptions.add(feeds);
		return {text: answerOf(feeds, added, words), added};
	} catch (error) {
		return {text: error instanceof Error ? error.message : String(error), added: []};
	}
}

function answerOf(
	feeds: readonly FoundFeed[],
	added: readonly FeedSource[],
	words: Words['links'],
): string {
	const [feed, ...others] = feeds;
	if (feed === undefined || others.length > 0) {
		return words.addedOf(added.length, feeds.length);
	}

	const [own] = added;
	return own ? words.added(own.name) : words.known(feed.name);
}
