import {sayReason} from '../text/say-reason.ts';
import {muteRuleFault} from './check-mute-rule.ts';
import {sayWrongValue} from './say-wrong-value.ts';
import type {SettingSchema} from './settings-schema.ts';

/** Something wrong with a value of the settings. */
export interface Fault {
	/** Where: `feeds[2].url`. */
	readonly name: string;
	/** A sentence without its full stop. */
	readonly text: string;
}

/** A value without what is wrong in it; undefined where nothing is left. */
export interface Checked {
	readonly value: unknown;
	readonly faults: readonly Fault[];
}

/** The first thing that is wrong with a value, as a sentence without its full stop; null when nothing is. */
export function findFault(value: unknown, schema: SettingSchema, name: string): string | null {
	return checkSetting(value, schema, name).faults[0]?.text ?? null;
}

/** Looks for all that is wrong with a value: the rest of it can be used. */
export function checkSetting(value: unknown, schema: SettingSchema, name: string): Checked {
	if (value === null && schema.nullable) {
		return {value, faults: []};
	}

	if (schema.shorthand !== undefined && typeof value === 'string') {
		return checkSetting({[schema.shorthand]: value}, schema, name);
	}

	if (!hasType(value, schema) || !isWithin(value, schema)) {
		const text = sayWrongValue(name, value, expectation(schema));
		return {value: undefined, faults: [{name, text}]};
	}

	if (name === 'clock.timeZone' && !isTimeZone(value)) {
		const text = sayWrongValue(name, value, sayReason('zoneSuchAs', {zone: 'Asia/Bishkek'}));
		return {value: undefined, faults: [{name, text}]};
	}

	if (/^mute\[\d+\]$/.test(name) && isGroup(value)) {
		return checkMuteRule(value, schema, name);
	}

	return Array.isArray(value)
		? checkList(value, schema, name)
		: isGroup(value)
			? checkGroup(value, schema, name)
			: {value, faults: []};
}

/** A rule with a mistake in it, or a name that is none, is left out: the rest of it would mute too much. */
function checkMuteRule(rule: Group, schema: SettingSchema, name: string): Checked {
	const fault = muteRuleFault(rule, name);
	const {value, faults} = checkGroup(rule, schema, name);
	const all = fault ? [...faults, {name, text: fault}] : faults;
	const isKnown = Object.keys(rule).every(key => Object.hasOwn(schema.properties ?? {}, key));
	return {value: isKnown && all.length === 0 ? value : undefined, faults: all};
}

/** Whether a value is an object with properties of its own. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkList(list: readonly unknown[], {items}: SettingSchema, name: string): Checked {
	if (!items) {
		return {value: list, faults: []};
	}

	const checked = list.map((item, index) => checkSetting(item, items, `${name}[${index}]`));
	return {
		value: checked.map(({value}) => value).filter(value => value !== undefined),
		faults: checked.flatMap(({faults}) => faults),
	};
}

type Group = Readonly<Record<string, unknown>>;

function checkGroup(group: Group, schema: SettingSchema, name: string): Checked {
	const {required = [], properties = {}, additionalProperties} = schema;
	const missing = required.find(key => !Object.hasOwn(group, key));
	if (missing !== undefined) {
		const text = sayReason('settingLacks', {setting: name, key: missing});
		return {value: undefined, faults: [{name, text}]};
	}

	const checked = Object.entries(group).map(([key, value]) => {
		const part = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
		return [key, part ? checkSetting(value, part, `${name}.${key}`) : {value, faults: []}] as const;
	});
	const usable = checked.filter(([, {value}]) => value !== undefined);
	const kept = Object.fromEntries(usable.map(([key, {value}]) => [key, value]));
	const isWhole = required.every(key => Object.hasOwn(kept, key));
	return {
		value: isWhole ? kept : undefined,
		faults: checked.flatMap(([, {faults}]) => faults),
	};
}

function hasType(value: unknown, {type}: SettingSchema): boolean {
	switch (type) {
		case 'integer':
			return Number.isInteger(value);
		case 'array':
			return Array.isArray(value);
		case 'object':
			return isGroup(value);
		default:
			return typeof value === type;
	}
}

function isWithin(value: unknown, schema: SettingSchema): boolean {
	if (typeof value === 'number') {
		return value >= (schema.minimum ?? Number.NEGATIVE_INFINITY);
	}

	if (typeof value === 'string') {
		const isListed = schema.enum?.includes(value) ?? true;
		return isListed && new RegExp(schema.pattern ?? '', 'u').test(value);
	}

	return true;
}

function expectation({type, enum: names, examples, minimum, pattern}: SettingSchema): string {
	switch (type) {
		case 'integer':
			return minimum === undefined
				? sayReason('wholeNumber')
				: sayReason('wholeNumberFrom', {least: minimum});
		case 'number':
			return minimum === undefined
				? sayReason('anyNumber')
				: sayReason('numberFrom', {least: minimum});
		case 'boolean':
			return sayReason('trueOrFalse');
		case 'array':
			return sayReason('anyList');
		case 'object':
			return sayReason('anyGroup');
		case 'string':
			if (names) {
				return sayReason('oneOf', {list: names.join(', ')});
			}

			return examples?.[0] !== undefined
				? sayReason('textSuchAs', {words: examples[0]})
				: sayReason(pattern ? 'filledText' : 'anyText');
	}
}

function isTimeZone(value: unknown): boolean {
	try {
		new Intl.DateTimeFormat('en', {timeZone: String(value)});
		return true;
	} catch {
		return false;
	}
}
