/** How much of a story we have. */
export type Completeness = 'full' | 'summary' | 'paywalled' | 'empty';

/** What made the text: a rule for one site, the general extractor, or the feed's own text. */
export type Extractor = `site:${string}` | 'readability' | 'feed';

interface Measured {
	readonly completeness: Completeness;
	readonly wordCount: number;
}

const rank: Readonly<Record<Completeness, number>> = {empty: 0, summary: 1, paywalled: 2, full: 3};

/**
 * Whether a newly made text may take the place of the one that is stored. A longer text is never
 * replaced by a shorter one, unless the shorter one is known to be the whole story and is not much
 * shorter (menus and captions that an earlier extraction had swept up, or sentences that a publisher
 * who has changed the story since, `isChanged`, has withdrawn).
 */
export function isBetterText(fresh: Measured, stored: Measured, isChanged = false): boolean {
	if (fresh.wordCount >= stored.wordCount) {
		return fresh.wordCount > 0;
	}

	const isCorrection = isChanged && fresh.completeness === 'full';
	const isUpgrade = isCorrection || rank[fresh.completeness] > rank[stored.completeness];
	return isUpgrade && fresh.wordCount * 10 >= stored.wordCount * 9;
}
