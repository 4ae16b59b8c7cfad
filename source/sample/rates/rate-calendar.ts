import {bishkekDate} from '../bishkek-time.ts';

/** A day as its number since 1 January 1970, a Thursday. */
export type Day = number;

const dayLength = 86_400_000;
const monday = 1;
const saturday = 6;
/** Rates are set in the afternoon, in minutes of the day. */
const fixingMinute = 15 * 60 + 30;

/** The day that the daily rates on show are for: today's, or once new ones are set, the next working day. */
export function dailyFixingDay(now: number): Day {
	const {day, minute} = readClock(now);
	return isWorkingDay(day) && minute < fixingMinute ? day : nextWorkingDay(day);
}

/** The Saturday from which the weekly rates on show are valid; they are set on the Friday before. */
export function weeklyFixingDay(now: number): Day {
	const {day, minute} = readClock(now);
	const latest = minute < fixingMinute ? day : day + 1;
	return latest - ((weekdayOf(latest) - saturday + 7) % 7);
}

/** The last `count` working days that end with `day`, oldest first. */
export function workingDaysUntil(day: Day, count: number): readonly Day[] {
	const days: Day[] = [];
	for (let candidate = day; days.length < count; candidate--) {
		if (isWorkingDay(candidate)) {
			days.unshift(candidate);
		}
	}

	return days;
}

export function isWorkingDay(day: Day): boolean {
	return weekdayOf(day) >= monday && weekdayOf(day) < saturday;
}

/** The place of a working day in the line of all working days. */
export function workingDayNumber(day: Day): number {
	const sinceMonday = day - 4;
	return Math.floor(sinceMonday / 7) * 5 + (sinceMonday % 7);
}

/** `24.05.2026`, as the bank writes it. */
export function formatDay(day: Day): string {
	return new Date(day * dayLength).toISOString().slice(0, 10).split('-').reverse().join('.');
}

/** The day of a date of the calendar. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
	return Date.UTC(year, month - 1, dayOfMonth) / dayLength;
}

function nextWorkingDay(day: Day): Day {
	const next = day + 1;
	return isWorkingDay(next) ? next : nextWorkingDay(next);
}

function weekdayOf(day: Day): number {
	return (day + 4) % 7;
}

function readClock(now: number): {readonly day: Day; readonly minute: number} {
	const local = bishkekDate(now).getTime();
	return {day: Math.floor(local / dayLength), minute: Math.floor((local % dayLength) / 60_000)};
}
