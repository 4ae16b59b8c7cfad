import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {type PtyOptions, type PtySession, startPty} from './pty-session.ts';

const program = resolve('dist/cli.js');

/** A folder for one test's settings and store; it goes when the test ends. */
export function makeHome(): {readonly path: string; readonly [Symbol.dispose]: () => void} {
	const path = mkdtempSync(join(tmpdir(), 'masthead-test-'));
	return {path, [Symbol.dispose]: () => rmSync(path, {recursive: true, force: true})};
}

/** The built program in a real pty, with a home of its own. */
export function runMasthead(
	home: string,
	args: readonly string[] = [],
	{env = {}, ...options}: PtyOptions = {},
): PtySession {
	return startPty(process.execPath, [program, ...args], {
		...options,
		env: {MASTHEAD_HOME: home, TZ: 'Asia/Bishkek', ...env},
	});
}
