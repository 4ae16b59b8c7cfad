import type {ReadStream} from 'node:tty';

/** Gives the terminal back when this process is killed or aborts and can do nothing any more. */
export interface TerminalGuard {
	/** Whether the terminal is ours at the moment. Outside, nothing is to be given back. */
	setInside(isInside: boolean): void;
	/** Reads the modes that the shell had from a terminal in raw mode, which is left for a moment. Until then a sane terminal is given back, not the very same. */
	learnModes(stdin: ReadStream): void;
	/** The process ends in order: the guard goes without a trace. */
	close(): void;
}

export interface GuardOptions {
	/** What `leaveScreen` made. */
	readonly leave: string;
	/** One line for the main screen, after the end. */
	readonly message: string;
}

/** A shell that waits for its input to end, as it does however the process ends, and knows by the last words whether there is something to do. */
const script = `
trap '' INT QUIT TSTP TTIN TTOU HUP TERM
place=inside
modes=sane
while read -r word value; do
	case $word in
	modes) modes=$value ;;
	*) place=$word ;;
	esac
done
[ "$place" = inside ] || exit 0
stty "$modes" </dev/tty
printf '%s%s\\n' "$1" "$2" >/dev/tty
`;
const patienceMilliseconds = 1000;

/**
 * Starts the guard inside; null where there is no shell for it, and the terminal is as safe as it
 * was. It takes milliseconds, so it belongs behind the first screen. Once its process is there it
 * guards: it waits for no word that a process killed at once would not say any more.
 */
export function startGuard({leave, message}: GuardOptions): TerminalGuard | null {
	if (process.platform === 'win32') {
		return null;
	}

	// Loading it takes as long as starting the shell.
	const {spawn} = process.getBuiltinModule('node:child_process');
	const shell = spawn('/bin/sh', ['-c', script, 'masthead-guard', leave, message], {
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
		learnModes(stdin) {
			const modes = readModes(stdin);
			if (modes !== null) {
				say(`modes ${modes}`);
			}
		},
		close() {
			say('outside');
			shell.stdin.end();
		},
	};
}

/** The shell's own modes, as `stty` writes them for itself to read. */
function readModes(stdin: ReadStream): string | null {
	const {spawnSync} = process.getBuiltinModule('node:child_process');
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
