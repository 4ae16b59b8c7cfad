import {writeSync} from 'node:fs';

const mostAttempts = 50;
const pauseMilliseconds = 4;

/** Writes before it returns, for the last bytes of a process; a terminal that is gone, or stays stuck, is given up. */
export function writeNow(fd: number, text: string): void {
	let rest = Buffer.from(text);
	for (let attempt = 0; rest.length > 0 && attempt < mostAttempts; attempt++) {
		try {
			rest = rest.subarray(writeSync(fd, rest));
		} catch (error) {
			if (!isBusy(error)) return;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
		}
	}
}

function isBusy(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}
