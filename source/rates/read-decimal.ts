const exponential = /^(\d{1,40})(?:\.(\d{1,40}))?e([+-]?\d{1,2})$/i;

/** Writes `1.5e-7` as `0.00000015`: the same digits, only the point moves. */
export function expandExponent(text: string): string {
	const match = exponential.exec(text);
	if (!match) {
		return text;
	}

	const [, whole = '', fraction = '', exponent = '0'] = match;
	const point = whole.length + Number(exponent);
	const digits = (whole + fraction).padEnd(point, '0');
	const padded = point > 0 ? digits : '0'.repeat(1 - point) + digits;
	const split = Math.max(point, 1);
	const tail = padded.slice(split);
	return tail ? `${padded.slice(0, split)}.${tail}` : padded;
}

/**
 * The published number as a decimal string with a dot; no digit is added, dropped or rounded. Text
 * that is no number comes back as it is, for `isDecimal` to tell.
 */
export function readDecimal(text: string): string {
	const plain = text.trim();
	return expandExponent(plain.includes('.') ? plain : plain.replace(',', '.'));
}

/** Whether a text is a plain decimal number without sign. */
export function isDecimal(text: string): boolean {
	return text.length <= 48 && /^\d+(?:\.\d+)?$/.test(text);
}
