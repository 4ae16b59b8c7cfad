import {sanitizeUrl} from '../text/sanitize-url.ts';
import type {HtmlDocument} from './dom.ts';

/** Which page of which story is looked for, and on which page. */
interface PagePlace {
	/** The page that may name the next one. */
	readonly url: string;
	/** The page that the story begins on. */
	readonly firstUrl: string;
	/** The number of the page that is looked for, from 2 on. */
	readonly page: number;
}

/** How addresses name the number of a page in their query. */
const pageParameter = /^(?:page|paged|pagenum|p|pg|seite|PAGEN_\d)$/;

/**
 * The address of the next page of a story that is cut into several; null when there is none. Blogs
 * call the next story `next`, too: a page of this one has the address of the first page but for its
 * number (`/story/2`, `/story/page/2/`, `story_2.html`, `/story?page=2`).
 */
export function nextPageUrl(document: HtmlDocument, place: PagePlace): string | null {
	for (const element of document.querySelectorAll('link[rel~="next"], a[rel~="next"]')) {
		const next = sanitizeUrl(element.getAttribute('href') ?? '', place.url);
		if (next && isPageOf(next, place)) {
			return next;
		}
	}

	return null;
}

/** Whether an address is that of page `page` of the story that begins at `firstUrl`. */
export function isPageOf(url: string, {firstUrl, page}: Omit<PagePlace, 'url'>): boolean {
	if (!URL.canParse(url) || !URL.canParse(firstUrl)) {
		return false;
	}

	const to = new URL(url);
	const from = new URL(firstUrl);
	// A story that began in secret is not continued in the open.
	const isSameSite =
		to.host === from.host && (to.protocol === from.protocol || to.protocol === 'https:');
	return isSameSite && (isNumberedPath(to, from, page) || isNumberedQuery(to, from, page));
}

function isNumberedPath(to: URL, from: URL, page: number): boolean {
	const story = withoutNumber(to.pathname, page);
	const stories = [plainPath(from.pathname), withoutNumber(from.pathname, 1)];
	return story !== plainPath(to.pathname) && to.search === from.search && stories.includes(story);
}

function isNumberedQuery(to: URL, from: URL, page: number): boolean {
	const isNumbered = [...to.searchParams].some(
		([name, value]) => pageParameter.test(name) && Number(value) === page,
	);
	return isNumbered && to.pathname === from.pathname && queryOf(to) === queryOf(from);
}

/** `/story/page/2/`, `/story-2.html` and `/story/p2` without what names page 2. */
function withoutNumber(path: string, page: number): string {
	const number = new RegExp(`[/_-](?:(?:page|seite|p)[/_-]?)?0?${page}(\\.[a-z]{3,5})?$`, 'i');
	return plainPath(path).replace(number, '$1');
}

/** A path without the slash at its end, which says nothing. */
function plainPath(path: string): string {
	return path.replace(/\/$/, '');
}

/** What a query asks for besides a page. */
function queryOf({searchParams}: URL): string {
	const others = [...searchParams].filter(([name]) => !pageParameter.test(name));
	return JSON.stringify(others.toSorted(([one], [other]) => one.localeCompare(other)));
}
