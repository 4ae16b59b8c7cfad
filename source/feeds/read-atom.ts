import {type AtomFeed, parseAtomFeed} from 'feedsmith';
import type {Feed} from '../model/feed.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {alternateOf, atomEntry} from './atom-entry.ts';
import {feedPace} from './feed-pace.ts';
import {feedZone} from './feed-zone.ts';
import {htmlToLine} from './html-to-text.ts';
import {firstUrl} from './make-entry.ts';
import {withFeedsmith} from './with-feedsmith.ts';

/** Reads a repaired Atom document that came from `url`. */
export function readAtom(xml: string, url: string): Feed {
	const feed: AtomFeed.Feed<string> = withFeedsmith(parseAtomFeed<string>, xml, {});
	const {links = [], entries = [], dc} = feed;
	const feedUrl = firstUrl([url, links.find(({rel}) => rel === 'self')?.href], '');
	const siteUrl = firstUrl([alternateOf(links)], feedUrl);
	const context = {base: feedUrl, zone: feedZone(xml, [feedUrl, siteUrl])};
	return {
		title: sanitizeLine(htmlToLine(feed.title?.value ?? '')),
		siteUrl,
		feedUrl,
		format: 'atom',
		language: sanitizeLine(dc?.languages?.[0] ?? '', 40),
		pace: feedPace({}),
		entries: entries.map(entry => atomEntry(entry, feed, context)),
	};
}
