import type {FoundFeed} from '../../model/feed.ts';
import type {Words} from '../../words/words.ts';
import type {CommandContext} from '../context.ts';
import {openSubscriptions} from '../subscriptions.ts';

/** Subscribes to a feed in the settings. Gives the line to tell, and whether the settings are others now. */
export async function addFeed(
	{name, url}: FoundFeed,
	context: CommandContext,
	words: Words['links'],
): Promise<{readonly text: string; readonly isAdded: boolean}> {
	try {
		// What is wrong with the settings has been told when they were read.
		const subscriptions = openSubscriptions({...context, complain: () => {}});
		const [added] = await subscriptions.add([{name, url}]);
		return added
			? {text: words.added(added.name), isAdded: true}
			: {text: words.known(name), isAdded: false};
	} catch (error) {
		return {text: error instanceof Error ? error.message : String(error), isAdded: false};
	}
}
