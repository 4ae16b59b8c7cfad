import {parseDate} from './parse-date.ts';

const dayFirst = /\d{1,2}(?:-|\s+|\s*-\s*)\p{L}{3,}[.,]?\s+\d{4}/u;
const dotted = /\b\d{1,2}\.\d{1,2}\.\d{4}\b/;
const iso = /\b\d{4}-\d\d-\d\d\b/;
const clock = /\b\d{1,2}:\d\d\b/;

/** No page is older than the web; a story that claims so has the date of something else. */
const firstYear = 1990;
const lastYear = 2100;

/**
 * Reads a date as pages print it, alone or in a short line («09:05, 7 мая 2026, Бишкек - 24.kg»), into
 * UTC ISO 8601; null for anything else. `zone` (an offset or a name) holds for dates that name none;
 * `now` (epoch milliseconds) for «вчера, 15:24».
 */
export function parsePublished(text: string, zone = 'UTC', now = Date.now()): string | null {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length > 120 || !/\d/.test(line)) {
		return null;
	}

	const date = parseDate(line, zone, now) ?? parseDate(dateIn(line), zone, now);
	const year = date === null ? 0 : new Date(date).getUTCFullYear();
	return year >= firstYear && year < lastYear ? date : null;
}

/** The day and the time that stand somewhere in a line; empty when there is no day. */
function dateIn(line: string): string {
	const day = (dayFirst.exec(line) ?? dotted.exec(line) ?? iso.exec(line))?.[0];
	return day === undefined ? '' : `${day} ${clock.exec(line)?.[0] ?? ''}`;
}
