/** A decimal number without loss: `digits` × 10^-`scale`. */
export interface Decimal {
	readonly digits: bigint;
	readonly scale: number;
}

const decimalForm = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i;

/** Reads `87.4500` or `1.5e-7`; null for what is no decimal number. */
export function parseDecimal(text: string): Decimal | null {
	const [, sign = '', whole = '', fraction = '', exponent = '0'] = decimalForm.exec(text) ?? [];
	if (whole + fraction === '') {
		return null;
	}

	const scale = fraction.length - Number(exponent);
	const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
	return scale < 0 ? {digits: digits * 10n ** BigInt(-scale), scale: 0} : {digits, scale};
}

/** The same; RangeError for what is no decimal number. */
export function requireDecimal(text: string): Decimal {
	const decimal = parseDecimal(text);
	if (!decimal) {
		throw new RangeError(`Not a decimal number: ${text}`);
	}

	return decimal;
}

/** With all of its digits, those at the end too. */
export function writeDecimal({digits, scale}: Decimal): string {
	const sign = digits < 0n ? '-' : '';
	const figures = String(magnitude(digits)).padStart(scale + 1, '0');
	const point = figures.length - scale;
	return scale > 0
		? `${sign}${figures.slice(0, point)}.${figures.slice(point)}`
		: `${sign}${figures}`;
}

export function addDecimals(one: Decimal, other: Decimal): Decimal {
	const scale = Math.max(one.scale, other.scale);
	return {digits: digitsAt(one, scale) + digitsAt(other, scale), scale};
}

export function negate({digits, scale}: Decimal): Decimal {
	return {digits: -digits, scale};
}

export function multiplyDecimals(one: Decimal, other: Decimal): Decimal {
	return {digits: one.digits * other.digits, scale: one.scale + other.scale};
}

/** Negative, zero or positive, as `one` is less than, equal to or more than `other`. */
export function compareDecimals(one: Decimal, other: Decimal): number {
	const {digits} = addDecimals(one, negate(other));
	return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** The quotient with so many decimals, rounded once, half away from zero. RangeError for a division by zero. */
export function divideToScale(dividend: Decimal, divisor: Decimal, scale: number): Decimal {
	if (divisor.digits === 0n) {
		throw new RangeError('Division by zero');
	}

	const sign = dividend.digits < 0n === divisor.digits < 0n ? 1n : -1n;
	const over = magnitude(dividend.digits) * 10n ** BigInt(divisor.scale + scale);
	const under = magnitude(divisor.digits) * 10n ** BigInt(dividend.scale);
	return {digits: sign * ((2n * over + under) / (2n * under)), scale};
}

/**
 * The quotient with at least so many significant digits, rounded once; the whole part is never cut.
 * RangeError for a division by zero.
 */
export function divideDecimals(dividend: Decimal, divisor: Decimal, significant: number): Decimal {
	const place = leadingPlace(dividend) - leadingPlace(divisor);
	const rough = divideToScale(dividend, divisor, Math.max(0, significant + 1 - place));
	return divideToScale(dividend, divisor, Math.max(0, significant - 1 - leadingPlace(rough)));
}

/** The power of ten of the first significant digit: 1 for 87.45, 0 for 1.2263, -2 for 0.0576. */
export function leadingPlace({digits, scale}: Decimal): number {
	return String(magnitude(digits)).length - 1 - scale;
}

/** How many significant digits are written: six in 88.1200, three in 0.0576. */
export function significantDigits({digits}: Decimal): number {
	return String(magnitude(digits)).length;
}

/** The number with so many decimals: filled up with zeros, or rounded half away from zero, as banks do. */
export function roundTo(decimal: Decimal, scale: number): Decimal {
	if (scale >= decimal.scale) {
		return {digits: digitsAt(decimal, scale), scale};
	}

	const divisor = 10n ** BigInt(decimal.scale - scale);
	const half = decimal.digits < 0n ? -divisor / 2n : divisor / 2n;
	return {digits: (decimal.digits + half) / divisor, scale};
}

/** The digits of a decimal written with a scale that is not smaller than its own. */
function digitsAt({digits, scale}: Decimal, wanted: number): bigint {
	return digits * 10n ** BigInt(wanted - scale);
}

function magnitude(digits: bigint): bigint {
	return digits < 0n ? -digits : digits;
}
