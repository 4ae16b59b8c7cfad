import {daysAgoOf, isDressing, monthOf} from './month-names.ts';
import {offsetOfName} from './time-zones.ts';

/** A calendar day: its midnight as if it were UTC, and the zone (minutes) if one was named. */
export interface Day {
	readonly midnight: number;
	readonly offset: number | null;
}

interface Words {
	readonly numbers: readonly string[];
	readonly month: number | null;
	readonly daysAgo: number | null;
	readonly offset: number | null;
}

interface Parts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const dayLength = 86_400_000;

/** Reads the day that a text without its time names; `now` gives the local time as if it were UTC. */
export function readDay(text: string, now: () => number): Day | null {
	const words = readWords(text);
	if (words === null) {
		return null;
	}

	const {numbers, month, daysAgo, offset} = words;
	if (daysAgo !== null) {
		const isAlone = numbers.length === 0 && month === null;
		const midnight = Math.floor(now() / dayLength) * dayLength - daysAgo * dayLength;
		return isAlone ? {midnight, offset} : null;
	}

	const parts = month === null ? fromNumbers(numbers) : withMonth(numbers, month, now);
	const midnight = parts && midnightOf(parts);
	return midnight === null ? null : {midnight, offset};
}

/** Null when there is a word that no date has. */
function readWords(text: string): Words | null {
	let month: number | null = null;
	let daysAgo: number | null = null;
	let offset: number | null = null;
	const numbers: string[] = [];
	for (const [word] of text.matchAll(/\d+|\p{L}+/gu)) {
		if (/^\d/.test(word)) {
			numbers.push(word);
		} else if (isDressing(word)) {
		} else if (month === null && monthOf(word) !== null) {
			month = monthOf(word);
		} else if (daysAgo === null && daysAgoOf(word) !== null) {
			daysAgo = daysAgoOf(word);
		} else if (offset === null && isZone(word)) {
			offset = offsetOfName(word) ?? 0;
		} else {
			return null;
		}
	}

	return numbers.length <= 3 ? {numbers, month, daysAgo, offset} : null;
}

/** A few letters that are no known zone are one all the same, and count as Greenwich (RFC 2822). */
function isZone(word: string): boolean {
	return offsetOfName(word) !== null || /^[a-z]{1,4}$/.test(word);
}

function withMonth(numbers: readonly string[], month: number, now: () => number): Parts | null {
	const [first = '', second, third] = numbers;
	if (third !== undefined || first === '') {
		return null;
	}

	if (second === undefined) {
		return first.length === 4
			? {year: Number(first), month, day: 1}
			: withoutYear(month, Number(first), now());
	}

	return first.length === 4
		? {year: Number(first), month, day: Number(second)}
		: {year: yearOf(second), month, day: Number(first)};
}

/** The last such day, for dates that leave the year out. */
function withoutYear(month: number, day: number, now: number): Parts {
	const year = new Date(now).getUTCFullYear();
	const isAhead = Date.UTC(year, month - 1, day) > now + dayLength;
	return {year: isAhead ? year - 1 : year, month, day};
}

function fromNumbers(numbers: readonly string[]): Parts | null {
	const [first = '', second, third] = numbers;
	if (second === undefined) {
		return first.length === 4 || first.length > 5 ? fromOneNumber(first) : null;
	}

	if (first.length === 4) {
		return second.length === 3 && third === undefined
			? fromOneNumber(first + second)
			: {year: Number(first), month: Number(second), day: Number(third ?? '1')};
	}

	if (third === undefined) {
		return second.length === 4 ? {year: Number(second), month: Number(first), day: 1} : null;
	}

	const isMonthFirst = Number(second) > 12 && Number(first) <= 12;
	const [day, month] = isMonthFirst ? [second, first] : [first, second];
	return {year: yearOf(third), month: Number(month), day: Number(day)};
}

/** `2003`, `200312`, `20031231`, `2003365` (the day of the year), `031231`. */
function fromOneNumber(digits: string): Parts | null {
	const year = Number(digits.slice(0, 4));
	const rest = digits.slice(4);
	if (rest.length === 3) {
		const last = new Date(Date.UTC(year, 0, Number(rest)));
		const isReal = last.getUTCFullYear() === year && Number(rest) > 0;
		return isReal ? {year, month: last.getUTCMonth() + 1, day: last.getUTCDate()} : null;
	}

	if (digits.length === 6 && !/^(?:19|20)/.test(digits)) {
		const [, short = '', month, day] = /^(..)(..)(..)$/.exec(digits) ?? [];
		return {year: yearOf(short), month: Number(month), day: Number(day)};
	}

	const month = rest.slice(0, 2) || '1';
	return rest.length <= 4 ? {year, month: Number(month), day: Number(rest.slice(2) || '1')} : null;
}

/** Two digits are of this century up to 49 (RFC 2822). */
function yearOf(digits: string): number {
	const year = Number(digits);
	return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

/** Null for days that no calendar has, and for years that no feed has. */
function midnightOf({year, month, day}: Parts): number | null {
	const midnight = Date.UTC(year, month - 1, day);
	const date = new Date(midnight);
	const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isReal && year >= 1900 && year < 2200 ? midnight : null;
}
