/** A word or a phrase that is looked for, folded as `foldWords` does it. */
export interface SearchTerm {
	/** One word, or the words of a phrase. */
	readonly words: readonly string[];
	/** The word may go on. */
	readonly isBeginning: boolean;
}

/** Words without the difference between Russian ё and е, which are written for one another. */
export const foldLetters = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** The words of a text as they are compared. */
export const wordsOf = (text: string): readonly string[] =>
	foldLetters(text.toLowerCase()).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/**
 * What a reader typed: every word is the beginning of a word, words in quotation marks stand
 * together as they are. A single letter begins half of all words, so it has to be a word of its own.
 */
export function searchTerms(text: string): readonly SearchTerm[] {
	const terms: SearchTerm[] = [];
	for (const [, quoted, plain = ''] of text.matchAll(/["«“]([^"»”]*)["»”]?|([^"«“]+)/g)) {
		const phrase = wordsOf(quoted ?? '');
		terms.push(...(phrase.length > 0 ? [{words: phrase, isBeginning: false}] : []));
		terms.push(...wordsOf(plain).map(word => ({words: [word], isBeginning: word.length > 1})));
	}

	return terms;
}

/** A stretch of a text, in code units; the end is not part of it. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Where the terms stand in a text, in order and without overlaps. */
export function findTerms(text: string, terms: readonly SearchTerm[]): readonly Stretch[] {
	if (terms.length === 0) {
		return [];
	}

	const pattern = terms.map(patternOf).join('|');
	const found = foldInPlace(text).matchAll(new RegExp(`(?<![${letters}])(?:${pattern})`, 'gu'));
	return [...found].map(({0: hit, index}) => ({start: index, end: index + hit.length}));
}

const letters = '\\p{L}\\p{N}\\p{M}';

function patternOf({words, isBeginning}: SearchTerm): string {
	const joined = words.map(word => foldInPlace(word)).join(`[^${letters}]+`);
	return isBeginning ? joined : `${joined}(?![${letters}])`;
}

/** Lower case and no accents, as the index has it, with every letter at its own place. */
function foldInPlace(text: string): string {
	return text.replaceAll(/\P{ASCII}|[A-Z]/gu, letter => {
		const plain = foldLetters(letter.toLowerCase());
		const [base = plain] = /\p{Script=Latin}/u.test(plain) ? plain.normalize('NFD') : [plain];
		return base.length === letter.length ? base : letter;
	});
}
