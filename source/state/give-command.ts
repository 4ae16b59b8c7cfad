import {chooseStories, followChoice, withoutChoice} from './choose-stories.ts';
import type {Command} from './event.ts';
import {showLinkHints} from './link-hints.ts';
import {move} from './move.ts';
import {back, backOrQuit, neighbour, open, quit, readOn} from './navigate.ts';
import {withoutAnswer} from './notice.ts';
import {openPrompt} from './prompt.ts';
import {
	changePeriod,
	compareBanks,
	loadHistory,
	searchRates,
	sortRates,
	toggleFavourite,
} from './rates/choose-rates.ts';
import {showRateNews, toggleDrawer} from './rates/rate-news.ts';
import {openFilter, openFind, openSearch} from './search/find-prompt.ts';
import {goToHit} from './search/go-to-hit.ts';
import {removeSearch, saveSearch} from './search/saved-searches.ts';
import {giveToSearches, showSearches} from './search/searches-overlay.ts';
import type {Overlay, State} from './state.ts';
import {type Step, step} from './step.ts';
import {extractAgain} from './update-article.ts';
import {toggleDuplicates} from './update-duplicates.ts';
import {giveToErrors, showErrors} from './update-errors.ts';
import {giveToFeeds} from './update-feeds.ts';
import {copyLink, copyMarkdown, handOver, openInBrowser, shareLink} from './update-links.ts';
import {markAllRead, toggleRead, toggleSaved, undo} from './update-marks.ts';
import {showOverlay, showView, switchPane, toggleZen} from './update-screen.ts';
import {refreshAll, refreshSource} from './update-sources.ts';

/** One line for each command: what it does to the state. */
const handlers: Readonly<Record<Command, (state: State) => Step>> = {
	'move-down': state => move(state, 'line', 1),
	'move-up': state => move(state, 'line', -1),
	'half-page-down': state => move(state, 'half', 1),
	'half-page-up': state => move(state, 'half', -1),
	'page-down': state => move(state, 'page', 1),
	'page-up': state => move(state, 'page', -1),
	'go-top': state => move(state, 'end', -1),
	'go-bottom': state => move(state, 'end', 1),
	'read-on': readOn,
	'read-back': state => move(state, 'page', -1),
	open,
	back,
	'next-story': state => neighbour(state, 1),
	'previous-story': state => neighbour(state, -1),
	'switch-pane': switchPane,
	'show-latest': state => showView(state, 'latest'),
	'show-popular': state => showView(state, 'popular'),
	'show-saved': state => showView(state, 'saved'),
	'show-rates': state => showView(state, 'rates'),
	'toggle-saved': state => (state.view === 'rates' ? toggleFavourite(state) : toggleSaved(state)),
	'toggle-read': toggleRead,
	'mark-all-read': markAllRead,
	undo,
	'choose-stories': chooseStories,
	'open-in-browser': openInBrowser,
	'copy-link': copyLink,
	'show-link-hints': showLinkHints,
	'open-command-line': state => openPrompt(state, 'command'),
	'add-feed': state => openPrompt(state, 'add-feed'),
	'share-link': shareLink,
	'copy-markdown': copyMarkdown,
	'write-story': state => handOver(state, 'write-story'),
	'pipe-story': state => handOver(state, 'pipe-story'),
	'refresh-source': refreshSource,
	'refresh-all': refreshAll,
	'extract-again': extractAgain,
	'toggle-zen': toggleZen,
	'toggle-duplicates': toggleDuplicates,
	'show-errors': showErrors,
	'show-sources': state => showOverlay(state, 'sources'),
	'edit-settings': state => step(state, {type: 'edit-settings'}),
	'show-rates-drawer': toggleDrawer,
	'search-rates': searchRates,
	'sort-rates': sortRates,
	'longer-chart': state => changePeriod(state, 1),
	'shorter-chart': state => changePeriod(state, -1),
	'load-history': loadHistory,
	'compare-banks': compareBanks,
	'show-rate-news': showRateNews,
	search: openSearch,
	'filter-list': openFilter,
	'find-in-story': openFind,
	'next-hit': state => goToHit(state, 1),
	'previous-hit': state => goToHit(state, -1),
	'save-search': saveSearch,
	'remove-search': removeSearch,
	'show-searches': showSearches,
	'show-help': state => showOverlay(state, 'help'),
	'back-or-quit': backOrQuit,
	quit,
	redraw: state => step(state, {type: 'redraw'}),
	suspend: state => step(state, {type: 'suspend'}),
};

/** Every command by its name. */
export const commandNames: readonly string[] = Object.keys(handlers);

export const isCommand = (name: string): name is Command => Object.hasOwn(handlers, name);

/** Commands that leave an open overlay where it is. */
const overlayCommands: ReadonlySet<Command> = new Set<Command>([
	'move-down',
	'move-up',
	'half-page-down',
	'half-page-up',
	'page-down',
	'page-up',
	'go-top',
	'go-bottom',
	'read-on',
	'read-back',
	'back',
	'back-or-quit',
	'open',
	'longer-chart',
	'shorter-chart',
	'load-history',
	'compare-banks',
	'show-rate-news',
	'show-rates-drawer',
	'show-help',
	'show-errors',
	'show-sources',
	'show-searches',
	'quit',
	'redraw',
	'suspend',
	'refresh-all',
]);

/** Commands that a typed number is meant for; any other one lets it go. */
const numberCommands: ReadonlySet<Command> = new Set<Command>([
	'open',
	'open-in-browser',
	'copy-link',
	'share-link',
	'copy-markdown',
	'back',
	'back-or-quit',
]);

/** Commands that leave a choice of stories as it is, or extend it; any other one ends it. */
const choiceCommands: ReadonlySet<Command> = new Set<Command>([
	'choose-stories',
	'move-down',
	'move-up',
	'half-page-down',
	'half-page-up',
	'page-down',
	'page-up',
	'go-top',
	'go-bottom',
	'read-back',
	'next-story',
	'previous-story',
	'copy-link',
	'open-in-browser',
	'redraw',
	'suspend',
]);

/** What an overlay with a selection of its own makes of a command; null when it is not about it. */
function giveToOverlay(state: State, overlay: Overlay | null, command: Command): Step | null {
	switch (overlay?.kind) {
		case 'feeds':
			return giveToFeeds(state, overlay, command);
		case 'errors':
			return giveToErrors(withoutAnswer(state), overlay, command);
		case 'searches':
			return giveToSearches(withoutAnswer(state), overlay, command);
		default:
			return null;
	}
}

/** Commands that a typed number is a count for. */
const countCommands: ReadonlySet<Command> = new Set<Command>([
	'move-down',
	'move-up',
	'half-page-down',
	'half-page-up',
	'page-down',
	'page-up',
	'go-top',
	'go-bottom',
	'next-story',
	'previous-story',
]);

/** Whether a number that has been typed is meant for a command; in a list none is a link's. */
function takesNumber(command: Command, {pane}: State): boolean {
	return takesCount(command) || (pane === 'article' && numberCommands.has(command));
}

/** Carries out what a key asks for; a command about the panes closes an overlay first. */
export function giveCommand(given: State, command: Command): Step {
	const state = given.pending ? {...given, pending: null} : given;
	const {overlay: shown} = state;
	const chosen = giveToOverlay(state, shown, command);
	if (chosen) {
		return chosen;
	}

	const overlay = overlayCommands.has(command) ? state.overlay : null;
	const digits = takesNumber(command, state) ? state.digits : '';
	const isSame = overlay === state.overlay && digits === state.digits && !state.linkHints;
	const ready = withoutAnswer(state);
	const done = handlers[command](isSame ? ready : {...ready, overlay, digits, linkHints: null});
	const counted = countCommands.has(command) ? withoutDigits(done) : done;
	if (!state.choice) {
		return counted;
	}

	return choiceCommands.has(command) ? followChoice(counted) : withoutChoice(counted);
}

/** Whether a number typed before a command belongs to it; it does not wait for anything else then. */
export const takesCount = (command: Command): boolean =>
	countCommands.has(command) || command === 'back' || command === 'back-or-quit';

const withoutDigits = ({state, effects}: Step): Step =>
	step(state.digits ? {...state, digits: ''} : state, ...effects);
