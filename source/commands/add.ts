import {discoverFeeds} from '../feeds/discover-feeds.ts';
import {FeedError} from '../feeds/feed-error.ts';
import {createHttp} from '../http/create-http.ts';
import {decodeHtml} from '../http/decode-body.ts';
import type {Http} from '../http/http.ts';
import type {FeedSource} from '../model/source.ts';
import {type Answer, type Found, feedOf, getDocument, tryFeed} from '../refresh/find-feeds.ts';
import {mindPauses} from '../refresh/mind-pauses.ts';
import {withoutSecrets} from '../text/address-secrets.ts';
import {printableJson} from '../text/printable-json.ts';
import {type CommandContext, UsageError} from './context.ts';
import {keepFirstAnswer} from './keep-first-answer.ts';
import {type Home, openHome} from './open-home.ts';
import {isWebAddress, onlyWord} from './read-input.ts';
import {findByUrl, openSubscriptions, type Subscriptions} from './subscriptions.ts';

interface ChosenFeed extends Found {
	/** Other feeds that the page points to. */
	readonly others: readonly string[];
}

type AddContext = CommandContext & Pick<Home, 'store' | 'values'>;

/** Where feeds usually are; asked for only when the reader says so. */
const usualPaths = [
	'/rss/',
	'/feed/',
	'/rss.xml',
	'/feed.xml',
	'/atom.xml',
	'/index.xml',
	'/feed.json',
];

/** `masthead add`: subscribes to a feed, or to the feed that a page points to. */
export async function run(context: CommandContext): Promise<number> {
	const word = onlyWord(context, 'the address of a feed or of a site');
	const target = isWebAddress(word) ? word : `https://${word}`;
	if (!/^(?:.*\..*|localhost)$/.test(URL.parse(target)?.hostname ?? '')) {
		throw new UsageError(`"${word}" is no address, such as https://24.kg`);
	}

	const home = openHome(context);
	try {
		// What is wrong with the settings has just been told.
		const subscriptions = openSubscriptions({...context, complain: () => {}});
		return await subscribe(target, subscriptions, {...context, ...home});
	} finally {
		home.store.close();
	}
}

async function subscribe(
	target: string,
	subscriptions: Subscriptions,
	context: AddContext,
): Promise<number> {
	const {feed: found, answer, others} = await findFeed(target, context);
	const known = findByUrl(subscriptions.feeds, found.url);
	const [added] = await subscriptions.add([found]);
	if (added && answer) {
		await keepFirstAnswer(added, answer, context);
	}

	const feed = added ?? known;
	if (feed) {
		context.print(context.flags.json ? `${printableJson(feedJson(feed))}\n` : lineOf(feed, added));
	}

	for (const other of added ? others : []) {
		context.complain(`the page has another feed: masthead add ${other}`);
	}

	return 0;
}

const feedJson = ({id, name, url}: FeedSource) => ({id, name, url: withoutSecrets(url)});

function lineOf({id, name, url}: FeedSource, added: FeedSource | undefined): string {
	const address = withoutSecrets(url);
	return added
		? `added ${id}: ${name}, ${address}\n`
		: `${id} is there already: ${name}, ${address}\n`;
}

async function findFeed(target: string, context: AddContext): Promise<ChosenFeed> {
	const {clock, version, env} = context;
	const allowedHosts = [new URL(target).host];
	const http = mindPauses(createHttp({clock, version, env, allowedHosts}), context);
	try {
		const answer = await getDocument(target, http);
		try {
			return {feed: feedOf(answer, target), answer, others: []};
		} catch (error) {
			if (!(error instanceof FeedError)) {
				throw error;
			}

			return await findOnPage(answer, error, http, context.flags.guess);
		}
	} finally {
		http.close();
	}
}

async function findOnPage(
	{body, contentType, url}: Answer,
	reason: FeedError,
	http: Http,
	isGuessing: boolean,
): Promise<ChosenFeed> {
	const declared = discoverFeeds(decodeHtml(body, contentType).text, url).map(feed => feed.url);
	const guessed = isGuessing ? usualPaths.map(path => new URL(path, url).href) : [];
	const candidates = [...new Set([...declared, ...guessed])];
	for (const [index, candidate] of candidates.entries()) {
		const found = await tryFeed(candidate, http);
		if (found) {
			return {...found, others: declared.slice(index + 1)};
		}
	}

	const shown = withoutSecrets(url);
	if (candidates.length > 0) {
		throw new Error(`${shown} points to feeds, but none of them could be read: ${candidates[0]}`);
	}

	throw new Error(
		/web page/.test(reason.message)
			? `no feed was found on ${shown}: give its address, or try --guess`
			: `${shown}: ${reason.message}`,
	);
}
