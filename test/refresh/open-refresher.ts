import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createHttp, type HttpOptions} from '../../source/http/create-http.ts';
import type {FeedSource} from '../../source/model/source.ts';
import type {HeavyWork, RefreshOptions, RefreshReport} from '../../source/refresh/messages.ts';
import {createRefresher, type Refresher} from '../../source/refresh/refresher.ts';
import {openStore} from '../../source/store/open-store.ts';
import type {Store} from '../../source/store/store.ts';
import type {LoopbackServer} from '../helpers/loopback-server.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A folder that goes with the test. */
export function openFolder(): Disposable & {readonly storePath: string} {
	const folder = mkdtempSync(join(tmpdir(), 'masthead-refresh-'));
	return {
		storePath: join(folder, 'store.db'),
		[Symbol.dispose]: () => rmSync(folder, {recursive: true, force: true}),
	};
}

/** A clock that stands still until it is moved. */
export function createClock(start = Date.UTC(2026, 10, 24, 10)) {
	let now = start;
	return {
		now: () => now,
		pass(milliseconds: number) {
			now += milliseconds;
		},
	};
}

export type Clock = ReturnType<typeof createClock>;

export interface OpenRefresher extends AsyncDisposable {
	readonly refresher: Refresher;
	readonly store: Store;
	readonly reports: RefreshReport[];
	readonly heavyWork: HeavyWork[];
	/** Asks everything that is due. */
	refresh(): Promise<void>;
	/** Asks as the reader does with a key. */
	refreshByHand(sourceIds?: readonly string[]): Promise<void>;
}

/** A refresher on a real store, with a network that ends at loopback: one start of the program. */
export function openRefresher(
	storePath: string,
	clock: Clock,
	options: Partial<RefreshOptions> = {},
	network: Pick<HttpOptions, 'lookup'> = {},
	onNotice: (text: string) => void = () => {},
): OpenRefresher {
	const full: RefreshOptions = {
		storePath,
		version: '1.2.3',
		feeds: [],
		rateSources: [],
		rateOrigins: {},
		allowedHosts: ['127.0.0.1', 'localhost'],
		minutesBetween: {feeds: 60, rates: 60},
		env: {},
		...options,
	};
	const store = openStore(storePath, {clock: clock.now});
	const http = createHttp({...full, ...network, clock: clock.now});
	const reports: RefreshReport[] = [];
	const heavyWork: HeavyWork[] = [];
	const refresher = createRefresher({
		http,
		store,
		clock: clock.now,
		options: full,
		onReport: report => reports.push(report),
		onNotice,
		onHeavyWork: work => heavyWork.push(work),
		random: () => 0,
	});
	return {
		refresher,
		store,
		reports,
		heavyWork,
		refresh: () => refresher.refresh({sourceIds: 'all', isManual: false}),
		refreshByHand: (sourceIds = []) =>
			refresher.refresh({sourceIds: sourceIds.length > 0 ? sourceIds : 'all', isManual: true}),
		async [Symbol.asyncDispose]() {
			await refresher.stop();
			http.close();
			store.close();
		},
	};
}

/** A subscription under its id. */
export function feedAt(url: string, id = 'daily'): FeedSource {
	return {id, name: id, url, isOn: true};
}

/** Subscriptions to so many feeds of one host, which it serves from now on, with a story each. */
export function serveFeeds(
	server: Pick<LoopbackServer, 'origin' | 'route'>,
	count: number,
): readonly FeedSource[] {
	return Array.from({length: count}, (_, index) => {
		server.route(`/${index}`, {body: rss([`Story ${index}`])});
		return feedAt(`${server.origin}/${index}`, `feed-${index}`);
	});
}

/** An RSS document with one entry for each title. */
export function rss(titles: readonly string[], channel = '', content = ''): string {
	const items = titles.map(
		title => `<item>
			<title>${title}</title>
			<link>https://news.example/${encodeURIComponent(title)}</link>
			<guid>${title}</guid>
			<pubDate>Tue, 24 Nov 2026 09:00:00 GMT</pubDate>
			${content}
		</item>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
	<rss version="2.0"><channel><title>The Daily</title><link>https://news.example/</link>${channel}
	${items.join('\n')}</channel></rss>`;
}

/** The titles in the Latest view. */
export function titlesIn(store: Store): readonly string[] {
	const {rows} = store.listHeadlines({view: 'latest', offset: 0, limit: 100});
	return rows.map(({title}) => title).sort();
}
