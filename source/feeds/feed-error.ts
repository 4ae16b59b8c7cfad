/** Why a document is not a feed that can be read, in one line for people. */
export class FeedError extends Error {
	override readonly name = 'FeedError';
}
