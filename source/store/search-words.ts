import {searchTerms} from '../text/search-terms.ts';

/** Full-text expression for what a reader typed; null when there is nothing to search for. */
export function matchExpression(query: string): string | null {
	const terms = searchTerms(query).map(
		({words, isBeginning}) => `"${words.join(' ')}"${isBeginning ? '*' : ''}`,
	);
	return terms.length > 0 ? terms.join(' ') : null;
}
