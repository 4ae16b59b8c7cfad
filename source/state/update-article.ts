import type {Headline} from '../model/headline.ts';
import {lineOf, placeOf} from './article-lines.ts';
import {articleHeight, articleLines} from './article-view.ts';
import type {Event, Place} from './event.ts';
import {withAnswer} from './notice.ts';
import {samePlace} from './same-place.ts';
import type {ArticleState, State} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {markRead} from './update-marks.ts';
import {wordsOf} from './words-of.ts';

/** How long a story must stay beside the list before its page is asked for. */
const fetchRestMilliseconds = 700;

/** Puts a story into the article pane, from the store first. */
export function showStory(state: State, headline: Headline, isWanted = false): Step {
	const kept = keepPlace(state);
	const token = kept.state.token + 1;
	const article: ArticleState = {
		headline,
		article: null,
		status: 'reading',
		reason: '',
		top: 0,
		isScrolled: false,
		isWanted,
		isPage: false,
		token,
	};
	const shown = step(
		{...kept.state, token, article, trail: [], textFind: null, digits: ''},
		...cancel(state),
	);
	const effects = [...kept.effects, ...shown.effects];
	return step(shown.state, ...effects, {type: 'read-article', token, headline});
}

/** Opens a story for reading: it takes the keys, counts as read and its page is fetched at once. */
export function openStory(state: State, headline: Headline): Step {
	const isShown = state.article?.headline.id === headline.id;
	const shown = isShown ? load(state, false) : showStory(state, headline, true);
	return andThen(shown, next => markRead({...next, pane: 'article'}, [headline], true));
}

/** Asks for the page unless it has been read already, or is on its way. */
export function load(state: State, isForced: boolean): Step {
	const {article} = state;
	if (!article || (!isForced && (article.status === 'ready' || article.status === 'loading'))) {
		return step(state);
	}

	const loading: ArticleState = {...article, status: 'loading', reason: ''};
	const {token, headline, isPage} = article;
	const {url, title, id} = headline;
	return step(
		{...state, article: loading},
		isPage
			? {type: 'load-page', token, url, title}
			: {type: 'load-article', token, headlineId: id, isForced},
	);
}

function cancel({article}: State) {
	return article?.status === 'loading'
		? [{type: 'cancel-article' as const, token: article.token}]
		: [];
}

/** The text from the store. What is longer than the screen's keeps the reader's place. */
export function articleRead(state: State, event: Extract<Event, {type: 'article-read'}>): Step {
	const before = state.article;
	if (!before || event.token !== before.token) {
		return step(state);
	}

	const shown = before.article ? currentPlace(state) : null;
	const place =
		before.article && shown ? samePlace(shown, before.article, event.article) : event.place;
	const isWaiting = before.status === 'loading' && !event.isComplete;
	const status = event.isComplete ? 'ready' : isWaiting ? 'loading' : before.status;
	const {article} = event;
	const read = {...state, article: {...before, article, status}};
	const next = place ? atPlace(read, place) : read;
	if (status !== 'reading') {
		return step(next);
	}

	return before.isWanted ? load(next, false) : awaitRest(next);
}

function awaitRest(state: State): Step {
	const token = state.article?.token ?? 0;
	return step(state, {
		type: 'wait',
		milliseconds: fetchRestMilliseconds,
		event: {type: 'reading-rested', token},
	});
}

/** The story stayed on screen: now its page is worth a request. */
export function readingRested(state: State, token: number): Step {
	return state.article?.token === token && state.article.status === 'reading'
		? load(state, false)
		: step(state);
}

/** The worker has put the page into the store. */
export function articleLoaded(state: State, token: number): Step {
	const {article} = state;
	if (!article || article.token !== token) {
		return step(state);
	}

	const ready: State = {...state, article: {...article, status: 'ready'}};
	return step(ready, {type: 'read-article', token, headline: article.headline});
}

/** The page could not be had: the text that we have stays, with the reason. */
export function articleFailed(state: State, token: number, reason: string): Step {
	const {article} = state;
	if (!article || article.token !== token) {
		return step(state);
	}

	const failed: State = {...state, article: {...article, status: 'failed', reason}};
	if (article.isPage) {
		return step(failed);
	}

	return step(failed, {type: 'read-article', token, headline: article.headline});
}

/** Scrolls to a line, as far as there is something to see. */
export function scrollTo(state: State, top: number): Step {
	const {article} = state;
	if (!article) {
		return step(state);
	}

	return step({...state, article: {...article, top: boundTop(state, top), isScrolled: true}});
}

/** A first line that leaves no more of the pane empty than it must. */
function boundTop(state: State, top: number): number {
	const last = Math.max(0, articleLines(state).length - articleHeight(state));
	return Math.max(0, Math.min(last, top));
}

/** True when the end of the story is on screen. */
export function isAtEnd(state: State): boolean {
	const top = state.article?.top ?? 0;
	return top + articleHeight(state) >= articleLines(state).length;
}

/** The place of the first line on screen. */
export function currentPlace(state: State): Place | null {
	return state.article?.article ? placeOf(articleLines(state), state.article.top) : null;
}

/** Scrolls to a place that was taken at another width or in another extraction. */
export function atPlace(state: State, place: Place): State {
	const {article} = state;
	const top = boundTop(state, lineOf(articleLines(state), place));
	return article ? {...state, article: {...article, top}} : state;
}

/** Remembers where the reader is in the story, if they have moved since it was last kept. */
export function keepPlace(state: State): Step {
	const {article} = state;
	const place = article?.isScrolled ? currentPlace(state) : null;
	if (!article || !place || article.isPage) {
		return step(state);
	}

	const kept: State = {...state, article: {...article, isScrolled: false}};
	return step(kept, {type: 'keep-place', headlineId: article.headline.id, place});
}

/** Extracts the page again, whatever is stored. */
export function extractAgain(state: State): Step {
	return state.article
		? andThen(load(state, true), next => withAnswer(next, wordsOf(state).notices.readingAgain))
		: step(state);
}
