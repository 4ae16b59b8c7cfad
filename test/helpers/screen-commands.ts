import type {Command} from '../../source/state/event.ts';

/** The sizes at which whole frames are kept: a large terminal, the usual one, the smallest that is useful. */
export const screenSizes = [
	[160, 50],
	[80, 24],
	[40, 12],
] as const;

/** Every kind of thing that a key can bring on screen. */
export const screenCommands: readonly Command[] = [
	'move-down',
	'page-down',
	'open',
	'back',
	'read-on',
	'next-story',
	'switch-pane',
	'show-popular',
	'show-rates',
	'show-latest',
	'show-help',
	'show-sources',
	'show-errors',
	'show-rates-drawer',
	'show-rate-news',
	'toggle-zen',
	'toggle-saved',
	'choose-stories',
	'toggle-duplicates',
	'go-bottom',
	'show-link-hints',
	'share-link',
	'open-command-line',
	'add-feed',
	'search',
	'filter-list',
	'find-in-story',
	'next-hit',
	'save-search',
	'show-searches',
	'remove-search',
];
