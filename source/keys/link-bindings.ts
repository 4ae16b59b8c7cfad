import type {Binding} from './bindings.ts';

const stories = ['list', 'article'] as const;

/** The keys for links, and for taking a story out of the program. */
export const linkBindings: readonly Binding[] = [
	{
		command: 'open-in-browser',
		keys: ['o'],
		where: stories,
		group: 'Links',
	},
	{
		command: 'copy-link',
		keys: ['y'],
		where: stories,
		group: 'Links',
	},
];
