import {join} from 'node:path';
import {nearestName} from '../text/nearest-name.ts';
import {findFault, isGroup} from './check-setting.ts';
import {readSettings} from './read-settings.ts';
import {type SettingsValues, settingsSchema} from './settings-schema.ts';

export type {SettingsValues} from './settings-schema.ts';

/** The reader's settings: a JSON file that a program or an editor may change. */
export interface Settings {
	readonly path: string;
	/** What is wrong with the file, each in one line for the reader; mostly empty. */
	readonly problems: readonly string[];
	/** Every setting, as the file has it or by default. */
	all(): SettingsValues;
	/** One setting by its name, such as `theme` or `refreshMinutes.feeds`; throws for an unknown one. */
	get(name: string): unknown;
	/** Changes one setting in the file, whatever others write to it; rejects what is not valid. */
	set(name: string, value: unknown): Promise<void>;
}

/** Reads the settings in a folder. A broken file is kept aside, and told in `problems`. */
export function openSettings(folder: string, clock: () => number = Date.now): Settings {
	const path = join(folder, 'config.json');
	const {own, values, problems} = readSettings(path, clock);
	let current = values;
	let given = own;

	return {
		path,
		problems,
		all: () => current,

		get(name) {
			const [key = '', ...others] = name.split('.');
			checkName(key);
			return others.reduce<unknown>((group, part) => partOf(group, part, name), {...current}[key]);
		},

		async set(name, value) {
			const [key = '', ...others] = name.split('.');
			checkName(key);
			const changed = withPart(given[key], others, value);
			const fault = findFault(changed, settingsSchema[key], key);
			if (fault) {
				throw new Error(`${fault}.`);
			}

			// Loading the writer takes longer than all the rest of a start, and few starts write.
			const {writeSetting} = await import('./write-setting.ts');
			writeSetting(folder, name, value);
			const now = readSettings(path, clock);
			current = now.values;
			given = now.own;
		},
	};
}

function checkName(key: string): asserts key is keyof SettingsValues {
	if (!Object.hasOwn(settingsSchema, key)) {
		const nearest = nearestName(key, Object.keys(settingsSchema));
		const advice = nearest === null ? '.' : `; did you mean "${nearest}"?`;
		throw new Error(`There is no setting "${key}"${advice}`);
	}
}

function partOf(group: unknown, part: string, name: string): unknown {
	if (!isGroup(group) || !Object.hasOwn(group, part)) {
		throw new Error(`There is no setting "${name}".`);
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
