import {parseOpml} from '../feeds/opml.ts';
import {decodeXml} from '../http/decode-body.ts';
import type {CommandContext} from './context.ts';
import {onlyWord, readInput} from './read-input.ts';
import {openSubscriptions} from './subscriptions.ts';

/** `masthead import`: subscribes to the feeds of an OPML file; those that are there already stay. */
export async function run(context: CommandContext): Promise<number> {
	const target = onlyWord(context, 'the file with the list of feeds (OPML)');
	const {bytes, contentType} = await readInput(target, context);
	const feeds = parseOpml(decodeXml(bytes, contentType).text);
	const added = await openSubscriptions(context).add(feeds);
	const known = feeds.length - added.length;
	context.print(
		context.flags.json
			? `${JSON.stringify({added: added.length, known})}\n`
			: `${added.length} added, ${known} were there already\n`,
	);
	return 0;
}
