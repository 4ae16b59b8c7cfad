import type {Binding} from './bindings.ts';

const stories = ['list', 'article'] as const;

/** The keys that look for words. */
export const searchBindings: readonly Binding[] = [
	{
		command: 'search',
		keys: ['/'],
		help: 'search everything stored: words, "a phrase", feed:, after:, is:unread',
		hint: 'search',
		where: stories,
		group: 'Finding',
	},
	{
		command: 'filter-list',
		keys: ['='],
		help: 'only the titles of this list that have these words',
		where: ['list'],
		group: 'Finding',
	},
	{
		command: 'find-in-story',
		keys: ['F'],
		help: 'find words in the story on screen',
		where: stories,
		group: 'Finding',
	},
	{command: 'next-hit', keys: ['n'], help: 'next hit', where: stories, group: 'Finding'},
	{command: 'previous-hit', keys: ['N'], help: 'previous hit', where: stories, group: 'Finding'},
];
