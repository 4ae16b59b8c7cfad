import type {OwnSiteRules} from '../model/site-selectors.ts';
import {findFault} from '../store/check-setting.ts';
import {findPaths} from '../store/paths.ts';
import {openSettings, type Settings} from '../store/settings.ts';
import {settingsSchema} from '../store/settings-schema.ts';
import {editFile} from '../terminal/edit-file.ts';
import {printableJson} from '../text/printable-json.ts';
import {explainUnwritten} from './change-setting.ts';
import {type CommandContext, UsageError} from './context.ts';
import {makeSettingsFile} from './make-settings-file.ts';

/** `masthead config`: prints the settings, or changes one. */
export async function run(context: CommandContext): Promise<number> {
	const [action, ...words] = context.words;
	const settings = openSettings(findPaths(context.env, process.platform).config);
	settings.problems.forEach(context.complain);
	switch (action) {
		case undefined:
			return print(context, settings.all());
		case 'get':
			return print(context, get(settings, theKey(words)));
		case 'set':
			return await set(settings, words);
		case 'path':
			context.print(`${settings.path}\n`);
			return 0;
		case 'edit':
			return await edit(context, settings);
		default:
			throw new UsageError(`config knows get, set, edit and path, not "${action}"`);
	}
}

function get(settings: Settings, key: string): unknown {
	try {
		return settings.get(key);
	} catch (error) {
		throw asUsageError(error);
	}
}

/** The settings say what is wrong with a name or a value; both came from the command line. */
function asUsageError(error: unknown): UsageError {
	return new UsageError(error instanceof Error ? error.message : String(error));
}

function print(context: CommandContext, value: unknown): number {
	context.print(`${printableJson(value, 2)}\n`);
	return 0;
}

function theKey([key, ...others]: readonly string[]): string {
	if (key === undefined || others.length > 0) {
		throw new UsageError('name one setting: masthead config get pairs');
	}

	return key;
}

async function set(settings: Settings, [key, text, ...others]: readonly string[]): Promise<number> {
	if (key === undefined || text === undefined || others.length > 0) {
		throw new UsageError('name a setting and its value: masthead config set theme mono');
	}

	try {
		const value = readValue(text);
		await checkSiteRules(key, value);
		await settings.set(key, value);
		return 0;
	} catch (error) {
		throw explainUnwritten(error) ?? asUsageError(error);
	}
}

/** The settings know no selectors; a rule that would be left out is not written. */
async function checkSiteRules(key: string, value: unknown): Promise<void> {
	if (key === 'siteRules' && findFault(value, settingsSchema.siteRules, key) === null) {
		const {readOwnSiteRules} = await import('../articles/own-site-rules.ts');
		const [problem] = readOwnSiteRules(value as OwnSiteRules).problems;
		if (problem) {
			throw new UsageError(problem.replace(/; the rule is left out\.$/, ''));
		}
	}
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
	makeSettingsFile(settings);
	const owner = {runOutside: async <T>(task: () => Promise<T>) => task()};
	const problem = await editFile(settings.path, context.env, owner);
	if (problem) {
		context.complain(problem);
		return 1;
	}

	return 0;
}
