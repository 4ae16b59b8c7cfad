import type {Article, Link} from '../model/article.ts';
import type {Feed} from '../model/feed.ts';
import type {Headline, ListView, PopularBasis} from '../model/headline.ts';
import type {Fixing, Pair, QuotedRate, Rate} from '../model/rate.ts';
import type {SourceKind, SourceState} from '../model/source.ts';

/** A part of a list: `rows` are the places from `offset` on, of `total`. */
export interface HeadlinePage {
	readonly total: number;
	readonly unread: number;
	readonly offset: number;
	readonly rows: readonly Headline[];
}

export interface HeadlineQuery {
	readonly view: ListView;
	readonly offset: number;
	readonly limit: number;
	readonly isUnreadOnly?: boolean;
}

/** An article as kept, with the time at which it was made (epoch milliseconds). */
export interface StoredArticle {
	readonly article: Article;
	readonly fetchedAt: number;
}

/** What the feed itself said of a story: summary as plain text, content as the HTML published. */
export interface EntryText {
	readonly summary: string;
	readonly content: string;
	readonly author: string;
	readonly published: string | null;
}

/** What has to be kept of a source between two requests. Times are epoch milliseconds. */
export interface SourceRecord extends SourceState {
	readonly kind: SourceKind;
	/** The address to ask: the settings' until a permanent redirect has been confirmed. */
	readonly url: string;
	readonly etag: string | null;
	readonly lastModified: string | null;
	/** Failures in a row. */
	readonly failures: number;
	/** SHA-256 of the last body, to recognise an unchanged answer. */
	readonly bodyHash: string | null;
	readonly lastAttempt: number | null;
	/** The last time that the content was another than before. */
	readonly lastChange: number | null;
	/** A permanent redirect's target that waits for its confirmation, and since when. */
	readonly movedTo: string | null;
	readonly movedSince: number | null;
}

export interface Store {
	listHeadlines(query: HeadlineQuery): HeadlinePage;
	/** The place of a story in a view (from 0); null when it is not in it. */
	positionOf(view: ListView, id: number): number | null;
	getHeadline(id: number): Headline | null;
	findByUrl(url: string): Headline | null;
	getEntryText(id: number): EntryText | null;
	/** Adds what is new, updates what changed. Unchanged entries cost a hash, no write. */
	saveFeed(
		feedId: string,
		source: string,
		feed: Feed,
		now: number,
	): {readonly added: number; readonly changed: number};
	popularBasis(): PopularBasis;
	/** Remembers a site's own list of popular stories, in its order. */
	savePopular(feedId: string, links: readonly Link[], now: number): void;

	getArticle(id: number): StoredArticle | null;
	/** Keeps the better text (see `isBetterText`) unless forced; false when the stored one stays. */
	saveArticle(id: number, article: Article, now: number, isForced?: boolean): boolean;

	setRead(ids: readonly number[], isRead: boolean): void;
	setSaved(ids: readonly number[], isSaved: boolean): void;
	/** Every unread story of the view, for a mark-all that acts on what was there at the key press. */
	unreadIds(view: ListView): readonly number[];

	/** Adds a fixing; false when the very same is stored. */
	saveFixing(fixing: Fixing): boolean;
	/** The latest fixing of each currency of a source, with the different one before it. */
	latestRates(source: string, quote?: string): readonly QuotedRate[];
	/** The pair from the first source that has it. Direct quotes only. */
	findRate(pair: Pair, sources: readonly string[]): QuotedRate | null;
	/** Oldest first; dates are ISO 8601, both ends included. */
	rateHistory(source: string, pair: Pair, from: string, to: string): readonly Rate[];

	getSource(id: string): SourceRecord | null;
	saveSource(record: SourceRecord): void;
	listSources(): readonly SourceRecord[];

	/** Small pieces of the reader's state (places in articles and lists), as JSON text. */
	getNote(key: string): string | null;
	setNote(key: string, value: string): void;

	close(): void;
}
