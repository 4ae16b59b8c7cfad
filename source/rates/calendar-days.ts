const day = 86_400_000;

/** The ISO 8601 date of a time, in UTC. */
export function toIsoDate(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}

/** Whether a text is the ISO 8601 date of a day that exists. */
export function isIsoDate(text: string): boolean {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
	return !Number.isNaN(time) && toIsoDate(time) === text;
}

const shapes = [
	/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T.*)?$/,
	/^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})$/,
	/^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{2})$/,
];

/** Reads `2026-11-24`, `2026-11-24T11:30:00+03:00`, `24.11.2026` or `24.11.26`; null for the rest. */
export function readDate(text: string): string | null {
	for (const shape of shapes) {
		const {year = '', month, day} = shape.exec(text.trim())?.groups ?? {};
		const date = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
		if (isIsoDate(date)) {
			return date;
		}
	}

	return null;
}

/** The earlier of two ISO 8601 dates. */
export function earlierOf(one: string, other: string): string {
	return daysBetween(one, other) > 0 ? one : other;
}

export function addDays(date: string, count: number): string {
	return toIsoDate(Date.parse(date) + count * day);
}

/** Days from one ISO 8601 date to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: string): number {
	return new Date(date).getUTCDay() || 7;
}

/** Every date from `from` to `to`, both included. */
export function eachDay(from: string, to: string): readonly string[] {
	const length = Math.max(0, daysBetween(from, to) + 1);
	return Array.from({length}, (_, index) => addDays(from, index));
}

/** Cuts a span of dates into pieces of at most `length` days, both ends included. */
export function splitSpan(
	from: string,
	to: string,
	length: number,
): readonly {readonly from: string; readonly to: string}[] {
	const count = Math.max(0, Math.ceil((daysBetween(from, to) + 1) / length));
	return Array.from({length: count}, (_, index) => {
		const start = addDays(from, index * length);
		const end = addDays(start, length - 1);
		return {from: start, to: end < to ? end : to};
	});
}
