import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Paths} from '../store/paths.ts';
import {startGuard, type TerminalGuard} from '../terminal/start-guard.ts';
import {writeNow} from '../terminal/write-now.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The screen that the next start shows at once: what it depends on, and the bytes that draw it. */
export interface KeptFrame {
	readonly columns: number;
	readonly rows: number;
	/** See `terminalKey`. */
	readonly terminal: string;
	/** See `settingsStamp`. */
	readonly settings: string;
	/** Minutes between the clock of the header and UTC; null for the machine's own clock. */
	readonly minutesFromUtc: number | null;
	/** What draws the screen, up to the time in the header and from there on. */
	readonly head: string;
	readonly tail: string;
	/** What gives the terminal back. */
	readonly leave: string;
	/** What is said when the process is killed. */
	readonly killed: string;
	/** The frame itself, with the time that it was made at. */
	readonly time: string;
	readonly lines: readonly string[];
}

/**
 * Which settings a frame was made with, by the file's age and size: with others it may be in another
 * language, or in other colours.
 */
export function settingsStamp(config: string): string {
	const found = statSync(join(config, 'config.json'), {throwIfNoEntry: false});
	return found ? `${found.mtimeMs} ${found.size}` : '';
}

/** What has been put on screen, for the session that takes it over. */
export interface PaintedFrame {
	readonly lines: readonly string[];
	/** Watches over it from now on; null where there is none. */
	readonly guard: TerminalGuard | null;
	/** Lets go of the signals that were watched until now. */
	release(): void;
}

/** Where the frame is kept, in the folder for the program's state. */
export const keptFramePath = (state: string): string => join(state, 'first-frame.json');

/** What a frame's bytes depend on besides the size: another terminal gets no frame made for this one. */
export function terminalKey(env: Environment): string {
	const names =
		'TERM COLORTERM NO_COLOR FORCE_COLOR CLICOLOR LC_ALL LC_CTYPE LC_MESSAGES LANG'.split(' ');
	return names.map(name => env[name] ?? '').join(';');
}

/**
 * Puts the kept frame on the screen, with the time of now; null when there is none for this
 * terminal. It stands before the program is loaded, so it asks nothing of it: no Ink, no store, and
 * no Intl, which takes longer to wake than Node to start.
 */
export function paintKeptFrame(
	{state, config}: Pick<Paths, 'state' | 'config'>,
	env: Environment,
): PaintedFrame | null {
	const {stdin, stdout} = process;
	const frame = readFrame(keptFramePath(state));
	const isFitting =
		frame?.columns === stdout.columns &&
		frame.rows === stdout.rows &&
		frame.terminal === terminalKey(env) &&
		frame.settings === settingsStamp(config);
	if (!frame || !isFitting) {
		return null;
	}

	const time = timeOf(frame.minutesFromUtc);
	// From here on Ctrl-C is a key, which waits for the session like every other one.
	stdin.setRawMode(true);
	const watch = watchSignals(frame.leave);
	writeNow(stdout.fd, frame.head + time + frame.tail);
	const guard = startGuard({leave: frame.leave, message: frame.killed});
	watch.onEnd(() => guard?.close());
	const lines = frame.lines.map((line, row) => (row === 0 ? line.replace(frame.time, time) : line));
	return {lines, guard, release: watch.release};
}

function readFrame(path: string): KeptFrame | null {
	try {
		const frame: KeptFrame = JSON.parse(readFileSync(path, 'utf8'));
		const texts = [frame.head, frame.tail, frame.leave, frame.killed, frame.time];
		const isWhole = texts.every(text => typeof text === 'string') && Array.isArray(frame.lines);
		return isWhole ? frame : null;
	} catch {
		return null;
	}
}

/** `15:24` by the machine's clock, or so many minutes from UTC. */
export function timeOf(minutesFromUtc: number | null, now = Date.now()): string {
	const date = new Date(now);
	const shift = minutesFromUtc ?? -date.getTimezoneOffset();
	return new Date(now + shift * 60_000).toISOString().slice(11, 16);
}

const codes = {SIGTERM: 143, SIGHUP: 129, SIGINT: 130} as const;

/** Until the session is there, somebody must give the terminal back. */
function watchSignals(leave: string) {
	const {stdin, stdout} = process;
	let onEnd = () => {};
	const end = (signal: NodeJS.Signals) => {
		stdin.setRawMode(false);
		process.exit(codes[signal as keyof typeof codes]);
	};
	const signals = Object.keys(codes) as (keyof typeof codes)[];
	for (const signal of signals) {
		process.on(signal, end);
	}

	// Whatever goes wrong before the session is there, the shell gets its screen back.
	const giveBack = () => {
		writeNow(stdout.fd, leave);
		onEnd();
	};
	process.once('exit', giveBack);
	return {
		onEnd(act: () => void) {
			onEnd = act;
		},
		release() {
			process.off('exit', giveBack);
			for (const signal of signals) {
				process.off(signal, end);
			}
		},
	};
}
