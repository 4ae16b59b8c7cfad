import {parseRdfFeed, parseRssFeed, type RssFeed} from 'feedsmith';
import type {Feed} from '../model/feed.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {feedPace} from './feed-pace.ts';
import {feedZone} from './feed-zone.ts';
import {htmlToLine} from './html-to-text.ts';
import {firstUrl} from './make-entry.ts';
import {rssEntry} from './rss-entry.ts';
import {withFeedsmith} from './with-feedsmith.ts';

/** Reads a repaired RSS 0.9x or 2.0 (`rss`) or 1.0 (`rdf`) document that came from `url`. */
export function readRss(xml: string, format: 'rss' | 'rdf', url: string): Feed {
	const parse: (text: string) => RssFeed.Feed<string> =
		format === 'rdf' ? parseRdfFeed<string> : parseRssFeed<string>;
	const feed = withFeedsmith(parse, xml, {});
	const {dc, atom} = feed;
	const selfUrl = atom?.links?.find(({rel}) => rel === 'self')?.href;
	const feedUrl = firstUrl([url, selfUrl], '');
	const pages = atom?.links?.filter(({rel = 'alternate'}) => rel === 'alternate') ?? [];
	const siteUrl = firstUrl([feed.link, ...pages.map(({href}) => href)], feedUrl);
	const context = {base: siteUrl || feedUrl, zone: feedZone(xml, [feedUrl, siteUrl])};
	return {
		title: sanitizeLine(htmlToLine(feed.title ?? dc?.titles?.[0] ?? atom?.title?.value ?? '')),
		siteUrl,
		feedUrl,
		format,
		language: sanitizeLine(feed.language ?? dc?.languages?.[0] ?? '', 40),
		pace: feedPace(feed),
		entries: (feed.items ?? []).map(item => rssEntry(item, context)),
	};
}
