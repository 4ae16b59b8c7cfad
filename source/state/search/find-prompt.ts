import {translateReason} from '../../text/translate-reason.ts';
import {withAnswer, withoutAnswer} from '../notice.ts';
import {closePrompt, isEmpty, openPrompt, type Prompt, typeInPrompt} from '../prompt.ts';
import {searchRates} from '../rates/choose-rates.ts';
import type {State} from '../state.ts';
import {andThen, type Step, step} from '../step.ts';
import {atPlace, currentPlace} from '../update-article.ts';
import {wordsOf} from '../words-of.ts';
import {askNow, leaveFilter, leaveFinding, lookFor, withFinding} from './find-stories.ts';
import {showNearestHit} from './go-to-hit.ts';
import {parseSearch} from './parse-search.ts';

/** `/`: looks through everything stored; in the Rates view, for a currency. */
export function openSearch(state: State): Step {
	return state.view === 'rates' && state.pane === 'list'
		? searchRates(state)
		: openPrompt(withFinding(state), 'search', state.finding?.query);
}

/** `=`: leaves only those of the list whose titles have the words. */
export function openFilter(state: State): Step {
	return state.view === 'rates'
		? step(state)
		: openPrompt(withFinding({...state, pane: 'list'}), 'filter', state.finding?.filter);
}

/** Looks for words in the story on screen. */
export function openFind(state: State): Step {
	return state.article
		? openPrompt(
				{...state, pane: 'article', textFind: {text: '', place: currentPlace(state)}},
				'find',
			)
		: withAnswer(state, wordsOf(state).notices.noStoryToSearch);
}

/** A key while something is being looked for: every one of them shows at once. */
export function findTyped(state: State, prompt: Prompt, key: string): Step {
	switch (key) {
		case 'Enter':
			return keep(withoutAnswer(closePrompt(state)), prompt);
		case 'Escape':
		case 'Ctrl-c':
		case 'Ctrl-g':
			return giveUp(closePrompt(state), prompt);
		default:
			return key === 'Backspace' && isEmpty(prompt)
				? giveUp(closePrompt(state), prompt)
				: edit(state, prompt, key);
	}
}

function edit(state: State, prompt: Prompt, key: string): Step {
	const saved = prompt.kind === 'search' ? state.options.searches.map(({query}) => query) : [];
	const edited = typeInPrompt(prompt, key, saved);
	const {text} = edited.entry;
	const typed: State = {...state, prompt: edited};
	if (text === prompt.entry.text) {
		return step(typed);
	}

	switch (prompt.kind) {
		case 'search':
			return lookFor(typed, {query: text});
		case 'filter':
			return lookFor(typed, {filter: text});
		default:
			return showNearestHit({
				...typed,
				textFind: {text, place: state.textFind?.place ?? null},
			});
	}
}

/** Enter: what was found stays, and what was not understood is said. */
function keep(state: State, prompt: Prompt): Step {
	if (prompt.entry.text.trim() === '') {
		return giveUp(state, prompt);
	}

	if (prompt.kind === 'find') {
		return step(state);
	}

	const {timeZone, language} = state.options;
	const {problem} = parseSearch(state.finding?.query ?? '', timeZone);
	const asked = askNow(state);
	return problem
		? andThen(asked, next => withAnswer(next, translateReason(problem, language)))
		: asked;
}

function giveUp(state: State, {kind}: Prompt): Step {
	switch (kind) {
		case 'search':
			return leaveFinding(state);
		case 'filter':
			return leaveFilter(state);
		default:
			return step(leaveFind(state));
	}
}

/** The story as it was before something was looked for in it. */
function leaveFind(state: State): State {
	const place = state.textFind?.place;
	const plain: State = {...state, textFind: null};
	return place ? atPlace(plain, place) : plain;
}
