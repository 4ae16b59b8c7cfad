import type {FeedSource, SourceState} from '../model/source.ts';
import type {RateSource} from '../rates/rate-source.ts';
import {explainProblem} from '../store/storage-problem.ts';
import type {SourceRecord} from '../store/store.ts';
import {sayReason} from '../text/say-reason.ts';
import {claimSource, giveBack} from './claim-source.ts';
import type {FeedParser} from './feed-parser.ts';
import {pauseOf} from './host-pause.ts';
import type {RefreshOptions, RefreshReport} from './messages.ts';
import {isDue, type Occasion} from './next-due.ts';
import {refreshFeed, type Tools} from './refresh-feed.ts';
import {refreshRates} from './refresh-rates.ts';
import {stateOf} from './source-state.ts';

export interface AskerParts extends Tools {
	readonly parser: FeedParser;
	readonly feeds: readonly FeedSource[];
	readonly rateSources: readonly RateSource[];
	readonly options: Pick<RefreshOptions, 'minutesBetween' | 'rateOrigins'>;
	readonly report: (report: RefreshReport) => void;
	/** Called with a source as this program has claimed it, and what became of it. */
	readonly onAnswer: (claimed: SourceRecord, record: SourceRecord) => void;
}

/**
 * `doubted` is a source with a rate that another one should confirm; `skipped` one that somebody else
 * is asking, or that this program had to leave.
 */
export type AskResult = 'done' | 'failed' | 'doubted' | 'skipped';

export interface SourceAsker {
	/** Whether a source may be asked: it is due, its host is not resting, and nobody here is at it. */
	canAsk(id: string, occasion: Occasion): boolean;
	/** Shows a source as loading and keeps it for the `ask` that follows. */
	reserve(id: string): void;
	/**
	 * Asks a source that was reserved, and reports how that went. Never rejects. `onAnswered` is called
	 * when the server has sent its answer, which may take a while to be read and kept.
	 */
	ask(id: string, occasion: Occasion, onAnswered?: () => void): Promise<AskResult>;
}

/** Makes the one who asks single sources, feeds and publishers of rates alike. */
export function createSourceAsker(parts: AskerParts): SourceAsker {
	const {store, clock, signal} = parts;
	const reserved = new Set<string>();
	return {
		canAsk(id, occasion) {
			const record = store.getSource(id);
			const now = clock();
			return (
				record !== null &&
				!reserved.has(id) &&
				isDue(record, now, occasion) &&
				pauseOf(store, record.url, now) === null
			);
		},
		reserve(id) {
			const record = store.getSource(id);
			if (record) {
				reserved.add(id);
				show(parts, record, {status: 'loading'});
			}
		},
		async ask(id, occasion, onAnswered = () => {}) {
			const record = store.getSource(id);
			try {
				return record && !signal.aborted
					? await claimAndAsk(record, occasion, {...parts, onAnswered})
					: 'skipped';
			} catch (error) {
				const status = record?.lastSuccess ? 'stale' : 'failed';
				const reason = sayReason('storeFailed', {why: explainProblem(error)});
				show(parts, record, {status, reason});
				return 'failed';
			} finally {
				reserved.delete(id);
			}
		},
	};
}

type AskParts = AskerParts & {readonly onAnswered: () => void};

async function claimAndAsk(
	{id, url}: SourceRecord,
	occasion: Occasion,
	parts: AskParts,
): Promise<AskResult> {
	const {store, clock, signal, report} = parts;
	const now = clock();
	// Its host may have asked to be left alone while this source waited for its turn.
	const isResting = pauseOf(store, url, now) !== null;
	const claimed = isResting ? null : claimSource(store, id, {now, occasion});
	if (!claimed) {
		show(parts, store.getSource(id));
		return 'skipped';
	}

	const {record, isChanged, isDoubted, added} = await refresh(claimed, parts);
	if (signal.aborted) {
		if (record === claimed) {
			giveBack(store, claimed, clock());
		}

		return 'skipped';
	}

	parts.onAnswer(claimed, record);
	show(parts, record);
	if (isChanged) {
		report(record.kind === 'rates' ? {type: 'rates-changed'} : {type: 'headlines-changed', added});
	}

	return record.failures > 0 ? 'failed' : isDoubted ? 'doubted' : 'done';
}

async function refresh(
	claimed: SourceRecord,
	parts: AskParts,
): Promise<{
	readonly record: SourceRecord;
	readonly added: number;
	readonly isChanged: boolean;
	readonly isDoubted: boolean;
}> {
	const {minutesBetween, rateOrigins} = parts.options;
	const rateSource = parts.rateSources.find(({id}) => id === claimed.id);
	if (claimed.kind !== 'rates' || !rateSource) {
		const ownUrl = parts.feeds.find(({id}) => id === claimed.id)?.url ?? claimed.url;
		const tools = {...parts, ownUrl};
		return {...(await refreshFeed(claimed, minutesBetween.feeds, tools)), isDoubted: false};
	}

	const place = {intervalMinutes: minutesBetween.rates, origin: rateOrigins[claimed.id]};
	return {...(await refreshRates(rateSource, claimed, place, parts)), added: 0};
}

function show(
	{report}: AskerParts,
	record: SourceRecord | null,
	change: Partial<SourceState> = {},
): void {
	if (record) {
		report({type: 'source-changed', state: {...stateOf(record), ...change}});
	}
}
