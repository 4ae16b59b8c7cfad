import meow from 'meow';
import {helpText} from './help-text.ts';

/** Flags of the command line; what was not given is undefined. */
export interface Flags {
	readonly json: boolean;
	readonly demo: boolean;
	readonly seconds: boolean;
	readonly unread: boolean;
	readonly text: boolean;
	readonly markdown: boolean;
	readonly view: string | undefined;
	readonly limit: string | undefined;
	readonly url: string | undefined;
	readonly contentType: string | undefined;
	readonly source: string | undefined;
	readonly file: string | undefined;
	readonly date: string | undefined;
}

export interface Arguments {
	readonly input: readonly string[];
	readonly flags: Flags;
}

/** Reads the command line. Help and version are printed, and wrong flags refused with 2, right here. */
export function parseArguments(argv: readonly string[], version: string): Arguments {
	const {input, flags} = meow(helpText, {
		importMeta: import.meta,
		argv: [...argv],
		description: 'Masthead, a newspaper for the terminal',
		pkg: {name: 'masthead', version, bin: {masthead: ''}},
		allowUnknownFlags: false,
		flags: {
			json: {type: 'boolean', default: false},
			demo: {type: 'boolean', default: false},
			seconds: {type: 'boolean', default: false},
			unread: {type: 'boolean', default: false},
			text: {type: 'boolean', default: false},
			markdown: {type: 'boolean', default: false},
			view: {type: 'string'},
			limit: {type: 'string'},
			url: {type: 'string'},
			contentType: {type: 'string'},
			source: {type: 'string'},
			file: {type: 'string'},
			date: {type: 'string'},
		},
	});
	const {view, limit, url, contentType, source, file, date} = flags;
	return {input, flags: {...flags, view, limit, url, contentType, source, file, date}};
}
