import type {Found, StorySearch} from '../../model/story-search.ts';
import type {Event} from '../event.ts';
import {emptyList, type State} from '../state.ts';
import {andThen, type Step, step} from '../step.ts';
import {showAgain} from '../trail.ts';
import {currentPlace} from '../update-article.ts';
import {readList, rest} from '../update-list.ts';
import type {Finding, Origin} from './finding.ts';
import {isEmptySearch, parseSearch} from './parse-search.ts';

/** How long the typing must rest before the store is asked. */
const restMilliseconds = 80;
/** How long the first of the news waits for more of them before a search looks for them. */
export const newsMilliseconds = 500;

/** Begins a search, or goes on with the one whose results are on screen. */
export function withFinding(state: State): State {
	const {view} = state;
	if (state.finding || view === 'found') {
		return state;
	}

	const {pane, trail, isZen, article, token} = state;
	const story = article && {article, place: currentPlace(state)};
	const origin: Origin = {view, pane, trail, isZen, story};
	const nothing = {query: '', filter: '', ids: [], request: 'none'} as const;
	return {...state, finding: {...nothing, token, isAgain: false, hasNews: false, origin}};
}

/** Another text to look for: the store is asked when the typing rests. */
export function lookFor(state: State, change: Partial<Pick<Finding, 'query' | 'filter'>>): Step {
	const {finding} = state;
	if (!finding) {
		return step(state);
	}

	return request(state, {...finding, ...change, isAgain: false}, restMilliseconds);
}

/** What was found is looked for again, soon after news have come. */
export function lookAgain(state: State): Step {
	const {finding, view} = state;
	if (finding?.request === 'asked') {
		return step({...state, finding: {...finding, hasNews: true}});
	}

	return finding?.request === 'none' && view === 'found'
		? request(state, {...finding, isAgain: true}, newsMilliseconds)
		: step(state);
}

function request(state: State, finding: Finding, milliseconds: number): Step {
	const token = state.token + 1;
	return step(
		{...state, token, finding: {...finding, token, request: 'resting', hasNews: false}},
		{type: 'wait', milliseconds, event: {type: 'typing-rested', token}},
	);
}

/** The typing rests: now it is worth a question to the store. */
export function typingRested(state: State, token: number): Step {
	return state.finding?.token === token ? askNow(state) : step(state);
}

/** Asks at once what has not been asked yet. */
export function askNow(state: State): Step {
	return state.finding?.request === 'resting' ? askStore(state, state.finding) : step(state);
}

function askStore(state: State, finding: Finding): Step {
	const {token, ids, isAgain} = finding;
	const search = searchOf(finding, state.options.timeZone);
	if (isEmptySearch(search)) {
		const {view, pane, isZen} = finding.origin;
		return step({...state, finding: {...finding, ids: [], request: 'none'}, view, pane, isZen});
	}

	const asked: State = {...state, finding: {...finding, request: 'asked'}};
	return step(asked, {type: 'find-stories', token, search, kept: isAgain ? ids : []});
}

/** What the store is asked: a filter alone looks through the list where it was typed. */
export function searchOf({query, filter, origin}: Finding, timeZone: string | null): StorySearch {
	const {search} = parseSearch(query, timeZone);
	const isAll = !isEmptySearch(search) || origin.view === 'rates';
	return {...search, titleWords: filter, within: isAll ? null : origin.view};
}

/** What was found becomes the list on screen. */
export function storiesFound(
	state: State,
	{token, found}: Extract<Event, {type: 'stories-found'}>,
): Step {
	const {finding} = state;
	if (finding?.request !== 'asked' || finding.token !== token) {
		return step(state);
	}

	const answered: State = {...state, finding: {...finding, ids: found.ids, request: 'none'}};
	const shown = finding.isAgain ? withNews(answered, found) : firstShown(answered, found);
	return finding.hasNews ? andThen(shown, lookAgain) : shown;
}

function firstShown(state: State, {unread}: Found): Step {
	const lists = {...state.lists, found: {...emptyList, unread}};
	const shown: State = {...state, view: 'found', pane: 'list', isZen: false, lists};
	return andThen(readList(shown, 'found', null), rest);
}

/** The selection stays with its story. */
function withNews(state: State, {unread}: Found): Step {
	const {rows, cursor, offset} = state.lists.found;
	const lists = {...state.lists, found: {...state.lists.found, unread}};
	return readList({...state, lists}, 'found', rows[cursor - offset]?.id ?? null);
}

/** Back to the very place where the search began. */
export function leaveFinding(state: State): Step {
	const {finding} = state;
	if (!finding) {
		return step(state);
	}

	const {view, pane, trail, isZen, story} = finding.origin;
	const left: State = {...state, finding: null, view, pane, isZen, lists: withoutFound(state)};
	const isThere = story?.article.headline === state.article?.headline && !state.article?.isPage;
	if (!story || (isThere && !state.article?.isScrolled)) {
		return andThen(step({...left, trail: story ? trail : state.trail}), resting);
	}

	return showAgain(left, story, trail);
}

const withoutFound = ({lists}: State) => ({...lists, found: emptyList});
const resting = (state: State) => (state.pane === 'list' ? rest(state) : step(state));

/** Takes the filter away, and with it the search if there is nothing else to look for. */
export function leaveFilter(state: State): Step {
	const {finding} = state;
	return finding?.filter && finding.query
		? andThen(lookFor(state, {filter: ''}), askNow)
		: leaveFinding(state);
}
