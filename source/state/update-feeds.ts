import type {FoundFeed} from '../model/feed.ts';
import {displayUrl, sanitizeUrl} from '../text/sanitize-url.ts';
import type {Command, Event} from './event.ts';
import {withAnswer} from './notice.ts';
import {movedCursor} from './overlay-cursor.ts';
import type {Overlay, State} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {wordsOf} from './words-of.ts';

type FeedsOverlay = Extract<Overlay, {kind: 'feeds'}>;

/** Looks for the feeds of an address: a feed's own, or that of a site. */
export function findFeeds(state: State, word: string): Step {
	const address = /^https?:\/\//i.test(word) ? word : `https://${word}`;
	const url = sanitizeUrl(address);
	if (url === null || !/^(?:.*\..*|localhost|\[.*\])$/.test(new URL(url).hostname)) {
		return withAnswer(state, wordsOf(state).links.noAddress(word));
	}

	const token = state.token + 1;
	const asked = withAnswer(
		{...state, token, feedsToken: token},
		wordsOf(state).links.looking(displayUrl(url)),
	);
	return andThen(asked, next => step(next, {type: 'find-feeds', token, url}));
}

/** What was found is shown, and subscribed to only when the reader says so. */
export function feedsFound(
	state: State,
	{token, feeds}: Extract<Event, {type: 'feeds-found'}>,
): Step {
	return token === state.feedsToken
		? step({...state, notices: [], overlay: {kind: 'feeds', top: 0, feeds, cursor: 0}})
		: step(state);
}

/** Nothing was found: one line says why. */
export function feedsMissed(
	state: State,
	{token, reason}: Extract<Event, {type: 'feeds-missed'}>,
): Step {
	return token === state.feedsToken ? withAnswer(state, reason) : step(state);
}

/** A command while found feeds are on the screen; null for one that is not about them. */
export function giveToFeeds(state: State, overlay: FeedsOverlay, command: Command): Step | null {
	const {feeds} = overlay;
	const cursor = movedCursor(command, overlay.cursor, feeds.length);
	if (cursor !== null) {
		return step({...state, overlay: {...overlay, cursor}});
	}

	return command === 'open' ? subscribe(state, feeds[overlay.cursor]) : null;
}

function subscribe(state: State, feed: FoundFeed | undefined): Step {
	return feed ? step({...state, overlay: null}, {type: 'add-feed', feed}) : step(state);
}
