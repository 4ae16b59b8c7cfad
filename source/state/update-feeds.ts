import type {FoundFeed} from '../model/feed.ts';
import {withoutSecrets} from '../text/address-secrets.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {displayUrl, sanitizeUrl} from '../text/sanitize-url.ts';
import {translateReason} from '../text/translate-reason.ts';
import type {Command, Effect, Event} from './event.ts';
import {withAnswer} from './notice.ts';
import {movedCursor} from './overlay-cursor.ts';
import type {Overlay, State} from './state.ts';
import {andThen, type Step, step} from './step.ts';
import {wordsOf} from './words-of.ts';

type FeedsOverlay = Extract<Overlay, {kind: 'feeds'}>;

/** A word that stands for a file: it begins as a path does, or has nothing but the name of a list. */
const filePath = /^(?:~|\.{1,2})?\/|^[^/:]+\.opml$/i;

/** Looks for the feeds of an address (a feed's own, that of a site or a list), or in a file with a list. */
export function findFeeds(state: State, word: string): Step {
	if (filePath.test(word)) {
		return lookFor(state, word, token => ({type: 'read-feed-list', token, path: word}));
	}

	const address = /^https?:\/\//i.test(word) ? word : `https://${word}`;
	const url = sanitizeUrl(address);
	if (url === null || !/^(?:.*\..*|localhost|\[.*\])$/.test(new URL(url).hostname)) {
		return withAnswer(state, wordsOf(state).links.noAddress(word));
	}

	return lookFor(state, displayUrl(withoutSecrets(url)), token => ({
		type: 'find-feeds',
		token,
		url,
	}));
}

function lookFor(state: State, place: string, effectFor: (token: number) => Effect): Step {
	const token = state.token + 1;
	const asked = withAnswer(
		{...state, token, feedsToken: token},
		wordsOf(state).links.looking(sanitizeLine(place)),
	);
	return andThen(asked, next => step(next, effectFor(token)));
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
	return token === state.feedsToken
		? withAnswer(state, translateReason(reason, state.options.language))
		: step(state);
}

/** A command while found feeds are on the screen; null for one that is not about them. */
export function giveToFeeds(state: State, overlay: FeedsOverlay, command: Command): Step | null {
	const {feeds} = overlay;
	const cursor = movedCursor(command, overlay.cursor, feeds.length);
	if (cursor !== null) {
		return step({...state, overlay: {...overlay, cursor}});
	}

	switch (command) {
		case 'open':
			return subscribe(state, feeds.slice(overlay.cursor, overlay.cursor + 1));
		case 'mark-all-read':
			return subscribe(state, feeds);
		default:
			return null;
	}
}

function subscribe(state: State, feeds: readonly FoundFeed[]): Step {
	return step({...state, overlay: null}, {type: 'add-feeds', feeds});
}
