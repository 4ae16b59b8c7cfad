import {spawn} from 'node-pty';
import {createVirtualTerminal, type VirtualTerminal} from './virtual-terminal.ts';

/** Key names for `press`; any other string is sent as it stands. */
const keyBytes: Readonly<Record<string, string>> = {
	Enter: '\r',
	Escape: '\u001B',
	Tab: '\t',
	Backspace: '\u007F',
	Space: ' ',
	Up: '\u001B[A',
	Down: '\u001B[B',
	Right: '\u001B[C',
	Left: '\u001B[D',
	Home: '\u001B[H',
	End: '\u001B[F',
	PageUp: '\u001B[5~',
	PageDown: '\u001B[6~',
	F1: '\u001BOP',
	'Ctrl-C': '\u0003',
	'Ctrl-D': '\u0004',
	'Ctrl-L': '\u000C',
	'Ctrl-U': '\u0015',
	'Ctrl-Z': '\u001A',
	'Ctrl-\\': '\u001C',
};

/** What a test run's own environment must not leak into the program under test. */
const droppedVariables =
	/^(?:CI|NO_COLOR|FORCE_COLOR|CLICOLOR|CLICOLOR_FORCE|COLORTERM|TERM_PROGRAM.*|TMUX.*|STY|SSH_.*|LC_.*|DISPLAY|WAYLAND_DISPLAY|BROWSER|EDITOR|VISUAL|NODE_.*|VITEST.*|npm_.*)$/;

export type PtyOptions = {
	/** Default 80. */
	readonly columns?: number;
	/** Default 24. */
	readonly rows?: number;
	readonly cwd?: string;
	/** Set over the cleaned environment; undefined removes a variable. */
	readonly env?: Readonly<Record<string, string | undefined>>;
};

export type PtyExit = {readonly code: number; readonly signal: number};

export type PtySession = {
	readonly pid: number;
	/** The emulator behind the pty: cells, cursor, modes, clipboard. */
	readonly terminal: VirtualTerminal;
	/** Sends keys, by name (`Enter`, `Down`, `Ctrl-Z`, …) or as text. */
	readonly press: (...keys: readonly string[]) => void;
	/** Resolves as soon as the text is on the screen or the predicate holds; rejects with the screen after `timeout` ms (10,000). */
	readonly waitFor: (condition: PtyCondition, timeout?: number) => Promise<void>;
	/** The screen, one string a row, trailing blanks cut. */
	readonly screen: () => readonly string[];
	readonly resize: (columns: number, rows: number) => void;
	/** The number of bytes the program has written so far. */
	readonly mark: () => number;
	/** What the program has written since `mark` (0: since its start); `.length` is in bytes. */
	readonly bytesSince: (mark?: number) => Buffer;
	/** Sends a signal to the program (SIGKILL unless named). */
	readonly kill: (signal?: NodeJS.Signals) => void;
	/** Closes the terminal's side, as a lost connection does. */
	readonly hangUp: () => void;
	/** Settles when the program has ended. */
	readonly exit: Promise<PtyExit>;
	/** `await using session = startPty(…)` kills what is left at the end of the test. */
	readonly [Symbol.asyncDispose]: () => Promise<void>;
};

export type PtyCondition = string | RegExp | ((session: PtySession) => boolean);

/** Starts a program in a real pseudo-terminal (80×24, xterm-256color, UTF-8) with an emulator at its other end. */
export function startPty(
	command: string,
	args: readonly string[] = [],
	options: PtyOptions = {},
): PtySession {
	const {columns = 80, rows = 24, cwd} = options;
	const env = cleanEnvironment(options.env ?? {});
	const terminal = createVirtualTerminal(columns, rows);
	const pty = spawn(command, args, {
		name: env['TERM'] ?? '',
		cols: columns,
		rows,
		env,
		...(cwd === undefined ? {} : {cwd}),
	});
	const chunks: Buffer[] = [];
	const checks = new Set<() => void>();
	let hasExited = false;
	let total = 0;

	const runChecks = () => {
		for (const check of checks) check();
	};
	pty.onData(data => {
		const bytes = Buffer.from(data);
		chunks.push(bytes);
		total += bytes.length;
		terminal.terminal.write(data, runChecks);
	});
	// A real terminal answers queries; the program must cope with the answers.
	terminal.terminal.onData(answer => {
		if (!hasExited) pty.write(answer);
	});
	const exit = new Promise<PtyExit>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			hasExited = true;
			// Who waits for the end looks at the screen next: the last bytes are on it by then.
			terminal.terminal.write('', () => {
				runChecks();
				resolve({code: exitCode, signal: signal ?? 0});
			});
		});
	});

	const session: PtySession = {
		pid: pty.pid,
		terminal,
		press: (...keys) => {
			for (const key of keys) pty.write(keyBytes[key] ?? key);
		},
		waitFor: (condition, timeout = 10_000) => waitFor(session, condition, timeout, checks),
		screen: () => terminal.lines(),
		resize: (nextColumns, nextRows) => {
			terminal.resize(nextColumns, nextRows);
			pty.resize(nextColumns, nextRows);
		},
		mark: () => total,
		bytesSince: (mark = 0) => Buffer.concat(chunks).subarray(mark),
		kill: (signal = 'SIGKILL') => {
			if (!hasExited) sendSignal(pty.pid, signal);
		},
		hangUp: () => {
			pty.destroy();
		},
		exit,
		[Symbol.asyncDispose]: async () => {
			session.kill();
			await exit;
		},
	};
	return session;
}

/** A program that has just ended, and of whose end we have not heard yet, needs no signal. */
function sendSignal(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

function waitFor(
	session: PtySession,
	condition: PtyCondition,
	timeout: number,
	checks: Set<() => void>,
): Promise<void> {
	return new Promise((resolve, reject) => {
		const settle = (settled: () => void) => {
			clearTimeout(timer);
			checks.delete(check);
			settled();
		};
		const check = () => {
			if (holds(session, condition)) settle(resolve);
		};
		const timer = setTimeout(() => {
			const screen = session.screen().join('\n').trimEnd();
			settle(() => {
				reject(new Error(`Not within ${timeout} ms: ${String(condition)}\nScreen:\n${screen}`));
			});
		}, timeout);
		checks.add(check);
		check();
	});
}

function holds(session: PtySession, condition: PtyCondition): boolean {
	if (typeof condition === 'function') return condition(session);
	const text = session.terminal.text();
	return typeof condition === 'string' ? text.includes(condition) : condition.test(text);
}

function cleanEnvironment(
	overrides: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
	const kept = Object.entries(process.env).filter(([name]) => !droppedVariables.test(name));
	const merged = {
		...Object.fromEntries(kept),
		TERM: 'xterm-256color',
		LANG: 'C.UTF-8',
		...overrides,
	};
	return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
