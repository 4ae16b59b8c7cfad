import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

/** A cell as pyte holds it: colours are `default`, a name or `rrggbb`; marks a letter for each of bold, italics, underline, reverse and strikethrough, or a dash. */
export type PyteCell = readonly [
	chars: string,
	foreground: string,
	background: string,
	marks: string,
];

/** The terminal emulator pyte, in one process for many screens. */
export interface Pyte extends AsyncDisposable {
	/** Starts with an empty screen. */
	readonly reset: (columns: number, rows: number) => Promise<void>;
	readonly resize: (columns: number, rows: number) => Promise<void>;
	/** Feeds output and tells what is on the screen then, row by row. */
	readonly show: (bytes: string) => Promise<readonly (readonly PyteCell[])[]>;
}

/** The Python that has pyte; the system's own may have it where another comes first. */
export function findPyte(): string | undefined {
	return ['python3', '/usr/bin/python3'].find(
		python => spawnSync(python, ['-c', 'import pyte']).status === 0,
	);
}

export function startPyte(python: string): Pyte {
	const program = join(import.meta.dirname, 'show-in-pyte.py');
	const child = spawn(python, [program], {stdio: ['pipe', 'pipe', 'inherit']});
	const answers = createInterface({input: child.stdout})[Symbol.asyncIterator]();
	const ask = async (...request: readonly unknown[]) => {
		child.stdin.write(`${JSON.stringify(request)}\n`);
		const {value, done} = await answers.next();
		if (done === true) throw new Error('pyte has ended.');
		return JSON.parse(value);
	};
	return {
		reset: (columns, rows) => ask('new', columns, rows),
		resize: (columns, rows) => ask('resize', columns, rows),
		show: bytes => ask('show', bytes),
		async [Symbol.asyncDispose]() {
			child.stdin.end();
			if (child.exitCode === null) await once(child, 'exit');
		},
	};
}
