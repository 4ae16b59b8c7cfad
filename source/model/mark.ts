/** A mark that can be taken back: before it, all of these stories had the other value. */
export interface Mark {
	readonly kind: 'read' | 'saved';
	/** Ids of headlines. */
	readonly ids: readonly number[];
	readonly value: boolean;
}

/** Where a story stands in the lists that go by time: newest first, and of one moment the last one kept. */
export interface StoryPlace {
	readonly id: number;
	/** Epoch milliseconds. */
	readonly time: number;
}

/** Whether a story stands above another in a list that goes by time. */
export const isAbove = (one: StoryPlace, other: StoryPlace): boolean =>
	one.time > other.time || (one.time === other.time && one.id > other.id);

/** The stories of a list from one to another, as they were at some moment. */
export interface StoryRange {
	/** The one that stands above the other, which is in it, too. */
	readonly first: StoryPlace;
	readonly last: StoryPlace;
	/** The last story that had come in by then: later ones are not in it, wherever they stand. */
	readonly newest: number;
	/** The stories themselves in Popular, which does not go by time; else null. */
	readonly ids: readonly number[] | null;
}
