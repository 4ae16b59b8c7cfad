import type {SettingSchema} from './settings-schema.ts';

/** What is wrong with a value, as a sentence without its full stop; null when nothing is. */
export function findFault(value: unknown, schema: SettingSchema, name: string): string | null {
	if (value === null && schema.nullable) {
		return null;
	}

	if (!hasType(value, schema) || !isWithin(value, schema)) {
		return `${name} has to be ${expectation(schema)}, not ${JSON.stringify(value)}`;
	}

	if (name === 'clock.timeZone' && !isTimeZone(value)) {
		return `${name} has to be a time zone such as "Asia/Bishkek", not ${JSON.stringify(value)}`;
	}

	return Array.isArray(value)
		? findFaultInList(value, schema, name)
		: findFaultInGroup(value, schema, name);
}

/** Whether a value is an object with properties of its own. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findFaultInList(list: readonly unknown[], {items}: SettingSchema, name: string) {
	for (const [index, item] of list.entries()) {
		const fault = items && findFault(item, items, `${name}[${index}]`);
		if (fault) {
			return fault;
		}
	}

	return null;
}

function findFaultInGroup(group: unknown, schema: SettingSchema, name: string): string | null {
	if (!isGroup(group)) {
		return null;
	}

	const missing = schema.required?.find(key => !Object.hasOwn(group, key));
	if (missing !== undefined) {
		return `${name} lacks "${missing}"`;
	}

	for (const [key, value] of Object.entries(group)) {
		const part = schema.properties?.[key] ?? schema.additionalProperties;
		const fault = part && findFault(value, part, `${name}.${key}`);
		if (fault) {
			return fault;
		}
	}

	return null;
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
			return minimum === undefined ? 'a whole number' : `a whole number of at least ${minimum}`;
		case 'number':
			return minimum === undefined ? 'a number' : `a number of at least ${minimum}`;
		case 'boolean':
			return 'true or false';
		case 'array':
			return 'a list: […]';
		case 'object':
			return 'a group: {…}';
		case 'string':
			if (names) {
				return `one of ${names.join(', ')}`;
			}

			return examples
				? `a text such as "${examples[0]}"`
				: `a text${pattern ? ' that is not empty' : ''}`;
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
