/** Words without the difference between Russian ё and е, which are written for one another. */
export const foldLetters = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/**
 * Full-text expression for what a reader typed: every word is the beginning of a word, words in
 * quotation marks stand together as they are. Null when there is nothing to search for.
 */
export function matchExpression(query: string): string | null {
	const terms: string[] = [];
	for (const [, quoted, ...others] of foldLetters(query).matchAll(
		/["«“]([^"»”]*)["»”]?|([^"«“]+)/g,
	)) {
		if (quoted !== undefined) {
			terms.push(...phrase(wordsOf(quoted)));
		}

		terms.push(...wordsOf(others[0] ?? '').map(beginning));
	}

	return terms.length > 0 ? terms.join(' ') : null;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const phrase = (words: readonly string[]): string[] =>
	words.length > 0 ? [`"${words.join(' ')}"`] : [];

/** A single letter begins half of all words, so it has to be a word of its own. */
const beginning = (word: string): string => (word.length > 1 ? `"${word}"*` : `"${word}"`);
