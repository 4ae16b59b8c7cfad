const offset = 6 * 3_600_000;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date whose UTC fields are the clock of Bishkek, which has no summer time. */
export function bishkekDate(time: number): Date {
	return new Date(time + offset);
}

/** `2026-11-24T15:21:00+06:00` */
export function formatIso(time: number): string {
	return bishkekDate(time)
		.toISOString()
		.replace(/\.\d+Z$/, '+06:00');
}

/** `Tue, 24 Nov 2026 15:21:00 +0600`, as RSS wants it (RFC 822 with the year in full). */
export function formatRfc822(time: number): string {
	const date = bishkekDate(time);
	const day = String(date.getUTCDate()).padStart(2, '0');
	const clock = date.toISOString().slice(11, 19);
	const month = months[date.getUTCMonth()];
	return `${weekdays[date.getUTCDay()]}, ${day} ${month} ${date.getUTCFullYear()} ${clock} +0600`;
}

/** `15:21` */
export function formatClock(time: number): string {
	return bishkekDate(time).toISOString().slice(11, 16);
}

/** `15:21, 24 ноября 2026`, in the language of the page. */
export function formatDateline(time: number, language: string): string {
	const date = bishkekDate(time);
	const locale = language === 'en' ? 'en-GB' : language;
	const day = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'long', timeZone: 'UTC'});
	return `${formatClock(time)}, ${day.format(date)} ${date.getUTCFullYear()}`;
}
