/** Where something comes from: a subscribed feed, or a publisher of rates. */
export type SourceKind = 'feed' | 'rates';

/** A feed that the reader is subscribed to. */
export interface FeedSource {
	/** Short and stable: `24kg`. */
	readonly id: string;
	/** As the list shows it: `24.kg`. */
	readonly name: string;
	readonly url: string;
	readonly isOn: boolean;
	/** The folder that lists of feeds keep it in, the outermost first. */
	readonly folders?: readonly string[];
}

/** How a source is doing. `stale` is old text after a failure that may pass; `failed` has none. */
export type SourceStatus = 'idle' | 'loading' | 'fresh' | 'stale' | 'failed';

/** The state of one source, as the screen tells it. Times are epoch milliseconds. */
export interface SourceState {
	readonly id: string;
	readonly kind: SourceKind;
	readonly name: string;
	readonly url: string;
	readonly status: SourceStatus;
	/** Why it failed, in one line; empty when it did not. */
	readonly reason: string;
	readonly lastSuccess: number | null;
	/** Not to be asked before this time. */
	readonly nextDue: number | null;
}
