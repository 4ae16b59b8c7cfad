import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** A test's program at work in a process of its own. */
export interface RunningProgram {
	readonly child: ChildProcess;
	/** All that it printed, on both streams, when it has ended. */
	readonly output: Promise<string>;
}

/** Starts `programs/NAME.ts`; `shell` puts a command of the shell before it. */
export function runProgram(name: string, args: readonly string[], shell = ''): RunningProgram {
	const program = fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
	const command = [process.execPath, program, ...args].map(word => `'${word}'`).join(' ');
	const child = spawn('sh', ['-c', `${shell} exec ${command}`], {
		env: {...process.env, NODE_OPTIONS: '--experimental-strip-types --no-warnings'},
	});
	const chunks: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => chunks.push(chunk));
	}

	const output = new Promise<string>(resolve => {
		child.on('close', () => resolve(Buffer.concat(chunks).toString()));
	});
	return {child, output};
}
