/** The options of the command line; `string` ones take a value. */
export const options = {
	json: 'boolean',
	demo: 'boolean',
	plain: 'boolean',
	seconds: 'boolean',
	unread: 'boolean',
	text: 'boolean',
	markdown: 'boolean',
	guess: 'boolean',
	report: 'boolean',
	csv: 'boolean',
	fetch: 'boolean',
	view: 'string',
	limit: 'string',
	saved: 'string',
	url: 'string',
	contentType: 'string',
	source: 'string',
	file: 'string',
	date: 'string',
	pair: 'string',
	history: 'string',
	from: 'string',
	to: 'string',
	format: 'string',
} as const;

type Options = typeof options;

/** The command without a name. */
export const dashboard = '';

const stored = ['headlines', 'search', 'rates', 'status', 'refresh', 'sources', 'add', 'import'];

/** Which commands an option means something to. */
export const takers: Readonly<Record<keyof Options, readonly string[]>> = {
	json: [dashboard, ...stored, 'read', 'feed', 'doctor', 'config'],
	demo: [dashboard],
	plain: [dashboard],
	seconds: [dashboard],
	unread: ['headlines', 'search'],
	text: ['read'],
	markdown: ['read'],
	guess: ['add'],
	report: ['doctor'],
	csv: ['rates'],
	fetch: ['rates'],
	view: ['headlines'],
	limit: ['headlines', 'search'],
	saved: ['search'],
	url: ['read', 'feed'],
	contentType: ['read', 'feed', 'rates'],
	source: ['rates'],
	file: ['rates'],
	date: ['rates'],
	pair: ['rates'],
	history: ['rates'],
	from: ['rates'],
	to: ['rates'],
	format: ['status'],
};

/** Flags of the command line; a value that was not given is undefined. */
export type Flags = {
	readonly [Name in keyof Options]: Options[Name] extends 'boolean' ? boolean : string | undefined;
};

export interface Arguments {
	readonly input: readonly string[];
	readonly flags: Flags;
}

/** No flag is given. */
export const noFlags: Flags = {
	json: false,
	demo: false,
	plain: false,
	seconds: false,
	unread: false,
	text: false,
	markdown: false,
	guess: false,
	report: false,
	csv: false,
	fetch: false,
	view: undefined,
	limit: undefined,
	saved: undefined,
	url: undefined,
	contentType: undefined,
	source: undefined,
	file: undefined,
	date: undefined,
	pair: undefined,
	history: undefined,
	from: undefined,
	to: undefined,
	format: undefined,
};
