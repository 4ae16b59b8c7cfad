import {type PlainReasonKey, sayReason} from '../text/say-reason.ts';

/** How the engine's messages begin, and what they mean for the reader. */
const engineErrors: readonly (readonly [words: string, key: PlainReasonKey])[] = [
	['Unexpected end', 'jsonEnds'],
	['Unexpected non-whitespace', 'jsonMore'],
	['Expected property name', 'jsonName'],
	['Expected double-quoted property name', 'jsonName'],
	["Expected ':'", 'jsonColon'],
	["Expected ','", 'jsonComma'],
	['Unterminated string', 'jsonQuote'],
	['Bad control character', 'jsonQuote'],
	['Bad escaped character', 'jsonBackslash'],
	['Bad Unicode escape', 'jsonBackslash'],
	['No number after minus', 'jsonNumber'],
	['Exponent part', 'jsonNumber'],
	['Unterminated fractional', 'jsonNumber'],
	['Unexpected number', 'jsonNumber'],
	['Unexpected string', 'jsonComma'],
];

/**
 * The first line that is not JSON, and what is wrong with it; null for a text that is. The engine's
 * own message says the place only sometimes, so the text is tried line by line.
 */
export function findJsonError(
	text: string,
): {readonly line: number; readonly message: string} | null {
	const error = errorOf(text);
	if (error === null) {
		return null;
	}

	const lines = text.split('\n');
	const message = explain(error);
	for (let line = 1; line < lines.length; line++) {
		if (!isUnfinished(`${lines.slice(0, line).join('\n')}\n`)) {
			return {line, message};
		}
	}

	return {line: lines.length, message};
}

/** The engine's words in our own; what is not known of them as it is. */
function explain(error: string): string {
	const [, token] = /^Unexpected token ('.+?')(?=[, ])/s.exec(error) ?? [];
	if (token !== undefined) {
		return sayReason('jsonStray', {words: token});
	}

	const [, key] = engineErrors.find(([words]) => error.startsWith(words)) ?? [];
	return key ? sayReason(key) : error.replaceAll(/\s+/g, ' ');
}

function errorOf(text: string): string | null {
	try {
		JSON.parse(text);
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Whether a beginning has no other fault than that it stops. */
function isUnfinished(text: string): boolean {
	const error = errorOf(text);
	return (
		error === null ||
		error.includes('end of JSON input') ||
		Number(/position (\d+)/.exec(error)?.[1]) === text.length
	);
}
