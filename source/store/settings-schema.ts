import {type Language, languages} from '../model/language.ts';
import type {MuteRule} from '../model/mute-rule.ts';
import type {AlertRule} from '../model/rate-alert.ts';
import type {SearchSetting} from '../model/saved-search.ts';
import type {OwnSiteRules} from '../model/site-selectors.ts';
import {type EditionSettings, editions, findEdition} from './editions.ts';

/** Every setting, with the defaults where the file has none. */
export interface SettingsValues extends EditionSettings {
	/** Addresses to ask instead of a rate source's own, by its id: `https://mirror.example`. */
	readonly rateOrigins: Readonly<Record<string, string>>;
	/** Ids of rate sources that are asked when the reader wants to compare, and at no other time. */
	readonly compareSources: readonly string[];
	/** What the reader wants to be told of, each once for a fixing. */
	readonly alerts: readonly AlertRule[];
	/** Stories that are kept out of the lists, from when they come in. */
	readonly mute: readonly MuteRule[];
	/** Whether an alert rings the bell, or shows up on the desktop (OSC 9), as well. */
	readonly alertSignal: 'none' | 'bell' | 'notification';
	readonly refreshMinutes: {readonly feeds: number; readonly rates: number};
	readonly theme: 'auto' | 'light' | 'dark' | 'mono';
	/** Styles of parts of the screen, by their roles: `{"title": "bold #ffaa00"}`. */
	readonly colors: Readonly<Record<string, string>>;
	/** `auto` is that of the locale. */
	readonly language: 'auto' | Language;
	/** `timeZone` as in the IANA database, or null for that of the machine. */
	readonly clock: {readonly seconds: boolean; readonly timeZone: string | null};
	/** Names of private hosts that may be asked all the same. */
	readonly allowedHosts: readonly string[];
	/** Where sites keep their stories, as CSS selectors, by host. */
	readonly siteRules: OwnSiteRules;
	/** Searches that the reader keeps. */
	readonly searches: readonly SearchSetting[];
	/** Keys of commands, by the command's name. */
	readonly keys: Readonly<Record<string, readonly string[]>>;
	/** Where stories are written to; null for the folder `stories` beside the store. */
	readonly storyFolder: string | null;
	/** A program and its arguments, which reads a story from its standard input. */
	readonly pipeCommand: readonly string[];
	readonly mouse: boolean;
	/** Line by line and in words, for a screen reader. */
	readonly plain: boolean;
	readonly keepDays: number;
	readonly keepMegabytes: number;
}

/** The part of JSON Schema that settings need. `examples` shows what a pattern means. */
export interface SettingSchema {
	readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
	readonly nullable?: boolean;
	readonly enum?: readonly string[];
	readonly pattern?: string;
	readonly examples?: readonly string[];
	readonly minimum?: number;
	readonly items?: SettingSchema;
	readonly properties?: Readonly<Record<string, SettingSchema>>;
	readonly required?: readonly string[];
	/** The property that a text alone stands for. */
	readonly shorthand?: string;
	/** What every property has to be, where their names are the reader's. */
	readonly additionalProperties?: SettingSchema;
}

const text: SettingSchema = {type: 'string', pattern: '\\S'};
const texts: SettingSchema = {type: 'array', items: text};
const isOn: SettingSchema = {type: 'boolean'};
const address: SettingSchema = {
	type: 'string',
	pattern: '^https?://[^\\s/]+',
	examples: ['https://example.com/feed'],
};

const pair: SettingSchema = {
	type: 'string',
	pattern: '^[A-Z]{3}/[A-Z]{3}$',
	examples: ['USD/KGS'],
};
const price: SettingSchema = {type: 'number', minimum: 0};

/** No publisher likes to be asked more often than once an hour. */
const minutes: SettingSchema = {type: 'integer', minimum: 60};

/** What the settings' file may hold. */
export const settingsSchema: Readonly<Record<keyof SettingsValues, SettingSchema>> = {
	edition: {type: 'string', enum: editions.map(edition => edition.id)},
	feeds: {
		type: 'array',
		items: {
			type: 'object',
			properties: {
				id: {type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$', examples: ['my-feed']},
				name: text,
				url: address,
				isOn,
				folders: texts,
			},
			required: ['id'],
		},
	},
	pairs: {type: 'array', items: pair},
	rateSources: texts,
	rateOrigins: {type: 'object', additionalProperties: address},
	compareSources: texts,
	alerts: {
		type: 'array',
		items: {
			type: 'object',
			properties: {pair, above: price, below: price, percent: price},
			required: ['pair'],
		},
	},
	mute: {
		type: 'array',
		items: {
			type: 'object',
			properties: {
				words: text,
				feed: text,
				until: {type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-12-31']},
			},
		},
	},
	alertSignal: {type: 'string', enum: ['none', 'bell', 'notification']},
	refreshMinutes: {type: 'object', properties: {feeds: minutes, rates: minutes}},
	theme: {type: 'string', enum: ['auto', 'light', 'dark', 'mono']},
	colors: {type: 'object', additionalProperties: text},
	language: {type: 'string', enum: ['auto', ...languages]},
	clock: {
		type: 'object',
		properties: {
			seconds: {type: 'boolean'},
			timeZone: {type: 'string', nullable: true, pattern: '\\S', examples: ['Asia/Bishkek']},
		},
	},
	allowedHosts: texts,
	siteRules: {
		type: 'object',
		additionalProperties: {
			type: 'object',
			properties: {
				body: text,
				title: text,
				author: text,
				published: text,
				popular: text,
				remove: text,
				utcOffset: {type: 'string', pattern: '^[+-]\\d\\d:\\d\\d$', examples: ['+06:00']},
			},
			required: ['body'],
		},
	},
	searches: {
		type: 'array',
		items: {
			type: 'object',
			properties: {query: text, name: text},
			required: ['query'],
			shorthand: 'query',
		},
	},
	keys: {type: 'object', additionalProperties: texts},
	storyFolder: {type: 'string', nullable: true, pattern: '\\S', examples: ['~/stories']},
	pipeCommand: texts,
	mouse: {type: 'boolean'},
	plain: {type: 'boolean'},
	keepDays: {type: 'integer', minimum: 1},
	keepMegabytes: {type: 'integer', minimum: 10},
};

/** The settings of a reader who has changed nothing but the edition. */
export function defaultSettings(editionId: string): SettingsValues {
	const {id, rateSources, pairs, compareSources} = findEdition(editionId);
	return {
		edition: id,
		feeds: [],
		pairs,
		rateSources,
		rateOrigins: {},
		compareSources,
		alerts: [],
		mute: [],
		alertSignal: 'none',
		refreshMinutes: {feeds: 60, rates: 60},
		theme: 'auto',
		colors: {},
		language: 'auto',
		clock: {seconds: false, timeZone: null},
		allowedHosts: [],
		siteRules: {},
		searches: [],
		keys: {},
		storyFolder: null,
		pipeCommand: [],
		mouse: false,
		plain: false,
		keepDays: 90,
		keepMegabytes: 200,
	};
}
