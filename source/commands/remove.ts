import {withoutSecrets} from '../text/address-secrets.ts';
import {nearestName} from '../text/nearest-name.ts';
import {type CommandContext, UsageError} from './context.ts';
import {onlyWord} from './read-input.ts';
import {findByUrl, openSubscriptions} from './subscriptions.ts';

/** `masthead remove`: ends a subscription. What is saved of its stories stays. */
export async function run(context: CommandContext): Promise<number> {
	const word = onlyWord(context, 'the id or the address of a feed');
	const subscriptions = openSubscriptions(context);
	const on = subscriptions.feeds.filter(({isOn}) => isOn);
	const feed = on.find(({id}) => id === word) ?? findByUrl(on, word);
	if (!feed) {
		const nearest = nearestName(
			word,
			on.map(({id}) => id),
		);
		const advice = nearest ? `did you mean "${nearest}"?` : '"masthead sources" lists them';
		throw new UsageError(`there is no feed "${word}": ${advice}`);
	}

	await subscriptions.remove(feed);
	context.print(`removed ${feed.id}: ${feed.name}, ${withoutSecrets(feed.url)}\n`);
	return 0;
}
