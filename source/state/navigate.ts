import type {Headline} from '../model/headline.ts';
import {typedLink} from './article-view.ts';
import {layoutScreen} from './layout.ts';
import {type Direction, move} from './move.ts';
import {withAnswer} from './notice.ts';
import {backInRates, toggleReport} from './rates/choose-rates.ts';
import {openRateNews} from './rates/rate-news.ts';
import {leaveFilter} from './search/find-stories.ts';
import {currentList, type State, selectedHeadline} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {followLink, hasTrail, stepBack} from './trail.ts';
import {isAtEnd, keepPlace, openStory} from './update-article.ts';
import {openInBrowser} from './update-links.ts';
import {moveTo} from './update-list.ts';
import {withoutZen} from './update-screen.ts';
import {wordsOf} from './words-of.ts';

/** Enter: the selected story, or the numbered link that has been typed. */
export function open(state: State): Step {
	if (state.overlay) {
		return state.overlay.kind === 'rate-news'
			? openRateNews(state)
			: open({...state, overlay: null});
	}

	if (state.pane === 'article' && state.digits) {
		const link = typedLink(state);
		return link ? followLink({...state, digits: ''}, link) : openInBrowser(state);
	}

	const headline = selectedHeadline(state);
	if (state.view === 'rates' && state.pane === 'list') {
		return toggleReport(state);
	}

	if (state.pane === 'article' || !headline) {
		return step(state);
	}

	return openStory(state, headline);
}

/** One step back: typed digits, overlay, the story that a link was followed from, zen, the story. */
export function back(state: State): Step {
	if (state.digits) {
		return step({...state, digits: ''});
	}

	if (state.overlay) {
		return step({...state, overlay: null});
	}

	if (state.choice) {
		return step({...state, choice: null});
	}

	if (hasTrail(state)) {
		return stepBack(state);
	}

	const table = backInRates(state);
	if (table) {
		return step(table);
	}

	if (state.isZen) {
		return step(withoutZen(state));
	}

	if (state.textFind && state.pane === 'article') {
		return step({...state, textFind: null});
	}

	if (state.view === 'found' && state.pane === 'list') {
		return leaveFilter(state);
	}

	return state.pane === 'article'
		? andThen(keepPlace(state), kept => step({...kept, pane: 'list'}))
		: step(state);
}

/** `q`: one step back; from the list, the way out. */
export function backOrQuit(state: State): Step {
	return isAtHome(state) ? quit(state) : back(state);
}

/** Whether there is nothing to go back from but the program. */
export function isAtHome(state: State): boolean {
	const isInside =
		state.digits || state.overlay || state.choice || state.isZen || backInRates(state);
	const isAtList = !isInside && state.pane === 'list' && state.view !== 'found';
	// On a screen that shows nothing of it, there is nothing to go back from.
	return isAtList || layoutScreen(state).isTooSmall;
}

/** Leaves the program, the place in the story kept. */
export function quit(state: State): Step {
	return andThen(keepPlace(state), kept => step(kept, {type: 'quit'}));
}

/** The story after or before the one at hand, without leaving the article pane. */
export function neighbour(state: State, direction: Direction): Step {
	const list = currentList(state);
	if (!list) {
		return step(state);
	}

	const moved = moveTo(state, list.cursor + direction * Math.max(1, Number(state.digits)));
	return openIfReading(moved);
}

/** Space: a page on, and at the end of a story the next unread one. */
export function readOn(state: State): Step {
	if (state.overlay || state.view === 'rates') {
		return move(state, 'page', 1);
	}

	if (state.pane === 'list') {
		return open(state);
	}

	return isAtEnd(state) ? nextUnread(state) : move(state, 'page', 1);
}

function nextUnread(state: State): Step {
	const list = currentList(state);
	const after = list?.rows.findIndex(
		(row, index) => index > list.cursor - list.offset && !row.isRead,
	);
	if (!list || after === undefined || after < 0) {
		return withAnswer(state, wordsOf(state).notices.noUnreadBelow);
	}

	return openIfReading(moveTo(state, list.offset + after));
}

/** After a move by a key of the article pane, the story that is selected now is opened there. */
function openIfReading({state, effects}: Step): Step {
	const headline: Headline | null = selectedHeadline(state);
	const isOther = headline && headline.id !== state.article?.headline.id;
	return state.pane === 'article' && isOther
		? andThen({state, effects}, next => openStory(next, headline))
		: {state, effects};
}
