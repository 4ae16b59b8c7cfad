import {findPaths} from '../store/paths.ts';
import {openSettings, type Settings} from '../store/settings.ts';
import {editFile} from '../terminal/edit-file.ts';
import {type CommandContext, UsageError} from './context.ts';

/** `masthead config`: prints the settings, or changes one. */
export async function run(context: CommandContext): Promise<number> {
	const [action, ...words] = context.words;
	const settings = openSettings(findPaths(context.env, process.platform).config);
	settings.problems.forEach(context.complain);
	switch (action) {
		case undefined:
			return print(context, settings.all());
		case 'get':
			return print(context, settings.get(theKey(words)));
		case 'set':
			return set(settings, words);
		case 'path':
			context.print(`${settings.path}\n`);
			return 0;
		case 'edit':
			return await edit(context, settings);
		default:
			throw new UsageError(`config knows get, set, edit and path, not "${action}"`);
	}
}

function print(context: CommandContext, value: unknown): number {
	context.print(`${JSON.stringify(value, null, 2)}\n`);
	return 0;
}

function theKey([key, ...others]: readonly string[]): string {
	if (key === undefined || others.length > 0) {
		throw new UsageError('name one setting: masthead config get pairs');
	}

	return key;
}

function set(settings: Settings, [key, text, ...others]: readonly string[]): number {
	if (key === undefined || text === undefined || others.length > 0) {
		throw new UsageError('name a setting and its value: masthead config set theme mono');
	}

	settings.set(key, readValue(text));
	return 0;
}

/** JSON, or a plain word as it stands. */
function readValue(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

async function edit(context: CommandContext, settings: Settings): Promise<number> {
	const owner = {runOutside: async <T>(task: () => Promise<T>) => task()};
	const problem = await editFile(settings.path, context.env, owner);
	if (problem) {
		context.complain(problem);
		return 1;
	}

	return 0;
}
