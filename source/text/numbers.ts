/** A decimal number without loss: `digits` × 10^-`scale`. */
interface Decimal {
	readonly digits: bigint;
	readonly scale: number;
}

const decimalForm = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i;

/** What is smaller than this many decimals can show is the noise of binary arithmetic. */
const finestDecimals = 8;

/**
 * A published price as the header shows it, for the same number of units: two decimals from 10 up,
 * four below, as currencies are quoted, and four significant digits below 0.1. Digits that were not
 * published are not made up: `0.0576` stays as it is. What is no decimal number comes back unchanged.
 */
export function formatRate(value: string): string {
	const rate = readDecimal(value);
	if (!rate) {
		return value;
	}

	const decimals = leadingPlace(rate) > 0 ? 2 : Math.max(4, 3 - leadingPlace(rate));
	return writeDecimal(roundTo(rate, Math.min(decimals, rate.scale)));
}

/**
 * How far a price moved: `▲0.12`, `▼0.30` or `=`; where the terminal has no arrows `+0.12`, `-0.30`.
 * Two decimals, or two significant digits of a smaller change: a move is never shown as 0.00.
 */
export function formatChange(change: string | number, hasArrows = true): string {
	const moved = readDecimal(String(change));
	if (!moved) {
		return '';
	}

	const decimals = Math.min(Math.max(2, 1 - leadingPlace(moved)), finestDecimals);
	const {digits, scale} = roundTo(moved, decimals);
	if (digits === 0n) {
		return '=';
	}

	const [up, down] = hasArrows ? ['▲', '▼'] : ['+', '-'];
	const size = writeDecimal({digits: digits < 0n ? -digits : digits, scale});
	return (digits < 0n ? down : up) + size.replace(/(\.\d\d\d*?)0+$/, '$1');
}

/** The exact difference of two decimal strings: `87.45` less `87.3300` is `0.1200`. RangeError for other strings. */
export function subtractDecimals(minuend: string, subtrahend: string): string {
	const from = requireDecimal(minuend);
	const taken = requireDecimal(subtrahend);
	const scale = Math.max(from.scale, taken.scale);
	return writeDecimal({digits: digitsAt(from, scale) - digitsAt(taken, scale), scale});
}

function requireDecimal(text: string): Decimal {
	const decimal = readDecimal(text);
	if (!decimal) {
		throw new RangeError(`Not a decimal number: ${text}`);
	}

	return decimal;
}

function readDecimal(text: string): Decimal | null {
	const [, sign = '', whole = '', fraction = '', exponent = '0'] = decimalForm.exec(text) ?? [];
	if (whole + fraction === '') {
		return null;
	}

	const scale = fraction.length - Number(exponent);
	const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
	return scale < 0 ? {digits: digits * 10n ** BigInt(-scale), scale: 0} : {digits, scale};
}

function writeDecimal({digits, scale}: Decimal): string {
	const sign = digits < 0n ? '-' : '';
	const figures = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
	const point = figures.length - scale;
	return scale > 0
		? `${sign}${figures.slice(0, point)}.${figures.slice(point)}`
		: `${sign}${figures}`;
}

/** The power of ten of the first significant digit: 1 for 87.45, 0 for 1.2263, -2 for 0.0576. */
function leadingPlace({digits, scale}: Decimal): number {
	return String(digits < 0n ? -digits : digits).length - 1 - scale;
}

/** The digits of a decimal written with a scale that is not smaller than its own. */
function digitsAt({digits, scale}: Decimal, wanted: number): bigint {
	return digits * 10n ** BigInt(wanted - scale);
}

/** Rounds half away from zero, as banks do. */
function roundTo(decimal: Decimal, scale: number): Decimal {
	if (scale >= decimal.scale) {
		return {digits: digitsAt(decimal, scale), scale};
	}

	const divisor = 10n ** BigInt(decimal.scale - scale);
	const half = decimal.digits < 0n ? -divisor / 2n : divisor / 2n;
	return {digits: (decimal.digits + half) / divisor, scale};
}
