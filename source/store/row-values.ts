import type {SQLOutputValue} from 'node:sqlite';

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

type Value = SQLOutputValue | undefined;

// A damaged row must never throw into the screen, so every reading has an answer.

export const textOf = (value: Value): string => (typeof value === 'string' ? value : '');

export const numberOf = (value: Value): number => (typeof value === 'number' ? value : 0);

/** The numbers of a JSON array. */
export function numbersOf(value: Value): readonly number[] {
	const list: unknown = JSON.parse(textOf(value) || '[]');
	return Array.isArray(list) ? list.filter(one => typeof one === 'number') : [];
}

export const optionalText = (value: Value): string | null =>
	typeof value === 'string' ? value : null;

export const optionalNumber = (value: Value): number | null =>
	typeof value === 'number' ? value : null;

/** As far from 1970 as a date can be, less two days for the zones. */
const furthest = 8.64e15 - 2 * 86_400_000;

/** A time in epoch milliseconds that a calendar can show. */
export const timeOf = (value: Value): number =>
	Math.max(-furthest, Math.min(furthest, numberOf(value)));

export const optionalTime = (value: Value): number | null =>
	typeof value === 'number' ? timeOf(value) : null;
