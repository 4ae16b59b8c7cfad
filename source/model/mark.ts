/** A mark that can be taken back: before it, all of these stories had the other value. */
export interface Mark {
	readonly kind: 'read' | 'saved';
	/** Ids of headlines. */
	readonly ids: readonly number[];
	readonly value: boolean;
}
