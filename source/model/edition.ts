import type {FeedSource} from './source.ts';

/** A named preset of feeds and rates. */
export interface Edition {
	readonly id: string;
	readonly name: string;
	readonly feeds: readonly FeedSource[];
	/** Ids of rate sources: the first is asked, the others stand behind it in this order. */
	readonly rateSources: readonly string[];
	/** Ids of rate sources that publish the same pairs, for comparison. */
	readonly compareSources: readonly string[];
	/** What the header shows, as `USD/KGS`. */
	readonly pairs: readonly string[];
}
