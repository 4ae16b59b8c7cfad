/** What a feed says of a story: summary as plain text, content as the HTML published. */
export interface FeedText {
	readonly summary: string;
	readonly content: string;
	readonly author: string;
	/** UTC ISO 8601, or null. */
	readonly published: string | null;
}
