import type {Block} from '../model/article.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import type {HtmlElement} from './dom.ts';
import type {LinkList} from './link-list.ts';

export type Figure = Extract<Block, {kind: 'figure'}>;

/** Elements that show a picture or play something; those with a hyphen belong to AMP pages. */
export const mediaNames =
	'img video audio iframe embed amp-img amp-video amp-audio amp-iframe amp-youtube'.split(' ');

const players =
	/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|rutube\.ru|vk\.com|vkvideo\.ru|ok\.ru|twitch\.tv|tiktok\.com|streamable\.com|spotify\.com|soundcloud\.com)$/;
const sounds = /(?:^|\.)(?:spotify\.com|soundcloud\.com|music\.yandex\.ru|podcasts\.apple\.com)$/;
const posts = /(?:^|\.)(?:t\.me|twitter\.com|x\.com|instagram\.com|facebook\.com|threads\.net)$/;

/** How sites name the address of a player of their own. */
const playerPath = /\/(?:embed|player|video)s?(?:[/_.-]|$)/i;

export function isMedia(element: HtmlElement): boolean {
	return mediaNames.includes(element.localName);
}

/** What a picture or player is, without its caption; null when there is nothing to tell or to open. */
export function readMedia(element: HtmlElement, links: LinkList): Figure | null {
	return /^(?:amp-)?img$/.test(element.localName)
		? readPicture(element, links)
		: readPlayer(element, links);
}

function readPicture(element: HtmlElement, links: LinkList): Figure | null {
	const alternative = sanitizeLine(element.getAttribute('alt') ?? '');
	// Pages that load pictures late keep the real address aside and a placeholder in `src`.
	const url =
		firstOf(['data-src', 'data-original', 'data-lazy-src'], element, links) ||
		largestOf(element, 'data-srcset', links) ||
		firstOf(['src'], element, links) ||
		largestOf(element, 'srcset', links);
	return alternative || url ? {kind: 'figure', caption: [], alternative, url} : null;
}

/** The last address of a list of sizes, which are written from the smallest to the largest. */
function largestOf(element: HtmlElement, attribute: string, links: LinkList): string {
	const last = (element.getAttribute(attribute) ?? '').split(/,\s+/).at(-1) ?? '';
	return links.resolve(last.trim().split(/\s+/)[0] ?? '');
}

function readPlayer(element: HtmlElement, links: LinkList): Figure | null {
	const name = element.localName.replace(/^amp-/, '');
	const source = element.querySelector('source[src]') ?? element;
	const id = name === 'youtube' ? (element.getAttribute('data-videoid') ?? '') : '';
	const url = id
		? links.resolve(`https://www.youtube.com/watch?v=${encodeURIComponent(id)}`)
		: watchUrl(firstOf(['src', 'data-src'], source, links));
	const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
	const isFrame = name === 'iframe' || name === 'embed';
	const kind = isFrame ? kindOfFrame(url, host) : name === 'audio' ? 'Audio' : 'Video';
	if (!host || kind === null) {
		return null;
	}

	const title = sanitizeLine(element.getAttribute('title') ?? '') || host;
	return {kind: 'figure', caption: [], alternative: `${kind}: ${title}`, url};
}

/** What a page within the page shows; null for advertisements and the like. */
function kindOfFrame(url: string, host: string): string | null {
	if (posts.test(host)) {
		return 'Post';
	}

	if (sounds.test(host)) {
		return 'Audio';
	}

	return players.test(host) || playerPath.test(URL.parse(url)?.pathname ?? '') ? 'Video' : null;
}

/** The page that a person opens in place of a player's inside. */
function watchUrl(url: string): string {
	return url
		.replace(
			/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
			'https://www.youtube.com/watch?v=$1',
		)
		.replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1')
		.replace(/^https?:\/\/rutube\.ru\/play\/embed\/(\w+).*$/, 'https://rutube.ru/video/$1/')
		.replace(/^(https?:\/\/t\.me\/\w+\/\d+)\?embed.*$/, '$1');
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
