import {articleFromEntry} from '../articles/article-from-entry.ts';
import {extractStory, type FetchedPage} from '../articles/extract-story.ts';
import type {SiteRule} from '../articles/site-rules.ts';
import {decodeHtml} from '../http/decode-body.ts';
import {HttpError} from '../http/errors.ts';
import {reasonOf} from '../http/reason-of.ts';
import type {Headline} from '../model/headline.ts';
import type {StoredArticle} from '../store/store.ts';
import {sayReason} from '../text/say-reason.ts';
import {pauseHost, pauseOf} from './host-pause.ts';
import type {ArticleRequest, PageRequest} from './messages.ts';
import type {Tools} from './refresh-feed.ts';

const accept = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';

/** A page that was read this recently and is not the full text is not asked for again. */
const pageRest = 3_600_000;

export type ArticleOutcome =
	| {readonly kind: 'loaded'; readonly hasNewPopular: boolean}
	| {readonly kind: 'failed'; readonly reason: string}
	| {readonly kind: 'cancelled'};

/** What it takes besides: to announce work that cannot be interrupted. */
export interface ArticleTools extends Tools {
	/** Runs the work between two messages, so that a watcher can tell when it does not end. */
	readonly runHeavyWork: <T>(work: () => T) => Promise<T>;
	/** The reader's own rules for sites. */
	readonly siteRules: readonly SiteRule[];
}

/** Reads a page that is in no feed; nothing of it is kept. Throws what kept it from being read. */
export async function loadPage({url, title}: Omit<PageRequest, 'token'>, tools: ArticleTools) {
	const page = await fetchPage(url, tools);
	const article = await readStory(page, {title: '', entry: null}, tools);
	return article.title ? article : {...article, title};
}

/** Sees to it that the store has the text of a story as well as it can be had. */
export async function loadArticle(
	{headlineId, isForced}: Omit<ArticleRequest, 'token'>,
	tools: ArticleTools,
): Promise<ArticleOutcome> {
	const {store, clock, signal} = tools;
	const headline = store.getHeadline(headlineId);
	if (!headline) {
		return {
			kind: 'failed',
			reason: sayReason('storyGone', {}, 'openAnother'),
		};
	}

	if (!isForced && isGoodEnough(store.getArticle(headlineId), clock())) {
		return {kind: 'loaded', hasNewPopular: false};
	}

	try {
		const page = await askForStory(headline, tools);
		return await keepStory(headline, page, isForced, tools);
	} catch (error) {
		if (signal.aborted) {
			return {kind: 'cancelled'};
		}

		return {kind: 'failed', reason: keepFeedText(headline, error, tools)};
	}
}

function isGoodEnough(stored: StoredArticle | null, now: number): boolean {
	if (!stored) {
		return false;
	}

	const {article, fetchedAt, isOutdated} = stored;
	if (isOutdated) {
		return false;
	}

	const isFromPage = article.extractor !== 'feed';
	return article.completeness === 'full' || (isFromPage && now - fetchedAt < pageRest);
}

/** The page of a story. Rejects, with words for people, when it cannot be had. */
async function askForStory({url}: Headline, tools: ArticleTools): Promise<FetchedPage> {
	if (!url) {
		throw new Error(sayReason('noAddress'));
	}

	return await fetchPage(url, tools);
}

async function fetchPage(
	address: string,
	{http, store, clock, signal}: ArticleTools,
): Promise<FetchedPage> {
	if (pauseOf(store, address, clock()) !== null) {
		throw new Error(sayReason('fewerRequests', {}, 'tryLaterOrBrowse'));
	}

	const response = await http.get({url: address, accept, signal, isUrgent: true});
	if (response.kind !== 'ok') {
		throw new Error(sayReason('noPage', {}, 'tryLater'));
	}

	const {body, contentType, url} = response;
	const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (
		type !== '' &&
		!/^(?:text\/html|text\/plain|application\/xhtml\+xml|application\/xml|text\/xml)$/.test(type)
	) {
		throw new Error(sayReason('notPage', {}, 'openInBrowser'));
	}

	return {html: decodeHtml(body, contentType).text, url};
}

async function keepStory(
	headline: Headline,
	page: FetchedPage,
	isForced: boolean,
	tools: ArticleTools,
): Promise<ArticleOutcome> {
	const {store, clock} = tools;
	const {id, feedId, title} = headline;
	const article = await readStory(page, {title, entry: store.getEntryText(id)}, tools);
	store.saveArticle(id, article, clock(), isForced);
	const hasNewPopular = article.popular.length > 0;
	if (hasNewPopular) {
		store.savePopular(feedId, article.popular, clock());
	}

	return {kind: 'loaded', hasNewPopular};
}

/** The story of a page, and of those that it goes on over. */
async function readStory(
	page: FetchedPage,
	known: Pick<Parameters<typeof extractStory>[0], 'title' | 'entry'>,
	tools: ArticleTools,
) {
	const {runHeavyWork, signal, siteRules} = tools;
	const article = await extractStory(
		{...page, ...known, rules: siteRules},
		{
			work: runHeavyWork,
			fetchPage: url => fetchPage(url, tools),
			reasonOf(error) {
				signal.throwIfAborted();
				sparePausedHost(page.url, error, tools);
				return reasonOf(error);
			},
		},
	);
	signal.throwIfAborted();
	return article;
}

function sparePausedHost(url: string, error: unknown, {store, clock}: ArticleTools): void {
	if (error instanceof HttpError && error.retryAfter !== null) {
		pauseHost(store, url, error.retryAfter, clock());
	}
}

/** Keeps the text that the feed itself has, and gives the reason why it is not the page's. */
function keepFeedText(headline: Headline, error: unknown, tools: ArticleTools): string {
	const {id, url, title, source} = headline;
	sparePausedHost(url, error, tools);
	const entry = tools.store.getEntryText(id);
	if (entry) {
		tools.store.saveArticle(id, articleFromEntry({entry, url, title, source}), tools.clock());
	}

	return reasonOf(error);
}
