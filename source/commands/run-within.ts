import {runInNewContext} from 'node:vm';

/**
 * Runs work that cannot be interrupted from within, and breaks it off when it takes longer. Throws
 * what the work throws, or then `late`. Work that is broken off clears nothing up, in `finally` neither.
 */
export function runWithin<T>(milliseconds: number, work: () => T, late: Error): T {
	try {
		return runInNewContext('work()', {work}, {timeout: milliseconds});
	} catch (error) {
		throw isTimeout(error) ? late : error;
	}
}

/** It comes from the other context, whose `Error` is not ours. */
function isTimeout(error: unknown): boolean {
	const isObject = typeof error === 'object' && error !== null;
	return isObject && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
