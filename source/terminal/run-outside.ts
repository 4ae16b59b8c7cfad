import {spawn} from 'node:child_process';
import {sayReason} from '../text/say-reason.ts';

/** How a program ended; `reason` says why it could not be started. */
export type OutsideResult = {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly reason?: string;
};

/** Hands the terminal over while a task runs; a `TerminalSession` is one. */
export type TerminalOwner = {
	readonly runOutside: <Result>(task: () => Promise<Result>) => Promise<Result>;
};

/**
 * Runs a program in the foreground with the whole terminal, without a shell; resolves when it has
 * ended. With `input` it reads that from its standard input, else it reads the keyboard.
 */
export function runOutside(
	owner: TerminalOwner,
	command: string,
	args: readonly string[],
	input?: string,
): Promise<OutsideResult> {
	return owner.runOutside(
		() =>
			new Promise<OutsideResult>(resolve => {
				const first = input === undefined ? 'inherit' : 'pipe';
				const child = spawn(command, args, {stdio: [first, 'inherit', 'inherit'], shell: false});
				// A program may end before it has read everything; how it ended is told by its code.
				child.stdin?.on('error', () => {});
				child.stdin?.end(input);
				child.on('error', error => {
					const isMissing = 'code' in error && error.code === 'ENOENT';
					const reason = isMissing ? sayReason('noProgram', {command}) : error.message;
					resolve({code: null, signal: null, reason});
				});
				child.on('exit', (code, signal) => {
					resolve({code, signal});
				});
			}),
	);
}
