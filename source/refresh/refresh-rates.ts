import type {Freshness} from '../http/http.ts';
import type {RateDocument, RateSource} from '../rates/rate-source.ts';
import type {SourceRecord} from '../store/store.ts';
import {documentUrl} from './document-url.ts';
import {type Circumstances, fail, reasonOf, spareHost, succeed} from './record-outcome.ts';
import type {Tools} from './refresh-feed.ts';
import {type DocumentMemo, readMemo, rememberAnswer, writeMemo} from './source-memo.ts';

export interface RefreshedRates {
	readonly record: SourceRecord;
	/** Whether there is a rate that was not there before. */
	readonly isChanged: boolean;
	/** Whether no document of the source could be had, so that another source has to be asked. */
	readonly isFailed: boolean;
}

interface DocumentResult {
	readonly isChanged: boolean;
	readonly memo: DocumentMemo;
	readonly freshness: Freshness;
}

/** Asks a claimed publisher of rates for each of its documents. Throws only what the store throws. */
export async function refreshRates(
	source: RateSource,
	claimed: SourceRecord,
	{
		intervalMinutes,
		origin,
	}: {readonly intervalMinutes: number; readonly origin: string | undefined},
	tools: Tools,
): Promise<RefreshedRates> {
	const {store, clock, random} = tools;
	const memo = readMemo(store, source.id);
	const results = new Map<string, DocumentResult>();
	const errors: unknown[] = [];
	for (const document of source.documents) {
		const url = documentUrl(document, origin);
		try {
			const last = memo?.documents[document.id] ?? null;
			results.set(document.id, await askFor(document, url, source, last, tools));
		} catch (error) {
			errors.push(error);
		}
	}

	if (tools.signal.aborted) {
		return {record: claimed, isChanged: false, isFailed: false};
	}

	const about: Circumstances = {now: clock(), intervalMinutes, pace: null, random: random()};
	const isFailed = results.size === 0 && errors.length > 0;
	const isChanged = [...results.values()].some(result => result.isChanged);
	const record = isFailed
		? fail(claimed, errors[0], about)
		: succeed(claimed, changesOf(claimed, isChanged, errors, about), slowest(results), about);
	const documents = Object.fromEntries([...results].map(([id, result]) => [id, result.memo]));
	writeMemo(store, source.id, {
		settingsUrl: memo?.settingsUrl ?? claimed.url,
		pace: null,
		documents: {...memo?.documents, ...documents},
	});
	store.saveSource(record);
	for (const error of errors) {
		spareHost(store, record, error, about.now);
	}

	return {record, isChanged, isFailed};
}

async function askFor(
	{accept}: RateDocument,
	url: string,
	source: RateSource,
	last: DocumentMemo | null,
	{http, store, signal}: Tools,
): Promise<DocumentResult> {
	const response = await http.get({
		url,
		accept,
		validators: last,
		validatorsUrl: last?.url ?? null,
		signal,
	});
	const memo = rememberAnswer(response, last);
	const freshness = {...response.freshness, maxAgeSeconds: memo.maxAgeSeconds};
	if (response.kind === 'not-modified') {
		return {isChanged: false, memo, freshness};
	}

	const {body, contentType} = response;
	const fixings = source.parse({body, contentType, url: response.url});
	const isChanged = fixings.map(fixing => store.saveFixing(fixing)).includes(true);
	return {isChanged, memo, freshness};
}

function changesOf(
	{lastChange}: SourceRecord,
	isChanged: boolean,
	[error]: readonly unknown[],
	{now}: Circumstances,
): Partial<SourceRecord> {
	return {
		lastChange: isChanged ? now : (lastChange ?? now),
		...(error !== undefined && {status: 'stale', reason: reasonOf(error)}),
	};
}

/** No document is asked for before all of them may be. */
function slowest(results: ReadonlyMap<string, DocumentResult>): Freshness {
	const all = [...results.values()].map(({freshness}) => freshness);
	const latest = (times: readonly (number | null)[]): number | null => {
		const known = times.filter(time => time !== null);
		return known.length > 0 ? Math.max(...known) : null;
	};
	return {
		maxAgeSeconds: latest(all.map(({maxAgeSeconds}) => maxAgeSeconds)),
		expiresAt: latest(all.map(({expiresAt}) => expiresAt)),
	};
}
