import {readFileSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import {nearestName} from '../text/nearest-name.ts';
import {findFault, isGroup} from './check-setting.ts';
import {editions} from './editions.ts';
import {findJsonError} from './find-json-error.ts';
import {setAside} from './set-aside.ts';
import {
	defaultSettings,
	type SettingSchema,
	type SettingsValues,
	settingsSchema,
} from './settings-schema.ts';
import {explainProblem} from './storage-problem.ts';

type Group = Readonly<Record<string, unknown>>;

export interface SettingsFile {
	/** What the file itself holds, unknown names included, invalid values not. */
	readonly own: Group;
	/** The same with the defaults. */
	readonly values: SettingsValues;
	readonly problems: readonly string[];
}

/** Reads the settings' file. One that is broken or holds invalid values is kept aside. */
export function readSettings(path: string, clock: () => number): SettingsFile {
	const {content, problem} = readJson(path, clock);
	const faults = Object.entries(content).flatMap(([key, value]) => {
		const schema = schemaOf(key);
		const fault = schema && findFault(value, schema, key);
		return fault ? [{key, fault}] : [];
	});
	const invalid = new Set(faults.map(({key}) => key));
	const own = Object.fromEntries(Object.entries(content).filter(([key]) => !invalid.has(key)));
	const values = withDefaults(own);
	const problems = [
		...(problem ? [problem] : []),
		...(invalid.size > 0
			? [
					replaceFile(
						path,
						own,
						faults.map(({fault}) => fault),
						clock,
					),
				]
			: []),
		...unknownNames(own, settingsSchema, ''),
		...feedsWithoutAddress(values),
	];
	return {own, values, problems};
}

function readJson(path: string, clock: () => number): {content: Group; problem?: string} {
	let text: string;
	try {
		text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
	} catch (error) {
		return isMissing(error)
			? {content: {}}
			: {
					content: {},
					problem: `The settings ${path} cannot be read: ${explainProblem(error)}. The defaults are used.`,
				};
	}

	const error = findJsonError(text);
	const content: unknown = error ? null : JSON.parse(text);
	if (isGroup(content)) {
		return {content};
	}

	const place = error
		? `an error in line ${error.line} (${error.message})`
		: 'no group {…} in them';
	const kept = tryKeeping(path, clock);
	return {content: {}, problem: `The settings have ${place}: ${kept}the defaults are used.`};
}

const isMissing = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'ENOENT';

const schemaOf = (key: string): SettingSchema | undefined =>
	new Map<string, SettingSchema>(Object.entries(settingsSchema)).get(key);

/** The reader's own file is never changed in place: it may hold an hour of work beside the slip. */
function replaceFile(
	path: string,
	valid: Group,
	faults: readonly string[],
	clock: () => number,
): string {
	const kept = tryKeeping(path, clock);
	if (kept !== '' && Object.keys(valid).length > 0) {
		writeFileSync(path, `${JSON.stringify(valid, null, '\t')}\n`, {mode: 0o600});
	}

	return `In the settings ${faults.join('; ')}: ${kept}the default is used.`;
}

function tryKeeping(path: string, clock: () => number): string {
	try {
		return `the file is kept as ${basename(setAside(path, clock()))}, `;
	} catch {
		// It stays where it is; the defaults do not depend on it.
		return '';
	}
}

/** Defaults that depend on nothing but the edition, with what the file has over them. */
function withDefaults(own: Group): SettingsValues {
	const edition = typeof own['edition'] === 'string' ? own['edition'] : editions[0].id;
	const defaults = defaultSettings(edition);
	const merged = Object.fromEntries(
		Object.entries(defaults).map(([key, value]) => [key, merge(value, own[key])]),
	);
	return isSettings(merged) ? merged : defaults;
}

function merge(usual: unknown, own: unknown): unknown {
	return isGroup(usual) && isGroup(own) ? {...usual, ...own} : (own ?? usual);
}

function isSettings(values: object): values is SettingsValues {
	return Object.entries(values).every(([key, value]) => {
		const schema = schemaOf(key);
		return schema !== undefined && findFault(value, schema, key) === null;
	});
}

function unknownNames(
	group: Group,
	schemas: Readonly<Record<string, SettingSchema>>,
	prefix: string,
): string[] {
	const names = Object.keys(schemas);
	return Object.entries(group).flatMap(([key, value]) => {
		const schema = new Map(Object.entries(schemas)).get(key);
		if (!schema) {
			const nearest = nearestName(key, names);
			const advice = nearest === null ? '' : `; did you mean "${prefix}${nearest}"?`;
			return [`The settings have an unknown name "${prefix}${key}"${advice || '.'}`];
		}

		const inner = schema.properties ?? schema.items?.properties;
		const groups = Array.isArray(value) ? value : [value];
		return groups.flatMap((group: unknown, index) => {
			const place = Array.isArray(value) ? `${key}[${index}]` : key;
			return inner && isGroup(group) ? unknownNames(group, inner, `${prefix}${place}.`) : [];
		});
	});
}

function feedsWithoutAddress({edition, feeds}: SettingsValues): string[] {
	const known = new Set(editions.find(({id}) => id === edition)?.feeds.map(({id}) => id));
	return feeds
		.filter(({id, url}) => url === undefined && !known.has(id))
		.map(({id}) => `The feed "${id}" in the settings has no url and is left out.`);
}
