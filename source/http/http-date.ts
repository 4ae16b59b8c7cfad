const imfDate =
	/^[a-z]{3,9}, \d{1,2}[ -][a-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]\d{4})$/i;
const asctimeDate = /^[a-z]{3} [a-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/i;

/** Reads a date of RFC 9110 in any of its three forms: epoch milliseconds, or null. */
export function parseHttpDate(text: string | null): number | null {
	const date = text?.trim() ?? '';
	if (!imfDate.test(date) && !asctimeDate.test(date)) {
		return null;
	}

	const time = Date.parse(asctimeDate.test(date) ? `${date} GMT` : date);
	return Number.isNaN(time) ? null : time;
}
