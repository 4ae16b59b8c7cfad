import {isPlainText} from '../../promises/find-violations.ts';

/** Throws where a text that is to be shown would do anything but be shown. */
export function expectPlain(what: string, text: string): void {
	if (!isPlainText(text)) {
		throw new Error(`${what} is not plain: ${JSON.stringify(text.slice(0, 400))}`);
	}
}

/** The same for every string of a value, whatever it is in; some may be named that are not shown as they are. */
export function expectAllPlain(what: string, value: unknown, except: readonly string[] = []): void {
	if (typeof value === 'string') {
		expectPlain(what, value);
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, inner] of Object.entries(value)) {
			if (!except.includes(name)) {
				expectAllPlain(`${what}.${name}`, inner, except);
			}
		}
	}
}

/** Microseconds of the processor that the work on an input of a few kilobytes may take, with counters in the code. */
const longest = 2_000_000;

/** Throws where the work takes so long that a reader would wait. */
export function expectSoon<Result>(what: string, work: () => Result): Result {
	const started = process.cpuUsage();
	try {
		return work();
	} finally {
		const took = process.cpuUsage(started).user;
		if (took > longest) {
			// biome-ignore lint/correctness/noUnsafeFinally: late is worse than whatever else was wrong
			throw new Error(`${what} took ${Math.round(took / 1000)} ms`);
		}
	}
}
