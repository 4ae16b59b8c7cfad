import {styledCharsFromTokens as characters, tokenize as tokens} from '@alcalzone/ansi-tokenize';

/** More than the rows of a large screen, in the two or three forms in which Ink asks for each. */
const capacity = 400;

/** Remembers what a function made of the last so many texts. */
function remembering<Result>(make: (text: string) => Result): (text: string) => Result {
	const known = new Map<string, Result>();
	return text => {
		const found = known.get(text);
		if (found !== undefined) {
			return found;
		}

		if (known.size >= capacity) {
			known.clear();
		}

		const made = make(text);
		known.set(text, made);
		return made;
	};
}

type Tokens = ReturnType<typeof tokens>;

const madeOf = new WeakMap<Tokens, ReturnType<typeof characters>>();

/**
 * Ink cuts every row of every frame into characters, though between two frames one row or two have
 * changed. The build puts these two in the place of the functions that Ink imports: the same
 * results, kept.
 */
export const tokenize = remembering((text: string) => tokens(text));

export function styledCharsFromTokens(list: Tokens): ReturnType<typeof characters> {
	const found = madeOf.get(list) ?? characters(list);
	madeOf.set(list, found);
	return found;
}
