import {sanitizeUrl} from '../text/sanitize-url.ts';
import {parseHtml} from './parse-html.ts';

/** What makes an address that of a page of a story: `/2`, `/page/2/`, `_2.html`, `?page=2`. */
const pagePart = /(?:[/_-](?:page|p|seite)?[/_-]?\d{1,2})?(\.\w{3,5})?\/?$/;

/**
 * The address of the next page of a story that is cut into several; null when there is none. Blogs
 * call the next story `next`, too: a page of this one has the same address but for a number.
 */
export function nextPageUrl(html: string, url: string): string | null {
	const document = parseHtml(html);
	for (const element of document.querySelectorAll('link[rel~="next"], a[rel~="next"]')) {
		const next = sanitizeUrl(element.getAttribute('href') ?? '', url);
		if (next && isPageOf(next, url)) {
			return next;
		}
	}

	return null;
}

function isPageOf(next: string, url: string): boolean {
	if (!URL.canParse(url)) {
		return false;
	}

	const to = new URL(next);
	const from = new URL(url);
	const isOther = to.pathname !== from.pathname || to.search !== from.search;
	const isSameStory = withoutPage(to.pathname) === withoutPage(from.pathname);
	const isPaged = to.pathname !== from.pathname || /[?&](?:page|p|pg|start)=\d/.test(to.search);
	return to.host === from.host && isOther && isSameStory && isPaged;
}

function withoutPage(path: string): string {
	return path.replace(pagePart, '$1').replace(/\/$/, '');
}
