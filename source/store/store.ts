import type {Article, Link} from '../model/article.ts';
import type {Feed} from '../model/feed.ts';
import type {Headline, PopularBasis, StoredList} from '../model/headline.ts';
import type {Mark, StoryRange} from '../model/mark.ts';
import type {Fixing, Pair, QuotedRate, Rate} from '../model/rate.ts';
import type {SourceKind, SourceState} from '../model/source.ts';
import type {Found, StorySearch} from '../model/story-search.ts';
import type {TimedList} from './choices.ts';

/** A part of a list: `rows` are the places from `offset` on, of `total`. */
export interface HeadlinePage {
	readonly total: number;
	readonly unread: number;
	readonly offset: number;
	readonly rows: readonly Headline[];
}

export interface HeadlineQuery {
	readonly view: StoredList;
	readonly offset: number;
	readonly limit: number;
	readonly isUnreadOnly?: boolean;
	/** Latest with one row for a story that several feeds carry: the one that was seen first. */
	readonly isCollapsed?: boolean;
}

/** An article as kept, with the time at which it was made (epoch milliseconds). */
export interface StoredArticle {
	readonly article: Article;
	readonly fetchedAt: number;
	/** The feed has changed the entry since: the page may say something else by now. */
	readonly isOutdated: boolean;
}

/** What the feed itself said of a story: summary as plain text, content as the HTML published. */
export interface EntryText {
	readonly summary: string;
	readonly content: string;
	readonly author: string;
	readonly published: string | null;
}

/** What became of a feed: stories that are new, and stories that were rewritten. */
export interface SavedFeed {
	readonly added: number;
	readonly changed: number;
	/** False when the disk refused it: the feed's validators must then not be kept either. */
	readonly isStored: boolean;
}

/** The saving of a feed: each `next` is a short step, and the last one tells what became of it. */
export type SavingSteps = Generator<void, SavedFeed, void>;

/** A search: each `next` is a short step, and the last one tells what was found. */
export type FindingSteps = Generator<void, Found, void>;

/** How much is kept. Saved stories are kept for ever. */
export interface PruneLimits {
	/** Stories that have left their feed go when they are older. */
	readonly keepDays: number;
	/** Size of the file; article texts go first, then the oldest stories. */
	readonly keepMegabytes: number;
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

/** What the answers of a feed had in them, to see whether its readers still find what they need. */
export interface FeedFindings {
	/** Stories that are in the feed now, and those of them that have a date. */
	readonly stories: number;
	readonly dated: number;
	/** The texts that were read last, at most 20, the newest first. */
	readonly texts: readonly (Pick<Article, 'url' | 'extractor' | 'completeness'> & {
		readonly isDated: boolean;
	})[];
}

export interface Store {
	/** What happened when the store was opened, each in one line for the reader; mostly empty. */
	readonly notices: readonly string[];

	listHeadlines(query: HeadlineQuery): HeadlinePage;
	/** The place of a story in a view (from 0), in a collapsed one that of its row; null when it is not in it. */
	positionOf(
		view: StoredList,
		id: number,
		isUnreadOnly?: boolean,
		isCollapsed?: boolean,
	): number | null;
	/**
	 * Stories with all of the words (each as the beginning of a word; "in quotation marks" as they
	 * stand) in title or text, newest first; of more than 1,000 the ones stored last.
	 */
	searchHeadlines(query: string, limit: number, offset: number): HeadlinePage;
	/** Ids of the stories that a search finds, newest first. */
	findStories(search: StorySearch): readonly number[];
	/** The same in short steps, together with stories that are kept whatever the search finds now. */
	findInSteps(search: StorySearch, kept?: readonly number[]): FindingSteps;
	/** Those of the stories that are still there, newest first. */
	stillThere(ids: readonly number[]): Found;
	/** Those of the stories that are unread now. */
	unreadOf(ids: readonly number[]): readonly number[];
	/** The stories of these ids, in the same order; what is gone is left out. */
	getHeadlines(ids: readonly number[]): readonly Headline[];
	getHeadline(id: number): Headline | null;
	/** By any form of the address: scheme, `www.`, fragment and tracking parameters do not count. */
	findByUrl(url: string): Headline | null;
	getEntryText(id: number): EntryText | null;
	/** Adds what is new, updates what changed. Unchanged entries cost a hash, no write. */
	saveFeed(feedId: string, source: string, feed: Feed, now: number): SavedFeed;
	/** The same in short steps, with room between them for whoever waits. */
	saveFeedInSteps(feedId: string, source: string, feed: Feed, now: number): SavingSteps;
	/** Forgets a feed with its stories, but for the saved ones. */
	removeFeed(feedId: string): void;
	/** How many stories the reader's rules keep out of the lists. */
	countMuted(): number;
	/** Brings back the stories that no rule is about any longer; how many they are. */
	releaseMuted(): number;
	popularBasis(): PopularBasis;
	/**
	 * Remembers a site's own list of popular stories, in its order. Links to stories that no feed has
	 * brought become headlines of this feed, which stand in Popular and not in Latest.
	 */
	savePopular(feedId: string, links: readonly Link[], now: number): void;

	getArticle(id: number): StoredArticle | null;
	/** Keeps the better text (see `isBetterText`) unless forced; false when the stored one stays. */
	saveArticle(id: number, article: Article, now: number, isForced?: boolean): boolean;

	/**
	 * The headlines of other feeds that are the same stories are marked with them.
	 * Up to 250 marks are made at once. Of more the first 250 are, and the rest follows in short
	 * steps, so that nobody waits; `onDone` is called when all are made. Closing the store makes them.
	 */
	setRead(ids: readonly number[], isRead: boolean, onDone?: () => void): void;
	setSaved(ids: readonly number[], isSaved: boolean): void;
	/** Keeps a mark, so that it can be taken back, after a restart too. The last 100 are kept. */
	recordMark(mark: Mark): void;
	/**
	 * Takes the last recorded mark back and forgets it; null when there is none. `waiting` where
	 * it is still to be written, so that nobody knows it.
	 */
	undoMark(onDone?: () => void): Mark | 'waiting' | null;
	/** The id of the story that came in last. */
	newestStory(): number;
	/** How many stories of a list are in a range of it. */
	countBetween(view: TimedList, range: StoryRange, isCollapsed: boolean): number;
	/**
	 * Those of a range whose mark has this value: for `read` the ids of stories, each once, for
	 * `saved` those of headlines.
	 */
	markedBetween(
		view: TimedList,
		range: StoryRange,
		isCollapsed: boolean,
		mark: Pick<Mark, 'kind' | 'value'>,
	): readonly number[];
	/** The same of some stories. */
	markedOf(ids: readonly number[], mark: Pick<Mark, 'kind' | 'value'>): readonly number[];
	/** Every unread story of the view, for a mark-all that acts on what was there at the key press. */
	unreadIds(view: StoredList, isCollapsed?: boolean): readonly number[];

	/** Adds a fixing; false when the very same is stored. */
	saveFixing(fixing: Fixing): boolean;
	/**
	 * The latest fixing of each currency of a source, with the different one before it. Whether it is
	 * stale depends on the source's calendar, which the store does not know: `isStale` is false.
	 */
	latestRates(source: string, quote?: string): readonly QuotedRate[];
	/** The latest rate of each currency of a source, without the one before it. */
	currentRates(source: string): readonly Rate[];
	/** The pair from the first source that has it. Direct quotes only. */
	findRate(pair: Pair, sources: readonly string[]): QuotedRate | null;
	/** Oldest first; dates are ISO 8601, both ends included. */
	rateHistory(source: string, pair: Pair, from: string, to: string): readonly Rate[];

	/** Another number than before once any other program, or thread, has written the store. */
	dataVersion(): number;
	getSource(id: string): SourceRecord | null;
	saveSource(record: SourceRecord): void;
	listSources(): readonly SourceRecord[];
	feedFindings(feedId: string): FeedFindings;
	/**
	 * Reserves a source for this store until `now + forMs`, or until it saves the source's record;
	 * false when another one (process or thread) has reserved it.
	 */
	claimSource(id: string, now: number, forMs: number): boolean;
	/** The same for a turn, such as `host/24.kg`, until it is released; true where nothing can be written. */
	claimTurn(turn: string, now: number, forMs: number): boolean;
	releaseTurn(turn: string): void;

	/**
	 * Small pieces of state (places in articles and lists), as JSON text. A note `place:ID` goes when
	 * the story of that id is pruned. A note `source:ID` is about what that source has brought, so it
	 * is not recovered from a damaged store, which has to ask for all of it again.
	 */
	getNote(key: string): string | null;
	setNote(key: string, value: string): void;

	/** One small step of clearing up; true when there is more to do. */
	prune(now: number, limits: PruneLimits): boolean;
	/** Keeps a copy of the marks and the saved stories beside the store, at most once a day. */
	backUpMarks(now: number): void;

	close(): void;
}
