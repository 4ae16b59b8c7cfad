import {newlines, removed, replaced} from './code-point-table.ts';

/**
 * JSON in lines that a terminal can be shown: what would act upon it, or not be seen, is written as
 * `\uXXXX`, so that the value is the same.
 */
export function printableJson(value: unknown, indentation = 0): string {
	const lines = JSON.stringify(value, null, indentation).split('\n');
	return lines.map(line => escapeAll(line)).join('\n');
}

function escapeAll(line: string): string {
	return [removed, replaced, newlines].reduce(
		(text, pattern) => text.replace(pattern, escapeUnits),
		line,
	);
}

function escapeUnits(character: string): string {
	const units = Array.from({length: character.length}, (_, index) => character.charCodeAt(index));
	return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
