import type {Binding} from './bindings.ts';

const stories = ['list', 'article'] as const;

/** The keys that look for words. */
export const searchBindings: readonly Binding[] = [
	{
		command: 'search',
		keys: ['/'],
		where: stories,
		group: 'Finding',
	},
	{
		command: 'filter-list',
		keys: ['='],
		where: ['list'],
		group: 'Finding',
	},
	{
		command: 'find-in-story',
		keys: ['F'],
		where: stories,
		group: 'Finding',
	},
	{command: 'next-hit', keys: ['n'], where: stories, group: 'Finding'},
	{command: 'previous-hit', keys: ['N'], where: stories, group: 'Finding'},
	{command: 'save-search', keys: ['+'], where: stories, group: 'Finding'},
	{command: 'remove-search', keys: ['-'], where: stories, group: 'Finding'},
	{
		command: 'show-searches',
		keys: ['5'],
		where: ['list', 'rates'],
		group: 'Finding',
	},
];
