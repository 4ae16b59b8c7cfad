import type {FoundFeed} from '../../model/feed.ts';
import type {FeedSource} from '../../model/source.ts';
import type {Words} from '../../words/words.ts';
import type {CommandContext} from '../context.ts';
import {openSubscriptions} from '../subscriptions.ts';

/** Subscribes to a feed in the settings. Gives the line to tell, and the feed where it is new. */
export async function addFeed(
	{name, url}: FoundFeed,
	context: CommandContext,
	words: Words['links'],
): Promise<{readonly text: string; readonly added: FeedSource | null}> {
	try {
		// What is wrong with the settings has been told when they were read.
		const subscriptions = openSubscriptions({...context, complain: () => {}});
		const [added] = await subscriptions.add([{name, url}]);
		return added ? {text: words.added(added.name), added} : {text: words.known(name), added: null};
	} catch (error) {
		return {text: error instanceof Error ? error.message : String(error), added: null};
	}
}
