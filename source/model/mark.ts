/** A mark that can be taken back: before it, all of these stories had the other value. */
export interface Mark {
	readonly kind: 'read' | 'saved';
	/** Ids of headlines. */
	readonly ids: readonly number[];
	readonly value: boolean;
}

/** A story by its id, with the marks that it has. */
export interface StoryMarks {
	readonly id: number;
	/** The headline that stands for the story, where other feeds carry it too. */
	readonly storyId?: number;
	readonly isRead: boolean;
	readonly isSaved: boolean;
}
