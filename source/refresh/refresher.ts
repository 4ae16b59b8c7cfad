import {readOwnSiteRules} from '../articles/own-site-rules.ts';
import type {Http} from '../http/http.ts';
import {reasonOf} from '../http/reason-of.ts';
import type {FeedSource} from '../model/source.ts';
import {findRateSource} from '../rates/index.ts';
import type {PruneLimits, Store} from '../store/store.ts';
import {createArticleLoader} from './article-loader.ts';
import {createFeedParser} from './feed-parser.ts';
import {createFoundFeeds} from './found-feeds.ts';
import {createHistoryLoader} from './history-loader.ts';
import {keepHouse} from './keep-house.ts';
import type {HistoryRequest} from './load-history.ts';
import type {
	ArticleRequest,
	HeavyWork,
	PageRequest,
	RefreshOptions,
	RefreshReport,
} from './messages.ts';
import {type RunRequest, runRefresh} from './refresh-run.ts';
import {registerSources} from './register-sources.ts';
import {createReportBatch} from './report-batch.ts';
import {createRequestTurns} from './request-turns.ts';
import {createSourceAsker} from './source-asker.ts';
import {stateOf} from './source-state.ts';
import {createTicker} from './ticker.ts';
import {watchStore} from './watch-store.ts';

const tickMs = 30_000;
/** What others have brought is on screen so soon; a look wakes a processor, so it is not made more often. */
const lookMs = 2000;
const ticksBetweenCleanings = 120;
const usualLimits: PruneLimits = {keepDays: 30, keepMegabytes: 200};

export interface RefresherParts {
	readonly http: Http;
	readonly store: Store;
	/** Epoch milliseconds. */
	readonly clock: () => number;
	readonly options: RefreshOptions;
	readonly onReport: (report: RefreshReport) => void;
	/** Told, in one line, what of the reader's own rules cannot be used. */
	readonly onNotice?: (text: string) => void;
	/** From 0 to 1; spreads the requests. */
	readonly random?: () => number;
	/** Hears of work that may never end, before it begins and when it has ended. */
	readonly onHeavyWork?: (work: HeavyWork) => void;
}

/** Asks the sources for news and the sites for stories, and keeps both in the store. */
export interface Refresher {
	/** From now on sources are asked as they become due, and the store is kept tidy. */
	start(): void;
	/** Resolves when everything that it asked has answered or failed. Never rejects. */
	refresh(request: RunRequest): Promise<void>;
	/** Resolves when the article is reported as loaded or failed, or was cancelled. Never rejects. */
	loadArticle(request: ArticleRequest): Promise<void>;
	/** Resolves when the page is reported as loaded or failed, or was cancelled. Never rejects. */
	loadPage(request: PageRequest): Promise<void>;
	/** Resolves when the feeds of an address are reported, or why there are none. Never rejects. */
	findFeeds(token: number, url: string): Promise<void>;
	/** Keeps what a feed that was found and is now subscribed to has answered. Never rejects. */
	keepFound(feed: FeedSource): Promise<void>;
	/** An article or a page. */
	cancelArticle(token: number): void;
	/** Resolves when the history is reported as loaded, as far as it could be had. Never rejects. */
	loadHistory(request: HistoryRequest): Promise<void>;
	/** Gives up what is under way. Store and network stay open: they are the caller's. */
	stop(): Promise<void>;
}

/** Makes a refresher; it may live in a worker or not. */
export function createRefresher(parts: RefresherParts): Refresher {
	const {http, store, clock, options, random = Math.random, onHeavyWork = () => {}} = parts;
	const stopping = new AbortController();
	const {signal} = stopping;
	const {feeds, rateSources, compareSources} = findSources(options);
	const banks = [...rateSources, ...compareSources];
	registerSources(store, feeds, banks, options.rateOrigins, clock());
	const feedIds = feeds.map(({id}) => id);
	const rateIds = rateSources.map(({id}) => id);
	const compareIds = compareSources.map(({id}) => id);

	const batch = createReportBatch(parts.onReport);
	const {report} = batch;
	const watch = watchStore(store, [...feedIds, ...rateIds], report);
	const tools = {http, store, clock, random, signal, report};
	const {rules: siteRules, problems} = readOwnSiteRules(options.siteRules ?? {});
	for (const problem of problems) {
		parts.onNotice?.(problem);
	}

	const articles = createArticleLoader({...tools, onHeavyWork, siteRules});
	const parser = createFeedParser();
	const found = createFoundFeeds({...tools, parser, intervalMinutes: options.minutesBetween.feeds});
	const asker = createSourceAsker({
		...tools,
		parser,
		feeds,
		rateSources: banks,
		options,
		onAnswer: watch.note,
	});
	const turns = createRequestTurns(tools);
	const {rateOrigins, historyPauseMs: pauseMs} = options;
	const history = createHistoryLoader({...tools, rateOrigins, pauseMs});
	const {follow, end} = trackWork();
	const run = (request: RunRequest) =>
		follow(runRefresh(request, {asker, turns, store, feedIds, rateIds, compareIds, report}));
	const lookout = createTicker(lookMs, watch.look);
	const ticker = createTicker(tickMs, count => {
		void run({sourceIds: 'all', isManual: false});
		if (count % ticksBetweenCleanings === 1) {
			void follow(keepHouse(store, clock(), options.keep ?? usualLimits, signal));
		}
	});

	return {
		start() {
			for (const record of [...feedIds, ...rateIds].map(id => store.getSource(id))) {
				if (record) {
					report({type: 'source-changed', state: stateOf(record)});
				}
			}

			lookout.start();
			ticker.start();
		},
		refresh: run,
		loadArticle: request => follow(articles.load(request)),
		loadPage: request => follow(articles.loadPage(request)),
		findFeeds: (token, url) =>
			follow(
				found.find(url).then(
					feeds => report({type: 'feeds-found', token, feeds}),
					error => report({type: 'feeds-missed', token, reason: reasonOf(error)}),
				),
			),
		keepFound: found.keep,
		cancelArticle: articles.cancel,
		loadHistory: request => follow(history.load(request)),
		async stop() {
			lookout.stop();
			ticker.stop();
			articles.cancelAll();
			stopping.abort();
			await found.settle();
			await parser.close();
			await end();
			batch.flush();
		},
	};
}

function findSources({feeds, rateSources, compareSources = []}: RefreshOptions) {
	const others = compareSources.filter(id => !rateSources.includes(id));
	return {
		feeds: feeds.filter(({isOn}) => isOn),
		rateSources: rateSources.map(findRateSource).filter(source => source !== null),
		compareSources: others.map(findRateSource).filter(source => source !== null),
	};
}

/** Knows what is under way, so that it can be waited for. */
function trackWork() {
	const underWay = new Set<Promise<void>>();
	return {
		async follow(work: Promise<void>): Promise<void> {
			underWay.add(work);
			await work.finally(() => underWay.delete(work));
		},
		async end(): Promise<void> {
			await Promise.all(underWay);
		},
	};
}
