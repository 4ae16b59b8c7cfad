/** A search that the reader keeps, as the settings have it; without a name it goes by its text. */
export interface SearchSetting {
	/** What would be typed after `/`. */
	readonly query: string;
	readonly name?: string;
}

/** A search that the reader keeps: safe to show and understood. */
export interface SavedSearch {
	readonly name: string;
	readonly query: string;
}

/** How much a search finds now. */
export interface StoryCount {
	readonly all: number;
	readonly unread: number;
}
