import type {Binding} from './bindings.ts';

const stories = ['list', 'article'] as const;

/** The keys for links, and for taking a story out of the program. */
export const linkBindings: readonly Binding[] = [
	{
		command: 'open-in-browser',
		keys: ['o'],
		help: 'open in the browser; after a number: that link',
		hint: 'browser',
		where: stories,
		group: 'Links',
	},
	{
		command: 'copy-link',
		keys: ['y'],
		help: 'copy the address; after a number: that link’s',
		where: stories,
		group: 'Links',
	},
];
