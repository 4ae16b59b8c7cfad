/**
 * The forms of words after whole numbers, by the rules of each language (Unicode CLDR): waking Intl
 * for them would cost a start as much as Node itself. Kyrgyz needs none here: after a number its
 * nouns stay as they are.
 */

/** English: 1 story, 2 stories. */
export function englishForm(count: number, one: string, other: string): string {
	return count === 1 ? one : other;
}

/** Russian: 1 новость, 2 новости, 5 новостей; 11 новостей, 21 новость. */
export function russianForm(count: number, one: string, few: string, many: string): string {
	const tens = Math.floor(count / 10) % 10;
	const units = count % 10;
	if (tens === 1 || units === 0 || units > 4) {
		return many;
	}

	return units === 1 ? one : few;
}
