import type {Block} from '../model/article.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import type {HtmlElement} from './dom.ts';
import type {LinkList} from './link-list.ts';

export type Figure = Extract<Block, {kind: 'figure'}>;

const mediaNames = new Set(['img', 'video', 'audio', 'iframe', 'embed']);
const players =
	/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|rutube\.ru|vk\.com|vkvideo\.ru|ok\.ru|twitch\.tv|tiktok\.com|streamable\.com|spotify\.com|soundcloud\.com)$/;

export function isMedia(element: HtmlElement): boolean {
	return mediaNames.has(element.localName);
}

/** What a picture or player is, without its caption; null when there is nothing to tell or to open. */
export function readMedia(element: HtmlElement, links: LinkList): Figure | null {
	return element.localName === 'img' ? readPicture(element, links) : readPlayer(element, links);
}

function readPicture(element: HtmlElement, links: LinkList): Figure | null {
	const alternative = sanitizeLine(element.getAttribute('alt') ?? '');
	// Pages that load pictures late keep the real address aside and a placeholder in `src`.
	const url = firstOf(['data-src', 'data-original', 'data-lazy-src', 'src'], element, links);
	return alternative || url ? {kind: 'figure', caption: [], alternative, url} : null;
}

function readPlayer(element: HtmlElement, links: LinkList): Figure | null {
	const isFrame = element.localName === 'iframe' || element.localName === 'embed';
	const source = element.querySelector('source[src]') ?? element;
	const url = watchUrl(firstOf(['src', 'data-src'], source, links));
	const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
	if (!host || (isFrame && !players.test(host))) {
		return null;
	}

	const title = sanitizeLine(element.getAttribute('title') ?? '') || host;
	const kind = element.localName === 'audio' ? 'Audio' : 'Video';
	return {kind: 'figure', caption: [], alternative: `${kind}: ${title}`, url};
}

/** The page that a person opens in place of a player's inside. */
function watchUrl(url: string): string {
	return url.replace(
		/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
		'https://www.youtube.com/watch?v=$1',
	);
}

function firstOf(names: readonly string[], element: HtmlElement, links: LinkList): string {
	for (const name of names) {
		const url = links.resolve(element.getAttribute(name) ?? '');
		if (url) {
			return url;
		}
	}

	return '';
}
