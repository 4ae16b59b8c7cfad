import {type HistoryRequest, loadHistory} from './load-history.ts';
import type {RefreshReport} from './messages.ts';
import type {Tools} from './refresh-feed.ts';

/** Between two requests for history: nobody is in a hurry for last year's prices. */
const usualPauseMs = 1500;

interface LoaderParts extends Pick<Tools, 'http' | 'store' | 'clock' | 'signal'> {
	readonly rateOrigins: Readonly<Record<string, string>>;
	readonly pauseMs: number | undefined;
	readonly report: (report: RefreshReport) => void;
}

/** Loads the history of pairs, one after the other whoever asks, and reports how that went. */
export function createHistoryLoader({rateOrigins, pauseMs, report, ...tools}: LoaderParts) {
	let last: Promise<void> = Promise.resolve();

	const load = async (request: HistoryRequest): Promise<void> => {
		const {source, pair} = request;
		const origin = rateOrigins[source];
		// A server that the settings name is the reader's own, or the sample's.
		const wait = pauseMs ?? (origin === undefined ? usualPauseMs : 0);
		const {added, reason} = await loadHistory(request, {...tools, origin, pauseMs: wait});
		if (!tools.signal.aborted) {
			report({type: 'history-loaded', source, pair, added, reason});
		}
	};

	return {
		load(request: HistoryRequest): Promise<void> {
			last = last.then(() => load(request));
			return last;
		},
	};
}
