import meow from 'meow';
import {nearestName} from '../text/nearest-name.ts';
import {UsageError} from './context.ts';
import {type Arguments, dashboard, noFlags, options, takers} from './flags.ts';
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
			plain: {type: 'boolean', default: false},
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
			saved: {type: 'string'},
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
	// An option that was not given is there too, by its default.
	const given = Object.entries(flags).filter(([, value]) => value !== undefined && value !== false);
	checkTakers(
		input[0] ?? dashboard,
		given.map(([name]) => name),
	);
	checkWords(input);
	return {input, flags: {...noFlags, ...flags}};
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

/** An option that a command does not know would be ignored, and the reader would believe in it. */
function checkTakers(command: string, given: readonly string[]): void {
	const names = given.map(dashed);
	for (const [name, commands] of Object.entries(takers)) {
		if (names.includes(dashed(name)) && !commands.includes(command)) {
			const option = `--${dashed(name)}`;
			const own = command === dashboard ? 'the dashboard' : `"${command}"`;
			throw new UsageError(`${own} takes no ${option}: it goes with ${listOf(commands)}`);
		}
	}
}

/** These take options only: a word behind them would be ignored in the same way. */
const wordless = ['headlines', 'refresh', 'sources', 'doctor'];

function checkWords([command = dashboard, word]: readonly string[]): void {
	if (word !== undefined && wordless.includes(command)) {
		throw new UsageError(`${command} takes options only, not "${word}": see masthead --help`);
	}
}

/** `"read" or "feed"`; the dashboard by the name of the program. */
function listOf(commands: readonly string[]): string {
	const names = commands.map(name =>
		name === dashboard ? '"masthead" alone' : `"masthead ${name}"`,
	);
	return new Intl.ListFormat('en', {type: 'disjunction'}).format(names);
}
