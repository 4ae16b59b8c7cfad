import {type SearchTerm, searchTerms} from '../../text/search-terms.ts';
import type {State} from '../state.ts';
import {parseSearch} from './parse-search.ts';

const none: readonly SearchTerm[] = [];
let known: {readonly text: string; readonly terms: readonly SearchTerm[]} = {text: '', terms: none};

/** The same words give the same terms, so that rows marked with them need not be made again. */
function termsOf(text: string): readonly SearchTerm[] {
	if (text === '') {
		return none;
	}

	if (known.text !== text) {
		known = {text, terms: searchTerms(text)};
	}

	return known.terms;
}

/** What is to be marked in the titles of the list on screen. */
export function titleTerms({view, finding, options}: State): readonly SearchTerm[] {
	return view === 'found' && finding
		? termsOf(`${parseSearch(finding.query, options.timeZone).search.words} ${finding.filter}`)
		: none;
}

/** What is to be marked in the story on screen: what is looked for in it, else what found it. */
export function storyTerms(state: State): readonly SearchTerm[] {
	return state.textFind ? searchTerms(state.textFind.text) : titleTerms(state);
}
