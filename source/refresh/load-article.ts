import {articleFromEntry} from '../articles/article-from-entry.ts';
import {extractArticle} from '../articles/extract-article.ts';
import {decodeHtml} from '../http/decode-body.ts';
import {HttpError} from '../http/errors.ts';
import type {HttpResponse} from '../http/http.ts';
import type {Headline} from '../model/headline.ts';
import type {StoredArticle} from '../store/store.ts';
import {pauseHost, pauseOf} from './host-pause.ts';
import type {ArticleRequest, PageRequest} from './messages.ts';
import {reasonOf} from './record-outcome.ts';
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
}

/** Reads a page that is in no feed; nothing of it is kept. Throws what kept it from being read. */
export async function loadPage({url, title}: Omit<PageRequest, 'token'>, tools: ArticleTools) {
	const response = await askForPage(url, tools);
	const {body, contentType} = response;
	const article = await tools.runHeavyWork(() =>
		extractArticle({
			html: decodeHtml(body, contentType).text,
			url: response.url,
			entry: null,
			title: '',
		}),
	);
	tools.signal.throwIfAborted();
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
		return {kind: 'failed', reason: 'This story is no longer kept. Open another one.'};
	}

	if (!isForced && isGoodEnough(store.getArticle(headlineId), clock())) {
		return {kind: 'loaded', hasNewPopular: false};
	}

	try {
		const response = await askForPage(headline.url, tools);
		return await keepPage(headline, response, isForced, tools);
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

	const {article, fetchedAt} = stored;
	const isFromPage = article.extractor !== 'feed';
	return article.completeness === 'full' || (isFromPage && now - fetchedAt < pageRest);
}

async function askForPage(
	url: string,
	{http, store, clock, signal}: ArticleTools,
): Promise<Extract<HttpResponse, {kind: 'ok'}>> {
	if (!url) {
		throw new Error('The feed gives no address for this story; this is all that it says.');
	}

	if (pauseOf(store, url, clock()) !== null) {
		throw new Error(
			'The site asked for fewer requests. Try again later, or open it in the browser.',
		);
	}

	const response = await http.get({url, accept, signal, isUrgent: true});
	if (response.kind !== 'ok') {
		throw new Error('The site did not send the page. Try again later.');
	}

	const type = response.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (
		type !== '' &&
		!/^(?:text\/html|text\/plain|application\/xhtml\+xml|application\/xml|text\/xml)$/.test(type)
	) {
		throw new Error('The address leads to a file, not to a page. Open it in the browser.');
	}

	return response;
}

async function keepPage(
	headline: Headline,
	{body, contentType, url}: Extract<HttpResponse, {kind: 'ok'}>,
	isForced: boolean,
	{store, clock, runHeavyWork, signal}: ArticleTools,
): Promise<ArticleOutcome> {
	const {id, feedId, title} = headline;
	const entry = store.getEntryText(id);
	const article = await runHeavyWork(() =>
		extractArticle({html: decodeHtml(body, contentType).text, url, entry, title}),
	);
	signal.throwIfAborted();
	store.saveArticle(id, article, clock(), isForced);
	const hasNewPopular = article.popular.length > 0;
	if (hasNewPopular) {
		store.savePopular(feedId, article.popular, clock());
	}

	return {kind: 'loaded', hasNewPopular};
}

/** Keeps the text that the feed itself has, and gives the reason why it is not the page's. */
function keepFeedText(headline: Headline, error: unknown, {store, clock}: ArticleTools): string {
	const {id, url, title, source} = headline;
	if (error instanceof HttpError && error.retryAfter !== null) {
		pauseHost(store, url, error.retryAfter, clock());
	}

	const entry = store.getEntryText(id);
	if (entry) {
		store.saveArticle(id, articleFromEntry({entry, url, title, source}), clock());
	}

	return reasonOf(error);
}
