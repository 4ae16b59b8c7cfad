/** A JSON value whose numbers are the digits as published: `89.0` stays `89.0`. */
export type Json = string | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
	readonly [key: string]: Json;
}

// The third argument of a reviver carries the source text of a primitive value. The types of the
// language do not know it yet, so it is looked at as a stranger's object.
function sourceOf(context: unknown, value: number): string {
	if (typeof context === 'object' && context !== null && 'source' in context) {
		return String(context.source);
	}

	return String(value);
}

/** Parses JSON without passing a number through floating point. Throws `SyntaxError`. */
export function readJson(text: string): Json {
	return JSON.parse(text, (_key: string, value: unknown, ...rest: readonly unknown[]) =>
		typeof value === 'number' ? sourceOf(rest[0], value) : value,
	);
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none when it is not a list. */
export function objectsOf(value: Json | undefined): readonly JsonObject[] {
	return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** A text or number of an object as text; empty when it is absent or something else. */
export function textOf(object: JsonObject, key: string): string {
	const value = object[key];
	return typeof value === 'string' ? value : '';
}
