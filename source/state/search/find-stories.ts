import type {StorySearch} from '../../model/story-search.ts';
import type {Event} from '../event.ts';
import {emptyList, type State} from '../state.ts';
import {andThen, type Step, step} from '../step.ts';
import {showAgain} from '../trail.ts';
import {currentPlace} from '../update-article.ts';
import {readList, rest} from '../update-list.ts';
import type {Finding, Origin} from './finding.ts';
import {joinFound} from './join-found.ts';
import {isEmptySearch, parseSearch} from './parse-search.ts';
import {savedSearchOf} from './saved-searches.ts';

/** How long the typing must rest before the store is asked. */
const restMilliseconds = 80;
/** How long news must rest before saved searches look for them. */
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
	const finding = {query: '', filter: '', ids: [], token, isPending: false, isAgain: false, origin};
	return {...state, finding};
}

/** Another text to look for: the store is asked when the typing rests. */
export function lookFor(state: State, change: Partial<Pick<Finding, 'query' | 'filter'>>): Step {
	const {finding} = state;
	if (!finding) {
		return step(state);
	}

	const token = state.token + 1;
	return step(
		{...state, token, finding: {...finding, ...change, token, isPending: true, isAgain: false}},
		{type: 'wait', milliseconds: restMilliseconds, event: {type: 'typing-rested', token}},
	);
}

/** What a saved search has found is looked for again when the news rest. */
export function lookAgain(state: State): Step {
	const {finding, view, prompt} = state;
	const isOther = finding?.isPending && !finding.isAgain;
	if (!finding || view !== 'found' || prompt || isOther || !savedSearchOf(state)) {
		return step(state);
	}

	const token = state.token + 1;
	return step(
		{...state, token, finding: {...finding, token, isPending: true, isAgain: true}},
		{type: 'wait', milliseconds: newsMilliseconds, event: {type: 'typing-rested', token}},
	);
}

/** The typing rests: now it is worth a question to the store. */
export function typingRested(state: State, token: number): Step {
	const {finding} = state;
	return finding?.isPending && finding.token === token ? askStore(state, finding) : step(state);
}

/** Asks at once what has not been asked yet. */
export function askNow(state: State): Step {
	return state.finding?.isPending ? askStore(state, state.finding) : step(state);
}

function askStore(state: State, finding: Finding): Step {
	const search = searchOf(finding, state.options.timeZone);
	const asked = {...finding, isPending: false};
	if (isEmptySearch(search)) {
		const {view, pane, isZen} = finding.origin;
		return step({...state, finding: {...asked, ids: []}, view, pane, isZen});
	}

	return step({...state, finding: asked}, {type: 'find-stories', token: finding.token, search});
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
	{token, ids}: Extract<Event, {type: 'stories-found'}>,
): Step {
	const {finding} = state;
	if (!finding || finding.token !== token) {
		return step(state);
	}

	if (finding.isAgain) {
		const joined = {...finding, ids: joinFound(finding.ids, ids), isAgain: false};
		const {rows, cursor, offset} = state.lists.found;
		return readList({...state, finding: joined}, 'found', rows[cursor - offset]?.id ?? null);
	}

	const shown: State = {
		...state,
		finding: {...finding, ids},
		view: 'found',
		pane: 'list',
		isZen: false,
		lists: {...state.lists, found: emptyList},
	};
	return andThen(readList(shown, 'found', null), rest);
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
