import {
	divideDecimals,
	multiplyDecimals,
	requireDecimal,
	significantDigits,
	writeDecimal,
} from './decimal.ts';

/** A price for `units` as one for `wanted` units: `0.5600` for 1 is `5.6000` for 10. No digit is lost where both are powers of ten. */
export function perUnits(value: string, units: number, wanted: number): string {
	if (units === wanted) {
		return value;
	}

	const whole = multiplyDecimals(requireDecimal(value), requireDecimal(String(wanted)));
	const divisor = requireDecimal(String(units));
	return writeDecimal(divideDecimals(whole, divisor, significantDigits(whole)));
}
