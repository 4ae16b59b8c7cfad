import type {Language} from '../model/language.ts';
import {wordsFor} from '../words/words.ts';

/** Where and in which language a time is written; without a zone, in that of the machine. */
export interface TimeOptions {
	readonly timeZone?: string | null | undefined;
	readonly language?: Language | undefined;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30 * day;
const year = 365 * day;

/** Words read in a minute: a calm pace, in Russian as in English. */
const readingPace = 200;

/** How long ago, in short: `now`, `5 min`, `2 h`, `3 d`. A time in the future is `now`. */
export function timeAgo(time: number, now: number, language: Language = 'en'): string {
	const words = wordsFor(language).times;
	const age = now - time;
	const units = [
		[year, words.year],
		[month, words.month],
		[day, words.day],
		[hour, words.hour],
		[minute, words.minute],
	] as const;
	const unit = units.find(([length]) => age >= length);
	return unit ? `${Math.floor(age / unit[0])} ${unit[1]}` : words.now;
}

/** The time of day: `15:24`, or `15:24:07`. RangeError for a zone that does not exist. */
export function clockTime(time: number, timeZone?: string | null, withSeconds = false): string {
	const {clock, seconds} = civilTime(time, timeZone);
	return withSeconds ? `${clock}:${seconds}` : clock;
}

/** `15:24` for today, `24 Nov 15:24` for this year, else `24 Nov 2025 15:24`. */
export function dayAndTime(time: number, now: number, options: TimeOptions = {}): string {
	const {date, clock} = civilTime(time, options.timeZone);
	const today = civilTime(now, options.timeZone).date;
	if (date === today) {
		return clock;
	}

	const shown = shortDate(date, options.language);
	return isSameYear(date, today) ? `${shown} ${clock}` : `${shown} ${date.slice(0, 4)} ${clock}`;
}

/** For a column of six: `15:24` today, `24 Nov` this year, else the year. */
export function listTime(
	time: number,
	now: number,
	timeZone?: string | null,
	language: Language = 'en',
): string {
	const {date, clock} = civilTime(time, timeZone);
	const today = civilTime(now, timeZone).date;
	if (date === today) {
		return clock;
	}

	return isSameYear(date, today) ? shortDate(date, language) : date.slice(0, 4);
}

/** The calendar day of a moment as an ISO 8601 date. */
export function civilDay(time: number, timeZone?: string | null): string {
	return civilTime(time, timeZone).date;
}

/** `25 Nov` for the ISO 8601 date 2026-11-25. What is no date comes back unchanged. */
export function shortDate(date: string, language: Language = 'en'): string {
	const [, monthNumber, dayNumber] = /^\d{4}-(\d\d)-(\d\d)/.exec(date) ?? [];
	const {months, joint} = wordsFor(language).times;
	const name = months[Number(monthNumber) - 1];
	return name ? `${Number(dayNumber)}${joint}${name}` : date;
}

/** Whole minutes that a text takes to read, at least one for any text. */
export function readingMinutes(wordCount: number): number {
	return wordCount > 0 ? Math.max(1, Math.round(wordCount / readingPace)) : 0;
}

function isSameYear(one: string, other: string): boolean {
	return one.slice(0, 4) === other.slice(0, 4);
}

// Making a formatter takes some thousand times as long as using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function civilTime(time: number, timeZone: string | null | undefined) {
	if (!timeZone) {
		return machineTime(time);
	}

	const formatter = formatters.get(timeZone) ?? makeFormatter(timeZone);
	formatters.set(timeZone, formatter);
	const parts = new Map<string, string>();
	for (const {type, value} of formatter.formatToParts(time)) {
		parts.set(type, value);
	}

	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
	return {
		date: `${part('year')}-${part('month')}-${part('day')}`,
		clock: `${part('hour')}:${part('minute')}`,
		seconds: part('second'),
	};
}

/** The machine's own clock knows its zone without Intl, which takes long to wake. */
function machineTime(time: number) {
	const shifted = new Date(time - new Date(time).getTimezoneOffset() * minute).toISOString();
	const [date = '', clock = ''] = shifted.split('T');
	return {date, clock: clock.slice(0, 5), seconds: clock.slice(6, 8)};
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat('en-US', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		hourCycle: 'h23',
	});
}
