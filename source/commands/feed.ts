import {parseFeed} from '../feeds/parse-feed.ts';
import type {Entry, Feed} from '../model/feed.ts';
import {printableJson} from '../text/printable-json.ts';
import type {CommandContext} from './context.ts';
import {onlyWord, readInput} from './read-input.ts';

/** `masthead feed`: parses a feed and prints it; nothing is stored. */
export async function run(context: CommandContext): Promise<number> {
	const target = onlyWord(context, 'the address or the file of a feed');
	const feed = parseFeed(await readInput(target, context));
	context.print(context.flags.json ? `${printableJson(feedJson(feed), 2)}\n` : feedText(feed));
	return 0;
}

function feedJson({title, siteUrl, feedUrl, format, language, entries}: Feed) {
	return {title, siteUrl, feedUrl, format, language, entries: entries.map(entryJson)};
}

/** The score is Masthead's own reading; the rest is the published entry. */
function entryJson({score: _, ...entry}: Entry) {
	return entry;
}

function feedText({title, siteUrl, format, entries}: Feed): string {
	const head = [title, siteUrl, `${format}, ${entries.length} entries`].filter(Boolean).join('\n');
	const rows = entries.map(({published, title: name, url}) => {
		const day = published?.slice(0, 16).replace('T', ' ') ?? '';
		return `${day.padEnd(16)}  ${name}\n${' '.repeat(18)}${url}`;
	});
	return `${[head, ...rows].join('\n')}\n`;
}
