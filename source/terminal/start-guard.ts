import {spawn, spawnSync} from 'node:child_process';
import type {ReadStream} from 'node:tty';

/** Gives the terminal back when this process is killed or aborts and can do nothing any more. */
export interface TerminalGuard {
	/** Whether the terminal is ours at the moment. Outside, nothing is to be given back. */
	setInside(isInside: boolean): void;
	/** The process ends in order: the guard goes without a trace. */
	close(): void;
}

export interface GuardOptions {
	/** In raw mode. It is left for a moment, to learn the modes that the shell had. */
	readonly stdin: ReadStream;
	/** What `leaveScreen` made. */
	readonly leave: string;
	/** One line for the main screen, after the end. */
	readonly message: string;
}

/** A shell that waits for its input to end, as it does however the process ends, and knows by the last word whether there is something to do. */
const script = `
trap '' INT QUIT TSTP TTIN TTOU HUP TERM
place=outside
while read -r word; do place=$word; done
[ "$place" = inside ] || exit 0
stty "$1" </dev/tty
printf '%s%s\\n' "$2" "$3" >/dev/tty
`;
const patienceMilliseconds = 1000;

/** Starts the guard; null where there is no shell for it, and the terminal is as safe as it was. */
export function startGuard({stdin, leave, message}: GuardOptions): TerminalGuard | null {
	const modes = process.platform === 'win32' ? null : readModes(stdin);
	if (modes === null) {
		return null;
	}

	const shell = spawn('/bin/sh', ['-c', script, 'masthead-guard', modes, leave, message], {
		stdio: ['pipe', 'ignore', 'ignore'],
	});
	const ignore = () => undefined;
	shell.on('error', ignore);
	shell.stdin.on('error', ignore);
	shell.unref();
	if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') {
		shell.stdin.unref();
	}

	const say = (word: string) => {
		if (shell.stdin.writable) {
			shell.stdin.write(`${word}\n`);
		}
	};
	return {
		setInside: isInside => say(isInside ? 'inside' : 'outside'),
		close() {
			say('outside');
			shell.stdin.end();
		},
	};
}

/** The shell's own modes, as `stty` writes them for itself to read. */
function readModes(stdin: ReadStream): string | null {
	stdin.setRawMode(false);
	try {
		const {stdout} = spawnSync('stty', ['-g'], {
			stdio: ['inherit', 'pipe', 'ignore'],
			timeout: patienceMilliseconds,
			encoding: 'utf8',
		});
		const modes = stdout?.trim() ?? '';
		return /^[\da-f:=a-z]+$/i.test(modes) ? modes : null;
	} finally {
		stdin.setRawMode(true);
	}
}
