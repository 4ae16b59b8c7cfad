/** The document formats that a feed can arrive in. */
export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

/** A file that an entry carries along: sound, picture, video. `length` is in bytes, 0 when not told. */
export interface Enclosure {
	readonly url: string;
	readonly type: string;
	readonly length: number;
}

/**
 * One item of a feed, as parsed.
 *
 * `title` and `summary` are sanitised plain text; `content` is the HTML as published with absolute
 * URLs. Dates are UTC ISO 8601 or null. Absent texts are empty strings.
 */
export interface Entry {
	readonly id: string;
	readonly title: string;
	readonly url: string;
	readonly author: string;
	readonly published: string | null;
	readonly updated: string | null;
	readonly summary: string;
	readonly content: string;
	readonly categories: readonly string[];
	readonly enclosures: readonly Enclosure[];
	/** Comments or votes where the feed publishes them (slash:comments, scores), else null. */
	readonly score: number | null;
}

/** What the feed itself asks of its readers: how long to wait, and when not to ask. */
export interface FeedPace {
	/** RSS `ttl`, in minutes. */
	readonly ttlMinutes: number | null;
	/** RSS `skipHours`: hours 0–23 in UTC. */
	readonly skipHours: readonly number[];
	/** RSS `skipDays`: 0 is Sunday. */
	readonly skipDays: readonly number[];
}

/** A parsed feed document. */
export interface Feed {
	readonly title: string;
	readonly siteUrl: string;
	readonly feedUrl: string;
	/** `html` is a site's own list of its news, as a page. */
	readonly format: FeedFormat | 'html';
	/** BCP 47 tag as published, or empty. */
	readonly language: string;
	readonly pace: FeedPace;
	readonly entries: readonly Entry[];
}

/** A feed that was found at an address, before it is subscribed to. */
export interface FoundFeed {
	readonly name: string;
	readonly url: string;
	/** How many stories it has now; null for one from a list of feeds, which was not asked. */
	readonly stories: number | null;
	/** The folder that the list has it in, with those around it, the outermost first. */
	readonly folders?: readonly string[];
}
