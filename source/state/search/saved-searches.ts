import type {SavedSearch, SearchSetting} from '../../model/saved-search.ts';
import {sanitizeLine} from '../../text/sanitize.ts';
import {sayReason} from '../../text/say-reason.ts';
import {translateReason} from '../../text/translate-reason.ts';
import {withAnswer} from '../notice.ts';
import type {State} from '../state.ts';
import {type Step, step} from '../step.ts';
import {wordsOf} from '../words-of.ts';
import {parseSearch} from './parse-search.ts';

/** The searches of the settings that can be used, and one line for each that cannot. */
export function usableSearches(
	settings: readonly SearchSetting[],
	timeZone: string | null,
): {readonly searches: readonly SavedSearch[]; readonly problems: readonly string[]} {
	const searches: SavedSearch[] = [];
	const problems: string[] = [];
	for (const setting of settings) {
		const query = sanitizeLine(setting.query);
		const isTwice = searches.some(search => search.query === query);
		const fault =
			(query === '' && sayReason('searchEmpty')) ||
			(isTwice && sayReason('searchTwice')) ||
			parseSearch(query, timeZone).problem;
		if (fault) {
			problems.push(sayReason('searchUnused', {words: query, why: fault}));
		} else {
			searches.push({query, name: sanitizeLine(setting.name ?? '') || query});
		}
	}

	return {searches, problems};
}

/** The saved search whose results are on screen; null for any other. */
export function savedSearchOf({finding, options}: State): SavedSearch | null {
	const query = sanitizeLine(finding?.query ?? '');
	return options.searches.find(search => search.query === query) ?? null;
}

/** `+`: keeps what is being looked for under its own text. */
export function saveSearch(state: State): Step {
	const {search, notices} = wordsOf(state);
	const {timeZone, language} = state.options;
	const query = sanitizeLine(state.finding?.query ?? '');
	if (query === '') {
		return withAnswer(state, notices.nothingSought);
	}

	const saved = savedSearchOf(state);
	const fault = saved
		? search.savedBefore(saved.name)
		: translateReason(parseSearch(query, timeZone).problem, language);
	return fault ? withAnswer(state, fault) : step(state, {type: 'keep-search', query});
}

/** `-`: lets the saved search go whose results are on screen. */
export function removeSearch(state: State): Step {
	const saved = savedSearchOf(state);
	return saved
		? step(state, {type: 'drop-search', query: saved.query})
		: withAnswer(state, wordsOf(state).search.notSaved);
}
