import type {Command} from '../state/event.ts';
import {linkBindings} from './link-bindings.ts';
import {rateBindings} from './rate-bindings.ts';
import {searchBindings} from './search-bindings.ts';

/** Where a key works. */
export type Where = 'everywhere' | 'list' | 'article' | 'rates';

export interface Binding {
	readonly command: Command;
	/** Key names: a character, or `Enter`, `Ctrl-d`, `PageDown`; those of a sequence with spaces: `g g`. */
	readonly keys: readonly string[];
	readonly where: readonly Where[];
	readonly group:
		| 'Moving'
		| 'Reading'
		| 'Marks'
		| 'Links'
		| 'Finding'
		| 'Rates'
		| 'Sources'
		| 'Screen';
}

const panes = ['list', 'article', 'rates'] as const;
const stories = ['list', 'article'] as const;
const everywhere = ['everywhere'] as const;

/** Every key of the program, in the order of the help screen and the README. */
export const bindings: readonly Binding[] = [
	{
		command: 'move-down',
		keys: ['j', 'Down'],
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'move-up',
		keys: ['k', 'Up'],
		where: everywhere,
		group: 'Moving',
	},
	{command: 'go-top', keys: ['g', 'g g', 'Home'], where: everywhere, group: 'Moving'},
	{command: 'go-bottom', keys: ['G', 'End'], where: everywhere, group: 'Moving'},
	{
		command: 'half-page-down',
		keys: ['Ctrl-d'],
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'half-page-up',
		keys: ['Ctrl-u'],
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'page-down',
		keys: ['PageDown', 'Ctrl-f'],
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'page-up',
		keys: ['PageUp', 'Ctrl-b'],
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'open',
		keys: ['Enter', 'l', 'Right'],
		where: panes,
		group: 'Reading',
	},
	{
		command: 'read-on',
		keys: ['Space'],
		where: panes,
		group: 'Reading',
	},
	{command: 'read-back', keys: ['b'], where: everywhere, group: 'Reading'},
	{
		command: 'back',
		keys: ['h', 'Left', 'Backspace', 'Escape'],
		where: ['article', 'rates'],
		group: 'Reading',
	},
	{
		command: 'next-story',
		keys: ['J'],
		where: stories,
		group: 'Reading',
	},
	{
		command: 'previous-story',
		keys: ['K'],
		where: stories,
		group: 'Reading',
	},
	{
		command: 'extract-again',
		keys: ['x'],
		where: ['article'],
		group: 'Reading',
	},
	{
		command: 'toggle-saved',
		keys: ['f'],
		where: panes,
		group: 'Marks',
	},
	{
		command: 'toggle-read',
		keys: ['m'],
		where: stories,
		group: 'Marks',
	},
	{
		command: 'mark-all-read',
		keys: ['A'],
		where: ['list'],
		group: 'Marks',
	},
	{command: 'undo', keys: ['u'], where: stories, group: 'Marks'},
	{command: 'choose-stories', keys: ['v'], where: ['list'], group: 'Marks'},
	...linkBindings,
	...searchBindings,
	...rateBindings,
	{
		command: 'show-link-hints',
		keys: [';'],
		where: stories,
		group: 'Links',
	},
	{
		command: 'share-link',
		keys: ['s'],
		where: stories,
		group: 'Links',
	},
	{
		command: 'copy-markdown',
		keys: ['Y'],
		where: stories,
		group: 'Links',
	},
	{
		command: 'write-story',
		keys: ['w'],
		where: stories,
		group: 'Links',
	},
	{
		command: 'pipe-story',
		keys: ['|'],
		where: stories,
		group: 'Links',
	},
	{
		command: 'refresh-source',
		keys: ['r'],
		where: panes,
		group: 'Sources',
	},
	{
		command: 'refresh-all',
		keys: ['R'],
		where: panes,
		group: 'Sources',
	},
	{
		command: 'add-feed',
		keys: ['a'],
		where: everywhere,
		group: 'Sources',
	},
	{
		command: 'show-errors',
		keys: ['e'],
		where: everywhere,
		group: 'Sources',
	},
	{
		command: 'show-sources',
		keys: ['S'],
		where: everywhere,
		group: 'Sources',
	},
	{
		command: 'show-latest',
		keys: ['1'],
		where: ['list', 'rates'],
		group: 'Screen',
	},
	{
		command: 'show-popular',
		keys: ['2'],
		where: ['list', 'rates'],
		group: 'Screen',
	},
	{command: 'show-saved', keys: ['3'], where: ['list', 'rates'], group: 'Screen'},
	{command: 'show-rates', keys: ['4'], where: ['list', 'rates'], group: 'Screen'},
	{
		command: 'switch-pane',
		keys: ['Tab', 'Shift-Tab'],
		where: stories,
		group: 'Screen',
	},
	{
		command: 'toggle-zen',
		keys: ['z'],
		where: stories,
		group: 'Screen',
	},
	{
		command: 'toggle-duplicates',
		keys: ['D'],
		where: ['list'],
		group: 'Screen',
	},
	{
		command: 'show-help',
		keys: ['?', 'F1'],
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'open-command-line',
		keys: [':'],
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'edit-settings',
		keys: ['E'],
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'redraw',
		keys: ['Ctrl-l'],
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'suspend',
		keys: ['Ctrl-z'],
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'back-or-quit',
		keys: ['q'],
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'quit',
		keys: ['Q', 'Ctrl-c'],
		where: everywhere,
		group: 'Screen',
	},
];
