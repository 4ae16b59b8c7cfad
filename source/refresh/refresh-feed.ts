import {hash} from 'node:crypto';
import {setTimeout} from 'node:timers/promises';
import type {Http, HttpResponse} from '../http/http.ts';
import type {Feed} from '../model/feed.ts';
import type {SavedFeed, SourceRecord, Store} from '../store/store.ts';
import {withoutSecrets, withSecrets} from '../text/address-secrets.ts';
import {sayReason} from '../text/say-reason.ts';
import type {FeedParser} from './feed-parser.ts';
import {followMove} from './follow-move.ts';
import {type Circumstances, fail, spareHost, succeed} from './record-outcome.ts';
import {readMemo, rememberAnswer, type SourceMemo, writeMemo} from './source-memo.ts';

const accept =
	'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1';
const documentId = 'feed';
/** A step of saving holds the thread for some ten times as long. */
const betweenStepsMs = 2;

/** What the refreshing of one source works with. */
export interface Tools {
	readonly http: Http;
	readonly store: Store;
	readonly clock: () => number;
	readonly random: () => number;
	readonly signal: AbortSignal;
}

/** What a feed takes besides. */
export interface FeedTools extends Tools {
	readonly parser: FeedParser;
	/** The feed's address as the reader wrote it, secrets included. */
	readonly ownUrl: string;
	/** Told when the server has answered, so that the next one can be asked while this one is read. */
	readonly onAnswered: () => void;
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
	tools: FeedTools,
): Promise<RefreshedFeed> {
	const {store, clock, random} = tools;
	const memo = readMemo(store, claimed.id);
	const about = (): Circumstances => ({
		now: clock(),
		intervalMinutes,
		pace: memo?.pace ?? null,
		knownSince: memo?.knownSince ?? clock(),
		random: random(),
	});
	try {
		const response = await ask(claimed, memo, tools);
		tools.onAnswered();
		const news = await readNews(claimed, response, tools);
		return await keep(claimed, response, news, memo, about(), tools);
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
	{http, ownUrl, signal}: FeedTools,
): Promise<HttpResponse> {
	const validatorsUrl = memo?.documents[documentId]?.url ?? null;
	const address = withSecrets(url, ownUrl);
	return http.get({url: address, accept, validators: {etag, lastModified}, validatorsUrl, signal});
}

interface News {
	/** Null when the document is the same as last time. */
	readonly feed: Feed | null;
	readonly bodyHash: string | null;
}

const unchanged: News = {feed: null, bodyHash: null};

async function readNews(
	{bodyHash: lastHash}: SourceRecord,
	response: HttpResponse,
	{parser, signal}: FeedTools,
): Promise<News> {
	if (response.kind !== 'ok') {
		return unchanged;
	}

	const {body, url, contentType} = response;
	const bodyHash = hash('sha256', body);
	if (bodyHash === lastHash) {
		return unchanged;
	}

	const feed = await parser.parse({bytes: body, url, contentType});
	signal.throwIfAborted();
	return {feed, bodyHash};
}

async function keep(
	claimed: SourceRecord,
	response: HttpResponse,
	{feed, bodyHash}: News,
	memo: SourceMemo | null,
	about: Circumstances,
	{store, ownUrl, signal}: FeedTools,
): Promise<RefreshedFeed> {
	const {now, knownSince} = about;
	const {permanentUrl, validators, freshness} = response;
	const document = rememberAnswer(response, memo?.documents[documentId] ?? null);
	const added = feed ? await keepStories(claimed, feed, now, store, signal) : none;
	const isChanged = added.added + added.changed > 0;
	const pace = feed?.pace ?? about.pace;
	const record = succeed(
		claimed,
		{
			...validators,
			...followMove(claimed, storable(permanentUrl, ownUrl), now),
			bodyHash: bodyHash ?? claimed.bodyHash,
			lastChange: isChanged ? now : (claimed.lastChange ?? now),
		},
		{...freshness, maxAgeSeconds: document.maxAgeSeconds},
		{...about, pace},
	);
	const {settingsUrl = claimed.url, settingsCheck = ''} = memo ?? {};
	const documents = {[documentId]: document};
	writeMemo(store, claimed.id, {settingsUrl, settingsCheck, knownSince, pace, documents});
	store.saveSource(record);
	return {record, added: added.added, isChanged};
}

/** A new address with secrets of the server's own is not learned: the store may not keep them. */
function storable(permanentUrl: string | null, ownUrl: string): string | null {
	const stored = permanentUrl === null ? null : withoutSecrets(permanentUrl);
	return stored !== null && withSecrets(stored, ownUrl) === permanentUrl ? stored : null;
}

const none: SavedFeed = {added: 0, changed: 0, isStored: true};

async function keepStories(
	{id, name}: SourceRecord,
	feed: Feed,
	now: number,
	store: Store,
	signal: AbortSignal,
): Promise<SavedFeed> {
	const steps = store.saveFeedInSteps(id, name, feed, now);
	let step = steps.next();
	while (!step.done) {
		// Time for the answers that arrive meanwhile, and for a reader who waits for a story.
		await setTimeout(betweenStepsMs);
		signal.throwIfAborted();
		step = steps.next();
	}

	if (!step.value.isStored) {
		throw new Error(sayReason('diskRefuses', {}, 'makeRoom'));
	}

	return step.value;
}
