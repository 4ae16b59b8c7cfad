/** One expectation of a corpus against what this project makes of the same file. */
export interface Check {
	readonly suite: string;
	readonly file: string;
	/** What is compared: `entries.0.title`. */
	readonly what: string;
	readonly expected: unknown;
	readonly actual: unknown;
}

/** How a file fared: milliseconds it took, and the error if it was no feed to us. */
export interface Run {
	readonly suite: string;
	readonly file: string;
	readonly time: number;
	readonly error: Error | null;
	/** Whether the corpus calls it well-formed. */
	readonly isWellFormed: boolean;
}

/** What a suite found out. */
export interface SuiteResult {
	readonly checks: readonly Check[];
	readonly runs: readonly Run[];
}

/** Whether the two say the same, but for white space. */
export function agrees({expected, actual}: Check): boolean {
	return normal(expected) === normal(actual);
}

function normal(value: unknown): string {
	const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
	return text.replace(/\s+/g, ' ').trim();
}
