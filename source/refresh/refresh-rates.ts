import type {Freshness} from '../http/http.ts';
import {reasonOf} from '../http/reason-of.ts';
import type {RefusedRate} from '../rates/check-fixing.ts';
import {RateError} from '../rates/rate-error.ts';
import type {RateDocument, RateSource} from '../rates/rate-source.ts';
import type {SourceRecord, Store} from '../store/store.ts';
import {documentUrl} from './document-url.ts';
import {keepFixings, reasonOf as reasonOfRefusal} from './keep-fixings.ts';
import {type Circumstances, fail, spareHost, succeed} from './record-outcome.ts';
import type {Tools} from './refresh-feed.ts';
import {
	type DocumentMemo,
	readMemo,
	rememberAnswer,
	type SourceMemo,
	writeMemo,
} from './source-memo.ts';

export interface RefreshedRates {
	readonly record: SourceRecord;
	/** Whether there is a rate that was not there before. */
	readonly isChanged: boolean;
	/** Whether no document of the source could be had, so that another source has to be asked. */
	readonly isFailed: boolean;
	/** Whether a rate was refused that is true if another source says the same. */
	readonly isDoubted: boolean;
}

interface DocumentResult {
	readonly isChanged: boolean;
	/** Null when the document has to be read again as a whole. */
	readonly memo: DocumentMemo | null;
	readonly freshness: Freshness;
	readonly refused: readonly RefusedRate[];
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
		return {record: claimed, isChanged: false, isFailed: false, isDoubted: false};
	}

	const about: Circumstances = {
		now: clock(),
		intervalMinutes,
		pace: null,
		knownSince: memo?.knownSince ?? clock(),
		random: random(),
	};
	const isFailed = results.size === 0 && errors.length > 0;
	const isChanged = [...results.values()].some(result => result.isChanged);
	const refused = [...results.values()].flatMap(result => result.refused);
	const trouble = {
		error: errors[0],
		refused,
		isMissed: refused.some(({rate}) => store.findRate(rate, [source.id]) !== null),
	};
	const record = isFailed
		? fail(claimed, errors[0], about)
		: succeed(claimed, changesOf(claimed, isChanged, trouble, about), slowest(results), about);
	keepMemos(store, source.id, memo, claimed.url, about.knownSince, results);
	store.saveSource(record);
	for (const error of errors) {
		spareHost(store, record, error, about.now);
	}

	return {record, isChanged, isFailed, isDoubted: refused.some(({isJump}) => isJump)};
}

function keepMemos(
	store: Store,
	id: string,
	memo: SourceMemo | null,
	url: string,
	knownSince: number,
	results: ReadonlyMap<string, DocumentResult>,
): void {
	const documents = new Map(Object.entries(memo?.documents ?? {}));
	for (const [name, result] of results) {
		if (result.memo) {
			documents.set(name, result.memo);
		} else {
			documents.delete(name);
		}
	}

	writeMemo(store, id, {
		settingsUrl: memo?.settingsUrl ?? url,
		settingsCheck: memo?.settingsCheck ?? '',
		knownSince,
		pace: null,
		documents: Object.fromEntries(documents),
	});
}

async function askFor(
	{accept}: RateDocument,
	url: string,
	source: RateSource,
	last: DocumentMemo | null,
	{http, store, clock, signal}: Tools,
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
		return {isChanged: false, memo, freshness, refused: []};
	}

	const {body, contentType} = response;
	const fixings = source.parse({body, contentType, url: response.url});
	const {added, refused} = keepFixings(source.id, fixings, store, clock());
	// A jump may be confirmed by the next time: "not modified" would then hide it.
	const isDoubted = refused.some(({isJump}) => isJump);
	return {isChanged: added > 0, memo: isDoubted ? null : memo, freshness, refused};
}

/** What was not as it should be, though something could be had. */
interface Trouble {
	readonly error: unknown;
	readonly refused: readonly RefusedRate[];
	/** One of the refused is a rate that the reader has an older fixing of. */
	readonly isMissed: boolean;
}

function changesOf(
	{id: source, lastChange}: SourceRecord,
	isChanged: boolean,
	{error, refused: [first, ...others], isMissed}: Trouble,
	{now}: Circumstances,
): Partial<SourceRecord> {
	const reason =
		error !== undefined
			? reasonOf(error)
			: first
				? reasonOf(new RateError(source, reasonOfRefusal(first, others.length + 1)))
				: '';
	return {
		lastChange: isChanged ? now : (lastChange ?? now),
		...(reason && {reason}),
		...((error !== undefined || isMissed) && {status: 'stale'}),
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
