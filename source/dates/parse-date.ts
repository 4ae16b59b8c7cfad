import {readDay} from './read-day.ts';
import {offsetAt, offsetOfName, offsetOfSign} from './time-zones.ts';

/** Longer than any date, with its words. */
const maxLength = 120;

const minute = 60_000;
const day = 24 * 60 * minute;

interface Clock {
	/** Milliseconds since midnight; null for a time that no clock shows. */
	readonly time: number | null;
	/** Minutes east of Greenwich, null when not told. */
	readonly offset: number | null;
	/** What is left of the text. */
	readonly rest: string;
}

/**
 * Reads a date as feeds and pages write it: RFC 822 and its abuses, ISO 8601 and its parts, Russian
 * and Kyrgyz dates, «сегодня, 15:24». UTC ISO 8601, or null for what is no date. `zone` (an offset
 * or a name, which may be found when it is asked for) holds for dates that name none; `now` (epoch
 * milliseconds) for those without a day.
 */
export function parseDate(
	text: string,
	zone: string | (() => string) = 'UTC',
	now = Date.now(),
): string | null {
	const findZone = typeof zone === 'string' ? () => zone : zone;
	const plain = tidy(text);
	if (plain === '' || plain.length > maxLength) {
		return null;
	}

	const usual = readUsual(plain);
	if (usual !== null) {
		return usual;
	}

	if (/^\d{10}(?:\d{3})?$/.test(plain)) {
		return toIso(Number(plain) * (plain.length === 10 ? 1000 : 1));
	}

	const clock = takeClock(spreadCompact(plain));
	const date = clock.time === null ? null : readDay(clock.rest, () => localNow(findZone(), now));
	if (date === null || clock.time === null) {
		return null;
	}

	const local = date.midnight + clock.time;
	const offset = clock.offset ?? date.offset ?? offsetAt(findZone(), local);
	return toIso(local - offset * minute);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec';
const rfc822 =
	/^(?:(?:mon|tue|wed|thu|fri|sat|sun), )?(\d\d?) ([a-z]{3}) (20\d\d) (\d\d:\d\d:\d\d) (?:gmt|([+-](?:0\d|1[0-3]))([0-5]\d))$/;
const iso8601 =
	/^(20\d\d-\d\d-\d\d)t(\d\d:\d\d:\d\d(?:\.\d+)?)(?:z|([+-](?:0\d|1[0-3])):([0-5]\d))$/;

/**
 * The two forms in which nearly every date comes, read by the engine itself; null for all others and
 * for what no calendar or clock shows.
 */
function readUsual(text: string): string | null {
	const [, day = '', month = '', year, time, hours = '+00', minutes = '00'] =
		rfc822.exec(text) ?? [];
	if (year === undefined) {
		const [, date, clock, zoneHours = '+00', zoneMinutes = '00'] = iso8601.exec(text) ?? [];
		return date === undefined ? null : readStrict(date, `${clock}${zoneHours}:${zoneMinutes}`);
	}

	const number = months.indexOf(month) / 4 + 1;
	const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
	return readStrict(date, `${time}${hours}:${minutes}`);
}

function readStrict(date: string, time: string): string | null {
	// The engine takes 31 February for 3 March.
	const midnight = new Date(`${date}T00:00Z`);
	const isReal = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
	return isReal ? toIso(Date.parse(`${date}T${time}`)) : null;
}

/** The zone that a date names, as `+06:00`; null when it names none, or is no date. */
export function namedZone(text: string): string | null {
	const {time, offset} = takeClock(spreadCompact(tidy(text)));
	if (time === null || offset === null) {
		return null;
	}

	const minutes = Math.abs(offset);
	const parts = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0'));
	return `${offset < 0 ? '-' : '+'}${parts.join(':')}`;
}

function tidy(text: string): string {
	const plain = text.length > maxLength * 4 ? '' : text;
	return plain
		.replace(/\([^()]*\)/g, ' ')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}

/** `20031231T101455Z` becomes `2003-12-31 10:14:55z`, `2003-12-31T10:14` loses its T. */
function spreadCompact(text: string): string {
	return text
		.replace(/^(\d{4})(\d{2})(\d{2})(?=t|$)/, '$1-$2-$3')
		.replace(/(\d)t(\d{2})(\d{2})?(\d{2})?(?=$|z|[+-])/, (_, last, hours, minutes, seconds) => {
			return `${last} ${hours}:${minutes ?? '00'}:${seconds ?? '00'}`;
		})
		.replace(/(\d)t(?=\d)/, '$1 ');
}

function takeClock(text: string): Clock {
	const match =
		/(?<![\d:])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,:](\d{1,9}))?)?(?![\d:])\s?([ap]\.?m\b\.?)?/.exec(
			text,
		);
	if (!match) {
		return {time: 0, offset: null, rest: text.replace(/(\d)z$/, '$1')};
	}

	const [whole, hours = '', minutes = '', seconds = '0', fraction = '0', half = ''] = match;
	const before = text.slice(0, match.index);
	const {offset, rest} = takeZone(text.slice(match.index + whole.length));
	const hour = hourOf(Number(hours), half[0]);
	const isReal = hour !== null && hour <= 24 && Number(minutes) < 60 && Number(seconds) <= 60;
	const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000);
	const time = isReal
		? ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + milliseconds
		: null;
	return {time: time !== null && time <= day ? time : null, offset, rest: `${before} ${rest}`};
}

function hourOf(hour: number, half: string | undefined): number | null {
	if (half === undefined) {
		return hour;
	}

	const isReal = hour >= 1 && hour <= 12;
	return isReal ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
}

/** The zone that follows a time: `+0600`, `GMT+3`, `MSK`, `Asia/Bishkek`. */
function takeZone(text: string): {readonly offset: number | null; readonly rest: string} {
	const signed = /^\s?(?:gmt|utc|ut|z)?\s?([+-])(\d{1,2}):?(\d{2})?(?![\d.:])/.exec(text);
	const [whole = '', sign = '', hours = '', minutes = '0'] = signed ?? [];
	const offset = signed ? offsetOfSign(sign, hours, minutes) : null;
	if (offset !== null) {
		return {offset, rest: text.slice(whole.length)};
	}

	const place = /^\s?[a-z]+\/[a-z_]+/.exec(text)?.[0];
	if (place) {
		return {offset: offsetAt(place.trim(), Date.now()), rest: text.slice(place.length)};
	}

	const name = /^\s?\p{L}{1,5}(?!\p{L})/u.exec(text)?.[0] ?? '';
	const named = offsetOfName(name.trim());
	return named === null
		? {offset: null, rest: text}
		: {offset: named, rest: text.slice(name.length)};
}

/** What a clock on the wall of that zone shows, as if it were UTC. */
function localNow(zone: string, now: number): number {
	return now + offsetAt(zone, now) * minute;
}

function toIso(time: number): string | null {
	const date = new Date(time);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
