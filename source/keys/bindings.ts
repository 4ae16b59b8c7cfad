import type {Command} from '../state/event.ts';
import {linkBindings} from './link-bindings.ts';
import {rateBindings} from './rate-bindings.ts';
import {searchBindings} from './search-bindings.ts';

/** Where a key works. */
export type Where = 'everywhere' | 'list' | 'article' | 'rates';

export interface Binding {
	readonly command: Command;
	/** Key names: a character, or `Enter`, `Ctrl-d`, `PageDown`; sequences do not exist. */
	readonly keys: readonly string[];
	/** What it does, in the words of the help screen. */
	readonly help: string;
	/** A word for the hint line; bindings without one are in the help only. */
	readonly hint?: string;
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
		help: 'move down, scroll',
		hint: 'move',
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'move-up',
		keys: ['k', 'Up'],
		help: 'move up, scroll',
		where: everywhere,
		group: 'Moving',
	},
	{command: 'go-top', keys: ['g', 'Home'], help: 'top', where: everywhere, group: 'Moving'},
	{command: 'go-bottom', keys: ['G', 'End'], help: 'bottom', where: everywhere, group: 'Moving'},
	{
		command: 'half-page-down',
		keys: ['Ctrl-d'],
		help: 'half a page down',
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'half-page-up',
		keys: ['Ctrl-u'],
		help: 'half a page up',
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'page-down',
		keys: ['PageDown', 'Ctrl-f'],
		help: 'a page down',
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'page-up',
		keys: ['PageUp', 'Ctrl-b'],
		help: 'a page up',
		where: everywhere,
		group: 'Moving',
	},
	{
		command: 'open',
		keys: ['Enter', 'l', 'Right'],
		help: 'open the story; after a number: the link',
		hint: 'open',
		where: panes,
		group: 'Reading',
	},
	{
		command: 'read-on',
		keys: ['Space'],
		help: 'a page on, then the next unread story',
		hint: 'read on',
		where: panes,
		group: 'Reading',
	},
	{command: 'read-back', keys: ['b'], help: 'a page back', where: everywhere, group: 'Reading'},
	{
		command: 'back',
		keys: ['h', 'Left', 'Backspace', 'Escape'],
		help: 'back',
		hint: 'back',
		where: ['article', 'rates'],
		group: 'Reading',
	},
	{
		command: 'next-story',
		keys: ['J'],
		help: 'next story, also from inside one',
		hint: 'next',
		where: stories,
		group: 'Reading',
	},
	{
		command: 'previous-story',
		keys: ['K'],
		help: 'previous story',
		where: stories,
		group: 'Reading',
	},
	{
		command: 'extract-again',
		keys: ['x'],
		help: 'read the page again',
		where: ['article'],
		group: 'Reading',
	},
	{
		command: 'toggle-saved',
		keys: ['f'],
		help: 'save the story, or let it go',
		hint: 'save',
		where: panes,
		group: 'Marks',
	},
	{
		command: 'toggle-read',
		keys: ['m'],
		help: 'mark as read or unread',
		where: stories,
		group: 'Marks',
	},
	{
		command: 'mark-all-read',
		keys: ['A'],
		help: 'mark the whole view as read',
		where: ['list'],
		group: 'Marks',
	},
	{command: 'undo', keys: ['u'], help: 'take the last mark back', where: stories, group: 'Marks'},
	...linkBindings,
	...searchBindings,
	...rateBindings,
	{
		command: 'show-link-hints',
		keys: [';'],
		help: 'letters on links and headlines: type one to open it',
		where: stories,
		group: 'Links',
	},
	{
		command: 'share-link',
		keys: ['s'],
		help: 'the address as a QR code; after a number: that link’s',
		where: stories,
		group: 'Links',
	},
	{
		command: 'copy-markdown',
		keys: ['Y'],
		help: 'copy as Markdown: the story, in a list its link; after a number: that link',
		where: stories,
		group: 'Links',
	},
	{
		command: 'write-story',
		keys: ['w'],
		help: 'write the story to a file, as Markdown',
		where: stories,
		group: 'Links',
	},
	{
		command: 'pipe-story',
		keys: ['|'],
		help: 'hand the story to a command of yours (setting pipeCommand)',
		where: stories,
		group: 'Links',
	},
	{
		command: 'refresh-source',
		keys: ['r'],
		help: 'ask the source of this story for news',
		where: panes,
		group: 'Sources',
	},
	{
		command: 'refresh-all',
		keys: ['R'],
		help: 'ask all sources for news',
		hint: 'refresh',
		where: ['list', 'rates'],
		group: 'Sources',
	},
	{
		command: 'add-feed',
		keys: ['a'],
		help: 'add a feed: its address, or that of a site',
		where: everywhere,
		group: 'Sources',
	},
	{
		command: 'show-sources',
		keys: ['e'],
		help: 'the sources: state, errors, next try',
		where: everywhere,
		group: 'Sources',
	},
	{
		command: 'show-latest',
		keys: ['1'],
		help: 'Latest',
		where: ['list', 'rates'],
		group: 'Screen',
	},
	{
		command: 'show-popular',
		keys: ['2'],
		help: 'Popular',
		where: ['list', 'rates'],
		group: 'Screen',
	},
	{command: 'show-saved', keys: ['3'], help: 'Saved', where: ['list', 'rates'], group: 'Screen'},
	{command: 'show-rates', keys: ['4'], help: 'Rates', where: ['list', 'rates'], group: 'Screen'},
	{
		command: 'switch-pane',
		keys: ['Tab', 'Shift-Tab'],
		help: 'to the other pane',
		where: stories,
		group: 'Screen',
	},
	{
		command: 'toggle-zen',
		keys: ['z'],
		help: 'the story over the whole screen',
		where: stories,
		group: 'Screen',
	},
	{
		command: 'toggle-duplicates',
		keys: ['D'],
		help: 'Latest with the duplicates of other feeds, or without',
		where: ['list'],
		group: 'Screen',
	},
	{
		command: 'show-help',
		keys: ['?', 'F1'],
		help: 'this help',
		hint: 'help',
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'open-command-line',
		keys: [':'],
		help: 'any command by its name; Tab completes it',
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'edit-settings',
		keys: ['E'],
		help: 'edit the settings in $EDITOR',
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'redraw',
		keys: ['Ctrl-l'],
		help: 'draw the screen again',
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'suspend',
		keys: ['Ctrl-z'],
		help: 'to the shell; fg comes back',
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'back-or-quit',
		keys: ['q'],
		help: 'back; from the list: quit',
		hint: 'quit',
		where: everywhere,
		group: 'Screen',
	},
	{
		command: 'quit',
		keys: ['Q', 'Ctrl-c'],
		help: 'quit at once',
		where: everywhere,
		group: 'Screen',
	},
];
