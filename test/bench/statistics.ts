/** The value that this share of the values does not exceed; 0 of none. */
export function at(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => at(values, 0.5);

export const mean = (values: readonly number[]): number =>
	values.reduce((sum, one) => sum + one, 0) / values.length;
