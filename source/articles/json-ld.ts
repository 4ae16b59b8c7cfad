import type {HtmlDocument} from './dom.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const articleType = /Article|Posting|Report|NewsStory|Review/;
const deepest = 4;

/** What a page says of its story in JSON-LD (schema.org); null when it says nothing. */
export function readJsonLd(document: HtmlDocument): JsonObject | null {
	for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
		const article = findArticle(parse(script.textContent ?? ''), 0);
		if (article) {
			return article;
		}
	}

	return null;
}

/** A text, or the texts of a list, or the `name` of what is described; empty for anything else. */
export function textsOf(value: unknown): readonly string[] {
	if (typeof value === 'string') {
		return [value];
	}

	if (Array.isArray(value)) {
		return value.slice(0, 20).flatMap(item => (Array.isArray(item) ? [] : textsOf(item)));
	}

	return isObject(value) && typeof value['name'] === 'string' ? [value['name']] : [];
}

function parse(text: string): unknown {
	try {
		// Editors put raw newlines and tabs into strings, which JSON forbids.
		return JSON.parse(text.replace(/[\n\r\t]/g, ' '));
	} catch {
		return null;
	}
}

function findArticle(value: unknown, depth: number): JsonObject | null {
	if (depth > deepest) {
		return null;
	}

	if (Array.isArray(value)) {
		return firstFound(value.slice(0, 100), depth);
	}

	if (!isObject(value)) {
		return null;
	}

	return textsOf(value['@type']).some(type => articleType.test(type))
		? value
		: firstFound([value['@graph'], value['mainEntity']], depth);
}

function firstFound(values: readonly unknown[], depth: number): JsonObject | null {
	for (const value of values) {
		const article = findArticle(value, depth + 1);
		if (article) {
			return article;
		}
	}

	return null;
}

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
