const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The beginnings of Russian and Kyrgyz months in any case: «мая», «май». */
const cyrillicMonths = 'янв фев мар апр ма[йя] июн июл авг сен окт ноя дек'.split(' ');

const isoDate =
	/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const dayFirst = /(\d{1,2})(?:-|\s+|\s*-\s*)([a-zа-яё]{3,})[.,]?\s+(\d{4})/iu;
const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/;
const clock = /\b(\d{1,2}):(\d\d)\b/;
const zone = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(?:\([^)]*\))?$/i;

/**
 * Reads a date as pages print it (ISO 8601, RFC 822, «15:21, 24 ноября 2025», «24.11.2025 15:21»)
 * into UTC ISO 8601; null for anything else. `offset` is the site's own time zone, as `+06:00`, for
 * dates that name none.
 */
export function parsePublished(text: string, offset = 'Z'): string | null {
	const trimmed = text.replace(/\s+/g, ' ').trim();
	if (trimmed === '' || trimmed.length > 120) {
		return null;
	}

	return parseIso(trimmed, offset) ?? parsePrinted(trimmed, offset) ?? parseOther(trimmed, offset);
}

function parseIso(text: string, offset: string): string | null {
	const match = isoDate.exec(text);
	if (!match) {
		return null;
	}

	const [, year, month, day, hours = '00', minutes = '00', seconds = '00', own] = match;
	const withColon = own?.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2') ?? offset;
	return toUtc(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${withColon}`);
}

function parsePrinted(text: string, offset: string): string | null {
	const named = dayFirst.exec(text);
	const [, day = '', month = '', year = ''] = named ?? dotted.exec(text) ?? [];
	const number = named ? monthNumber(month) : Number(month);
	if (!year || number === 0 || zone.test(text)) {
		return null;
	}

	const [, hours = '0', minutes = '00'] = clock.exec(text) ?? [];
	const pad = (value: string | number) => String(value).padStart(2, '0');
	return toUtc(`${year}-${pad(number)}-${pad(day)}T${pad(hours)}:${minutes}:00${offset}`);
}

/** What the engine itself understands, as in RFC 822; it would take the server's zone for its own. */
function parseOther(text: string, offset: string): string | null {
	const hasYear = /\b(?:19|20)\d\d\b/.test(text);
	return hasYear
		? toUtc(zone.test(text) ? text : `${text} ${offset === 'Z' ? 'UTC' : offset}`)
		: null;
}

function monthNumber(name: string): number {
	const lower = name.toLowerCase();
	const latin = months.indexOf(lower.slice(0, 3));
	return 1 + (latin < 0 ? cyrillicMonths.findIndex(start => lower.match(`^${start}`)) : latin);
}

function toUtc(text: string): string | null {
	const date = new Date(text);
	const year = date.getUTCFullYear();
	return year >= 1990 && year < 2100 ? date.toISOString() : null;
}
