import type {StoredList} from './headline.ts';

/** What a reader looks for: all of it has to hold. */
export interface StorySearch {
	/** Words as beginnings of words, "phrases" as they stand, in title or text; empty for no words. */
	readonly words: string;
	/** The same in titles only. */
	readonly titleWords: string;
	/** The list that is looked through, or null for everything stored. */
	readonly within: StoredList | null;
	/** Beginnings of feeds' names or keys in any case, one of which the story is in; empty for any feed. */
	readonly feeds: readonly string[];
	/** From this moment on, epoch milliseconds; null for any. */
	readonly after: number | null;
	/** Before this moment, epoch milliseconds; null for any. */
	readonly before: number | null;
	readonly isUnread: boolean;
	readonly isSaved: boolean;
}

/** What a search has found. */
export interface Found {
	/** The stories, newest first. */
	readonly ids: readonly number[];
	/** How many of them are unread. */
	readonly unread: number;
}
