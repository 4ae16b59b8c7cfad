/** Words without the difference between Russian ё and е, which are written for one another. */
export const foldLetters = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** The words of a text as they are compared. */
export const wordsOf = (text: string): readonly string[] =>
	foldLetters(text.toLowerCase()).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/**
 * Full-text expression for what a reader typed: every word is the beginning of a word, words in
 * quotation marks stand together as they are. Null when there is nothing to search for.
 */
export function matchExpression(query: string): string | null {
	const terms: string[] = [];
	for (const [, quoted, plain = ''] of query.matchAll(/["«“]([^"»”]*)["»”]?|([^"«“]+)/g)) {
		const phrase = wordsOf(quoted ?? '').join(' ');
		terms.push(...(phrase === '' ? [] : [`"${phrase}"`]), ...wordsOf(plain).map(beginning));
	}

	return terms.length > 0 ? terms.join(' ') : null;
}

/** A single letter begins half of all words, so it has to be a word of its own. */
const beginning = (word: string): string => (word.length > 1 ? `"${word}"*` : `"${word}"`);
