import {createHash} from 'node:crypto';
import {parseFeed} from '../feeds/parse-feed.ts';
import type {Http, HttpResponse} from '../http/http.ts';
import type {Feed} from '../model/feed.ts';
import type {SourceRecord, Store} from '../store/store.ts';
import {followMove} from './follow-move.ts';
import {type Circumstances, fail, spareHost, succeed} from './record-outcome.ts';
import {readMemo, rememberAnswer, type SourceMemo, writeMemo} from './source-memo.ts';
import {withSummaries} from './with-summaries.ts';

const accept =
	'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1';
const documentId = 'feed';

/** What the refreshing of one source works with. */
export interface Tools {
	readonly http: Http;
	readonly store: Store;
	readonly clock: () => number;
	readonly random: () => number;
	readonly signal: AbortSignal;
}

export interface RefreshedFeed {
	readonly record: SourceRecord;
	readonly added: number;
	readonly isChanged: boolean;
}

/** Asks a claimed feed, keeps what is new and how it went. Throws only what the store throws. */
export async function refreshFeed(
	claimed: SourceRecord,
	intervalMinutes: number,
	tools: Tools,
): Promise<RefreshedFeed> {
	const {store, clock, random} = tools;
	const memo = readMemo(store, claimed.id);
	const about = (): Circumstances => ({
		now: clock(),
		intervalMinutes,
		pace: memo?.pace ?? null,
		random: random(),
	});
	try {
		const response = await ask(claimed, memo, tools);
		return keep(claimed, response, memo, about(), store);
	} catch (error) {
		if (tools.signal.aborted) {
			return {record: claimed, added: 0, isChanged: false};
		}

		const record = fail(claimed, error, about());
		store.saveSource(record);
		spareHost(store, record, error, clock());
		return {record, added: 0, isChanged: false};
	}
}

function ask(
	{url, etag, lastModified}: SourceRecord,
	memo: SourceMemo | null,
	{http, signal}: Tools,
): Promise<HttpResponse> {
	const validatorsUrl = memo?.documents[documentId]?.url ?? null;
	return http.get({url, accept, validators: {etag, lastModified}, validatorsUrl, signal});
}

function keep(
	claimed: SourceRecord,
	response: HttpResponse,
	memo: SourceMemo | null,
	about: Circumstances,
	store: Store,
): RefreshedFeed {
	const {now} = about;
	const {permanentUrl, validators, freshness} = response;
	const document = rememberAnswer(response, memo?.documents[documentId] ?? null);
	const news = response.kind === 'ok' ? readNews(claimed, response, now, store) : unchanged;
	const pace = news.feed?.pace ?? about.pace;
	const record = succeed(
		claimed,
		{
			...validators,
			...followMove(claimed, permanentUrl, now),
			bodyHash: news.bodyHash ?? claimed.bodyHash,
			lastChange: news.isChanged ? now : (claimed.lastChange ?? now),
		},
		{...freshness, maxAgeSeconds: document.maxAgeSeconds},
		{...about, pace},
	);
	const settingsUrl = memo?.settingsUrl ?? claimed.url;
	writeMemo(store, claimed.id, {settingsUrl, pace, documents: {[documentId]: document}});
	store.saveSource(record);
	return {record, added: news.added, isChanged: news.isChanged};
}

interface News {
	readonly feed: Feed | null;
	readonly bodyHash: string | null;
	readonly added: number;
	readonly isChanged: boolean;
}

const unchanged: News = {feed: null, bodyHash: null, added: 0, isChanged: false};

function readNews(
	{id, name, bodyHash: lastHash}: SourceRecord,
	{body, url, contentType}: Extract<HttpResponse, {kind: 'ok'}>,
	now: number,
	store: Store,
): News {
	const bodyHash = createHash('sha256').update(body).digest('hex');
	if (bodyHash === lastHash) {
		return unchanged;
	}

	const feed = withSummaries(parseFeed({bytes: body, url, contentType}));
	const {added, changed, isStored} = store.saveFeed(id, name, feed, now);
	if (!isStored) {
		throw new Error('The disk refuses to keep the news. Make room, or check who owns the store.');
	}

	return {feed, bodyHash, added, isChanged: added + changed > 0};
}
