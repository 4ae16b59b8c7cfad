import type {Article} from '../model/article.ts';
import {sayReason} from '../text/say-reason.ts';
import {type ArticleInput, chooseText, fromFeed} from './extract-article.ts';
import {joinPages, withoutPage} from './join-pages.ts';
import {isPageOf} from './next-page-url.ts';
import {type PageInput, type PageReading, readPage} from './read-page.ts';

/** A story that goes on after so many pages is a book, or a trap. */
const mostPages = 10;

/** Nor is a story longer than this, in words. */
const mostWords = 50_000;

/** A page as it came, at the address where redirects ended. */
export type FetchedPage = Pick<PageInput, 'html' | 'url'>;

export interface StoryTools {
	/** Gets another page of the same site. What it throws is told to the reader as the reason. */
	readonly fetchPage: (url: string) => Promise<FetchedPage>;
	/** Runs the work on one page, which cannot be interrupted from within. */
	readonly work: <T>(work: () => T) => Promise<T>;
	/** Why a page could not be had, in words; throws when nobody waits for it any longer. */
	readonly reasonOf: (error: unknown) => string;
}

/**
 * The story of a page and of the pages that it goes on with (`rel=next`), against what the feed has of
 * it. A page that cannot be had ends the story there, which then says so. Throws only what `reasonOf`
 * throws.
 */
export async function extractStory(
	{entry, ...first}: ArticleInput,
	tools: StoryTools,
): Promise<Article> {
	const choose = (page: Article) => chooseText(page, first, entry);
	const {reading, whole} = await tools.work(() => {
		const read = readOrNull(first);
		const isWhole = read?.nextUrl === null;
		return {reading: read, whole: isWhole ? choose(read.article) : null};
	});
	if (whole || reading === null) {
		return whole ?? fromFeed(first, entry);
	}

	const story = await followPages(reading, first, tools);
	return tools.work(() => choose(story));
}

async function followPages(
	{article, nextUrl}: PageReading,
	first: PageInput,
	tools: StoryTools,
): Promise<Article> {
	let story = article;
	let next = nextUrl;
	for (let page = 2; next !== null; page++) {
		if (page > mostPages || story.wordCount > mostWords) {
			return withoutPage(story, sayReason('goesOn', {page: page - 1}));
		}

		const read = await readNext(next, page, first, tools);
		if (typeof read === 'string') {
			return withoutPage(story, sayReason('pageMissing', {page, why: firstSentence(read)}));
		}

		const joined = read && joinPages(story, read.article);
		story = joined ?? story;
		next = joined && read ? read.nextUrl : null;
	}

	return story;
}

/** Page `page` of a story as read; null where there is none; or the reason why it could not be had. */
async function readNext(
	url: string,
	page: number,
	first: PageInput,
	{fetchPage, work, reasonOf}: StoryTools,
): Promise<PageReading | string | null> {
	const place = {firstUrl: first.url, page};
	try {
		const fetched = await fetchPage(url);
		// Many sites send whoever asks for a page too many back to the first one.
		if (fetched.url === first.url) {
			return null;
		}

		if (fetched.url !== url && !isPageOf(fetched.url, place)) {
			return sayReason('pageElsewhere');
		}

		const reading = await work(() => readOrNull({...first, ...fetched, place}));
		return reading ?? sayReason('pageUnreadable');
	} catch (error) {
		return reasonOf(error);
	}
}

/** The reason itself, without the advice that follows it: the head line of a story is short. */
function firstSentence(reason: string): string {
	return reason.replace(/\.(?:\s[\s\S]*)?$|\.\s[\s\S]*$/, '');
}

/** Parser and extractor are others' code on any page of the web: null for a page that they fail on. */
function readOrNull(page: PageInput): PageReading | null {
	try {
		return readPage(page);
	} catch {
		return null;
	}
}
