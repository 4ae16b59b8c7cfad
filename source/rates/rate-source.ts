import type {Fixing, Pair} from '../model/rate.ts';

/** One request of a fixing: a plain GET of `url` with this `Accept` header. */
export interface RateDocument {
	readonly id: string;
	readonly url: string;
	readonly accept: string;
	/** Status 404 is this source's way to say that nothing was published for the span. */
	readonly mayBeMissing?: boolean;
}

/** What came back for a document, or a file that was read in its place. */
export interface RateAnswer {
	readonly body: Uint8Array;
	readonly contentType: string | null;
	readonly url: string;
}

/** A central bank, or a service that gathers what central banks publish. */
export interface RateSource {
	/** Short and stable: `nbkr`. */
	readonly id: string;
	readonly name: string;
	/** As the header shows it: `NBKR`. */
	readonly label: string;
	readonly homepage: string;
	/** What its terms ask to be shown beside the rates; empty when they ask for nothing. */
	readonly attribution: string;
	/** What stories call the bank, as the store's search takes words; none for a service. */
	readonly newsWords?: readonly string[];
	/** The currency that its rates are in; null when that depends on the answer. */
	readonly quote: string | null;
	/** The requests that make up the current fixing. */
	readonly documents: readonly RateDocument[];
	/** The requests for the dates `from` to `to` (both included); none for a pair it cannot serve. */
	readonly history: ((pair: Pair, from: string, to: string) => readonly RateDocument[]) | null;
	/** Whether a document looks like one of this source's, for a file of unknown origin. */
	recognises(text: string, url: string): boolean;
	/**
	 * Reads a document as published, in its order. A day without rates is an empty list; throws
	 * `RateError` for anything that is not this source's document.
	 */
	parse(answer: RateAnswer): readonly Fixing[];
	/**
	 * Whether a newer fixing should have appeared by `now` (epoch milliseconds). `base` tells apart
	 * the currencies that a source publishes less often.
	 */
	isStale(date: string, now: number, base?: string): boolean;
}

export const acceptJson = 'application/json, */*;q=0.5';
export const acceptXml = 'application/xml, text/xml, */*;q=0.5';
export const acceptHtml = 'text/html, */*;q=0.5';
