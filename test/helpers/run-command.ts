import {spawn} from 'node:child_process';
import {resolve} from 'node:path';

export interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly error: string;
}

/** Runs the built program to its end, with its output in pipes. */
export async function runCommand(home: string, ...args: readonly string[]): Promise<Outcome> {
	const {CI: _, ...env} = process.env;
	const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], {
		env: {...env, MASTHEAD_HOME: home, TZ: 'UTC', LC_ALL: 'C.UTF-8'},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let out = '';
	let error = '';
	child.stdout.setEncoding('utf8').on('data', text => {
		out += text;
	});
	child.stderr.setEncoding('utf8').on('data', text => {
		error += text;
	});
	const code = await new Promise<number | null>(settle => {
		child.on('close', settle);
	});
	return {code, out, error};
}
