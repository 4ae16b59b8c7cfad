/** An entry as a row of the list. Times are epoch milliseconds. */
export interface Headline {
	/** Row number in the store; stable for as long as the story is kept. */
	readonly id: number;
	readonly feedId: string;
	/** The short name of the feed, as the list shows it. */
	readonly source: string;
	/** The short names of other feeds that carry the same story; not told where there are none. */
	readonly alsoIn?: readonly string[];
	/** The headline that stands for the story in Latest, where other feeds carry it too. */
	readonly storyId?: number;
	readonly title: string;
	readonly url: string;
	/** When the publisher says it appeared; null when it does not say. */
	readonly published: number | null;
	/** When this store first saw it. */
	readonly firstSeen: number;
	/** What the list is sorted by: `published`, never later than `firstSeen`. */
	readonly time: number;
	readonly isRead: boolean;
	readonly isSaved: boolean;
}

/** What the list pane can show by a tab of its own. */
export const views = ['latest', 'popular', 'saved', 'rates'] as const;

/** What the list pane can show: a tab's view, or what a search has found. */
export type View = (typeof views)[number] | 'found';

/** The views that are lists of headlines. */
export type ListView = Exclude<View, 'rates'>;

/** The lists that the store keeps, whatever is looked for. */
export type StoredList = Exclude<ListView, 'found'>;
export const storedLists: readonly StoredList[] = ['latest', 'popular', 'saved'];

/** Where the Popular view has its order from. */
export type PopularBasis = 'site' | 'scores' | 'coverage' | 'none';
