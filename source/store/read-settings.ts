import {readFileSync} from 'node:fs';
import {nearestName} from '../text/nearest-name.ts';
import {sayReason} from '../text/say-reason.ts';
import {checkSetting, findFault, isGroup} from './check-setting.ts';
import {editions, findEdition} from './editions.ts';
import {explainUnreadable} from './explain-unreadable.ts';
import {findJsonError} from './find-json-error.ts';
import {findSettingLine} from './find-setting-line.ts';
import {
	defaultSettings,
	type SettingSchema,
	type SettingsValues,
	settingsSchema,
} from './settings-schema.ts';

type Group = Readonly<Record<string, unknown>>;

export interface SettingsFile {
	/** What the file itself holds, what is wrong in it included. */
	readonly own: Group;
	/** What of it can be used, with the defaults. */
	readonly values: SettingsValues;
	readonly problems: readonly string[];
	/** The names of the settings that something is wrong in. */
	readonly faulty: readonly string[];
	/** Why nothing in the file could be read, without a full stop; null when it could. All values are defaults then. */
	readonly breakage: string | null;
}

/** Reads the settings' file, and leaves it as it is: where something is wrong, the default stands in. */
export function readSettings(path: string): SettingsFile {
	const {text, content, breakage} = readJson(path);
	const checked = Object.entries(content).map(([key, value]) => {
		const schema = schemaOf(key);
		return [key, schema ? checkSetting(value, schema, key) : {value, faults: []}] as const;
	});
	const usable = checked.filter(([, {value}]) => value !== undefined);
	const values = withDefaults(Object.fromEntries(usable.map(([key, {value}]) => [key, value])));
	const faults = checked.flatMap(([, found]) => found.faults);
	const lineOf = (name: string) => findSettingLine(text, name);
	const problems = [
		...(breakage ? [sayReason('settingsIgnored', {why: breakage})] : []),
		...faults.map(({name, text: why}) => sayReason('settingUnused', {line: lineOf(name), why})),
		...unknownNames(content, settingsSchema, '', lineOf),
		...feedsWithoutAddress(content, values).map(({id, name}) =>
			sayReason('feedAddressless', {words: id, line: lineOf(name)}),
		),
	];
	const faulty = checked.filter(([, found]) => found.faults.length > 0).map(([key]) => key);
	return {own: content, values, problems, faulty, breakage};
}

interface JsonFile {
	readonly text: string;
	readonly content: Group;
	readonly breakage: string | null;
}

function readJson(path: string): JsonFile {
	let text: string;
	try {
		text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
	} catch (error) {
		const breakage = sayReason('settingsUnreadable', {path, why: explainUnreadable(error)});
		return {text: '', content: {}, breakage: isMissing(error) ? null : breakage};
	}

	const error = findJsonError(text);
	const content: unknown = error ? null : JSON.parse(text);
	if (isGroup(content)) {
		return {text, content, breakage: null};
	}

	const breakage = error
		? sayReason('settingsNotJson', {line: error.line, why: error.message})
		: sayReason('settingsNoGroup');
	return {text, content: {}, breakage};
}

const isMissing = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'ENOENT';

const schemaOf = (key: string): SettingSchema | undefined =>
	new Map<string, SettingSchema>(Object.entries(settingsSchema)).get(key);

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
	lineOf: (name: string) => number,
): string[] {
	const names = Object.keys(schemas);
	return Object.entries(group).flatMap(([key, value]) => {
		const schema = new Map(Object.entries(schemas)).get(key);
		if (!schema) {
			const nearest = nearestName(key, names);
			const words = `${prefix}${key}`;
			const known = {words, line: lineOf(words)};
			return nearest === null
				? [sayReason('unknownSetting', known)]
				: [sayReason('unknownSettingNear', {...known, nearest: `${prefix}${nearest}`})];
		}

		const inner = schema.properties ?? schema.items?.properties;
		const groups = Array.isArray(value) ? value : [value];
		return groups.flatMap((part: unknown, index) => {
			const place = Array.isArray(value) ? `${key}[${index}]` : key;
			return inner && isGroup(part) ? unknownNames(part, inner, `${prefix}${place}.`, lineOf) : [];
		});
	});
}

/** The reader's feeds that neither have an address nor change one of the edition. */
function feedsWithoutAddress(
	{feeds}: Group,
	{edition}: SettingsValues,
): readonly {readonly id: string; readonly name: string}[] {
	return Array.isArray(feeds)
		? feeds.flatMap((feed: unknown, index) =>
				isGroup(feed) && typeof feed['id'] === 'string' && lacksAddress(feed, edition)
					? [{id: feed['id'], name: `feeds[${index}]`}]
					: [],
			)
		: [];
}

/** Whether a feed in the settings cannot be asked: it has no address, and the edition has none for it. */
export function lacksAddress(feed: Group, editionId: string): boolean {
	const known = findEdition(editionId).feeds.some(({id}) => id === feed['id']);
	return feed['url'] === undefined && !known;
}
