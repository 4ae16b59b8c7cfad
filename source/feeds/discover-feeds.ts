import {sanitizeLine} from '../text/sanitize.ts';
import {sanitizeUrl} from '../text/sanitize-url.ts';
import {htmlToLine} from './html-to-text.ts';
import {type Attributes, readAttributes} from './read-attributes.ts';
import {MarkupScanner} from './scan-markup.ts';

/** A feed that a page points to. `type` is its media type, or empty when the page does not say. */
export interface DiscoveredFeed {
	readonly url: string;
	readonly title: string;
	readonly type: string;
}

const feedType =
	/^(?:application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|rss|atom)|text\/(?:rss|atom)(?:\+xml)?)$/i;

/** Types that feeds share with other documents: good only where the address looks like a feed. */
const vagueType = /^(?:application|text)\/(?:xml|json)$/i;

const looksLikeFeed =
	/(?:^|[/._?&=-])(?:rss2?|atom|rdf|feeds?|feed\.json|rss\.xml|atom\.xml|index\.rdf)(?:[/._?&=-]|$)|\?rss\b/i;
const isOtherFile = /\.(?:css|js|png|jpe?g|gif|svg|ico|webp|mp3|mp4|pdf|zip)(?:[?#]|$)/i;

const shortestLink = '<a href=rss>'.length - 1;
const maxFeeds = 50;
const maxTitle = 200;

/**
 * The feeds of a page: those that it declares (`<link rel="alternate">`) first, then links that look
 * like feeds. `url` is the page's own address; a `<base>` in it is honoured.
 */
export function discoverFeeds(html: string, url: string): readonly DiscoveredFeed[] {
	const declared: DiscoveredFeed[] = [];
	const linked: DiscoveredFeed[] = [];
	let base = url;
	const scanner = new MarkupScanner(html);
	for (let token = scanner.next(); token !== null; token = scanner.next()) {
		if (token.kind !== 'open') {
			continue;
		}

		if (token.name === 'script' || token.name === 'style') {
			scanner.skipElement(token.name);
		} else if (token.name === 'base') {
			const attributes = readAttributes(html.slice(token.from, token.to));
			base = sanitizeUrl(attributes.get('href') ?? '', url) ?? base;
		} else if (token.name === 'link' && declared.length < maxFeeds) {
			declared.push(...fromLink(readAttributes(html.slice(token.from, token.to)), base));
		} else if (
			token.name === 'a' &&
			token.to - token.from > shortestLink &&
			linked.length < maxFeeds
		) {
			const attributes = readAttributes(html.slice(token.from, token.to));
			linked.push(...fromAnchor(attributes, html.slice(token.to, token.to + maxTitle), base));
		}
	}

	const byUrl = Map.groupBy([...declared, ...linked], feed => feed.url);
	return [...byUrl.values()].flatMap(([first]) => first ?? []);
}

function fromLink(attributes: Attributes, base: string): readonly DiscoveredFeed[] {
	const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
	const isAlternate = relations.includes('alternate') && !relations.includes('stylesheet');
	const type = (attributes.get('type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
	const href = attributes.get('href') ?? '';
	const isFeed =
		(isAlternate && (feedType.test(type) || (vagueType.test(type) && looksLikeFeed.test(href)))) ||
		relations.includes('feed');
	return isFeed ? makeFeed(href, base, attributes.get('title') ?? '', type) : [];
}

function fromAnchor(
	attributes: Attributes,
	inside: string,
	base: string,
): readonly DiscoveredFeed[] {
	const href = attributes.get('href') ?? '';
	const type = attributes.get('type')?.toLowerCase() ?? '';
	const isFeed = feedType.test(type) || (looksLikeFeed.test(href) && !isOtherFile.test(href));
	const [text = ''] = inside.split(/<\/a\b/i, 1);
	return isFeed ? makeFeed(href, base, attributes.get('title') || htmlToLine(text), type) : [];
}

function makeFeed(
	href: string,
	base: string,
	title: string,
	type: string,
): readonly DiscoveredFeed[] {
	const url = sanitizeUrl(
		href.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:'),
		base,
	);
	return url === null ? [] : [{url, title: sanitizeLine(title, maxTitle), type}];
}
