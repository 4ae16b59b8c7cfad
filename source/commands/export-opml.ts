import {writeOpml} from '../feeds/opml.ts';
import {type CommandContext, UsageError} from './context.ts';
import {openSubscriptions} from './subscriptions.ts';

/** `masthead export`: prints the subscriptions as OPML, in their folders. */
export function run(context: CommandContext): number {
	if (context.words.length > 0) {
		throw new UsageError('export prints the list: masthead export > feeds.opml');
	}

	const {feeds} = openSubscriptions(context);
	const on = feeds.filter(({isOn}) => isOn);
	context.print(writeOpml(on.map(({name, url, folders = []}) => ({name, url, folders}))));
	return 0;
}
