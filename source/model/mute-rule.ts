/** Stories that the reader does not want to see: all that is given has to be true of one. */
export interface MuteRule {
	/** In this order, each the beginning of a word of the title or of the feed's summary. */
	readonly words?: string;
	/** The id of a feed. */
	readonly feed?: string;
	/** The last day on which the rule takes in new stories, in UTC: `2026-12-31`. */
	readonly until?: string;
}
