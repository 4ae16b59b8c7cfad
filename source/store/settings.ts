import {join} from 'node:path';
import {nearestName} from '../text/nearest-name.ts';
import {sayReason} from '../text/say-reason.ts';
import {findFault, isGroup} from './check-setting.ts';
import {lacksAddress, readSettings, type SettingsFile} from './read-settings.ts';
import {type SettingsValues, settingsSchema} from './settings-schema.ts';

export type {SettingsValues} from './settings-schema.ts';

/** The reader's settings: a JSON file that a program or an editor may change. */
export interface Settings {
	readonly path: string;
	/** What is wrong with the file, each in one line for the reader; mostly empty. */
	readonly problems: readonly string[];
	/** The names of the settings that something is wrong in. */
	readonly faulty: readonly string[];
	/** Why nothing in the file could be read, without a full stop; null when it could. */
	readonly breakage: string | null;
	/** Every setting, as the file has it or by default. */
	all(): SettingsValues;
	/** One setting by its name, such as `theme` or `refreshMinutes.feeds`; throws for an unknown one. */
	get(name: string): unknown;
	/** Changes one setting in the file, whatever others write to it; rejects what is not valid. */
	set(name: string, value: unknown): Promise<void>;
}

/** Reads the settings in a folder. What is wrong in the file is told in `problems`, and stays there. */
export function openSettings(folder: string): Settings {
	const path = join(folder, 'config.json');
	let file = readSettings(path);

	return {
		path,
		problems: file.problems,
		faulty: file.faulty,
		breakage: file.breakage,
		all: () => file.values,

		get(name) {
			const [key = '', ...others] = name.split('.');
			checkName(key);
			return others.reduce<unknown>(
				(group, part) => partOf(group, part, name),
				{...file.values}[key],
			);
		},

		async set(name, value) {
			const [key = '', ...others] = name.split('.');
			checkName(key);
			const changed = withPart(file.own[key], others, value);
			const fault =
				findFault(changed, settingsSchema[key], key) ??
				(key === 'feeds' ? findLostFeed(changed, file) : null);
			if (fault) {
				throw new Error(fault);
			}

			// Another program, or an editor, may have been at it since.
			refuseBroken(readSettings(path));

			// Loading the writer takes longer than all the rest of a start, and few starts write.
			const {writeSetting} = await import('./write-setting.ts');
			writeSetting(folder, name, value);
			file = readSettings(path);
		},
	};
}

/** What cannot be read would be lost if we wrote over it. */
function refuseBroken({breakage}: SettingsFile): void {
	if (breakage !== null) {
		throw new Error(sayReason('settingsToMend', {why: breakage}));
	}
}

/** A new feed that could never be asked. */
function findLostFeed(feeds: unknown, {own, values}: SettingsFile): string | null {
	const before = new Set(groupsIn(own['feeds']).map(({id}) => id));
	const index = groupsIn(feeds).findIndex(
		feed => lacksAddress(feed, values.edition) && !before.has(feed['id']),
	);
	return index < 0
		? null
		: sayReason('settingLacksAddress', {setting: `feeds[${index}]`, edition: values.edition});
}

const groupsIn = (list: unknown) => (Array.isArray(list) ? list : []).filter(isGroup);

const allNames = '"masthead config" prints all.';

function checkName(key: string): asserts key is keyof SettingsValues {
	if (!Object.hasOwn(settingsSchema, key)) {
		const nearest = nearestName(key, Object.keys(settingsSchema));
		const advice = nearest === null ? allNames : `did you mean "${nearest}"?`;
		throw new Error(`There is no setting "${key}": ${advice}`);
	}
}

function partOf(group: unknown, part: string, name: string): unknown {
	if (!isGroup(group) || !Object.hasOwn(group, part)) {
		throw new Error(`There is no setting "${name}": ${allNames}`);
	}

	return group[part];
}

function withPart(group: unknown, [part, ...others]: readonly string[], value: unknown): unknown {
	if (part === undefined) {
		return value;
	}

	const before = isGroup(group) ? group : {};
	return {...before, [part]: withPart(before[part], others, value)};
}
