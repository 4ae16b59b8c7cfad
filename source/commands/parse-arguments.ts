import meow from 'meow';
import {nearestName} from '../text/nearest-name.ts';
import {UsageError} from './context.ts';
import {type Arguments, options} from './flags.ts';
import {helpText} from './help-text.ts';

/** Reads the command line. Help and version are printed right here, and end the process. */
export function parseArguments(argv: readonly string[], version: string): Arguments {
	const {input, flags, unnormalizedFlags} = meow(helpText, {
		importMeta: import.meta,
		argv: [...argv],
		description: false,
		pkg: {name: 'masthead', version, bin: {masthead: ''}},
		flags: {
			json: {type: 'boolean', default: false},
			demo: {type: 'boolean', default: false},
			seconds: {type: 'boolean', default: false},
			unread: {type: 'boolean', default: false},
			text: {type: 'boolean', default: false},
			markdown: {type: 'boolean', default: false},
			guess: {type: 'boolean', default: false},
			report: {type: 'boolean', default: false},
			csv: {type: 'boolean', default: false},
			fetch: {type: 'boolean', default: false},
			view: {type: 'string'},
			limit: {type: 'string'},
			url: {type: 'string'},
			contentType: {type: 'string'},
			source: {type: 'string'},
			file: {type: 'string'},
			date: {type: 'string'},
			pair: {type: 'string'},
			history: {type: 'string'},
			from: {type: 'string'},
			to: {type: 'string'},
			format: {type: 'string'},
		},
	});
	checkNames(Object.keys(unnormalizedFlags));
	const {view, limit, url, contentType, source, file, date, pair, history, from, to, format} =
		flags;
	const texts = {
		view,
		limit,
		url,
		contentType,
		source,
		file,
		date,
		pair,
		history,
		from,
		to,
		format,
	};
	return {input, flags: {...flags, ...texts}};
}

const dashed = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

function checkNames(given: readonly string[]): void {
	const known = Object.keys(options).map(dashed);
	for (const name of given.map(dashed)) {
		if (!known.includes(name)) {
			const nearest = nearestName(name, known);
			const advice = nearest ? `did you mean --${nearest}?` : 'see masthead --help';
			throw new UsageError(`there is no option --${name}: ${advice}`);
		}
	}
}
