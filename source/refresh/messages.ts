import type {Article} from '../model/article.ts';
import type {FoundFeed} from '../model/feed.ts';
import type {MuteRule} from '../model/mute-rule.ts';
import type {Pair} from '../model/rate.ts';
import type {OwnSiteRules} from '../model/site-selectors.ts';
import type {FeedSource, SourceState} from '../model/source.ts';
import type {PruneLimits} from '../store/store.ts';
import type {HistoryRequest} from './load-history.ts';

/** A story whose text is wanted. What comes of it is reported under the token. */
export interface ArticleRequest {
	readonly token: number;
	readonly headlineId: number;
	/** Extract again, and keep the result even where the stored text is longer. */
	readonly isForced: boolean;
}

/** A page that is in no feed. It is reported with its text, since the store does not keep it. */
export interface PageRequest {
	readonly token: number;
	readonly url: string;
	/** For a page that says none itself. */
	readonly title: string;
}

/** What the main thread asks of the worker. */
export type RefreshRequest =
	| {
			readonly type: 'refresh';
			readonly sourceIds: readonly string[] | 'all';
			/** The reader asked: sources are asked again before they are due, but not within 5 minutes. */
			readonly isManual: boolean;
	  }
	| ({readonly type: 'load-article'} & ArticleRequest)
	| ({readonly type: 'load-page'} & PageRequest)
	| {readonly type: 'find-feeds'; readonly token: number; readonly url: string}
	/** The reader has subscribed to a feed that was found. */
	| {readonly type: 'keep-found'; readonly feed: FeedSource}
	/** Of an article or a page. */
	| {readonly type: 'cancel-article'; readonly token: number}
	| ({readonly type: 'load-history'} & HistoryRequest)
	| {readonly type: 'stop'};

/** What the worker tells the main thread. What the store keeps is there by then. */
export type RefreshReport =
	| {readonly type: 'source-changed'; readonly state: SourceState}
	| {readonly type: 'headlines-changed'; readonly added: number}
	| {readonly type: 'rates-changed'}
	| {
			readonly type: 'history-loaded';
			readonly source: string;
			readonly pair: Pair;
			/** How many past fixings are new. */
			readonly added: number;
			/** Why it is not complete, in one line for people; empty when it is. */
			readonly reason: string;
	  }
	| {readonly type: 'article-loaded'; readonly token: number}
	| {readonly type: 'page-loaded'; readonly token: number; readonly article: Article}
	| {
			readonly type: 'article-failed';
			readonly token: number;
			/** One line for people. */
			readonly reason: string;
	  }
	| {readonly type: 'feeds-found'; readonly token: number; readonly feeds: readonly FoundFeed[]}
	| {readonly type: 'feeds-missed'; readonly token: number; readonly reason: string}
	| {readonly type: 'refresh-finished'; readonly done: number; readonly failed: number};

export interface RefreshOptions {
	readonly storePath: string;
	/** Stories that are kept out of the lists. */
	readonly muteRules?: readonly MuteRule[];
	readonly version: string;
	readonly feeds: readonly FeedSource[];
	/** Ids of rate sources: the first is asked, each next one when all before it fail. */
	readonly rateSources: readonly string[];
	/** Ids of rate sources that are asked only when the reader wants to compare. */
	readonly compareSources?: readonly string[];
	/** Another origin for a rate source's addresses: `{nbkr: 'http://127.0.0.1:4000'}`. */
	readonly rateOrigins: Readonly<Record<string, string>>;
	readonly allowedHosts: readonly string[];
	/** The reader's own rules for the pages of sites, from the settings. */
	readonly siteRules?: OwnSiteRules;
	/** What is below 60 counts as 60. */
	readonly minutesBetween: {readonly feeds: number; readonly rates: number};
	/** Milliseconds between two requests for past rates; 1500, or none with a server of `rateOrigins`. */
	readonly historyPauseMs?: number;
	/** How much the store keeps; 30 days and 200 megabytes when not given. */
	readonly keep?: PruneLimits;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** Work on one article that cannot be interrupted from within; null when it is done. */
export type HeavyWork = {readonly token: number} | null;

/** What crosses from the worker's thread: reports, word of work that may never end, lines to show. */
export type WorkerMessage =
	| RefreshReport
	| {readonly type: 'heavy-work'; readonly work: HeavyWork}
	| {readonly type: 'notice'; readonly text: string};
