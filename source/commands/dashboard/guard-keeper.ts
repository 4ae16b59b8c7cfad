import {setImmediate as nextTurn} from 'node:timers/promises';
import {type GuardOptions, startGuard, type TerminalGuard} from '../../terminal/start-guard.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';

/** Has the terminal given back even when the process is killed, from the first screen on. */
export class GuardKeeper {
	readonly #session: TerminalSession;
	readonly #options: () => GuardOptions;
	#guard: TerminalGuard | null;
	#hasModes = false;
	/** The terminal is ours, and no other program's. */
	#isInside = true;

	/** The guard of a screen that was there before the program, or null. */
	constructor(session: TerminalSession, guard: TerminalGuard | null, options: () => GuardOptions) {
		this.#session = session;
		this.#guard = guard;
		this.#options = options;
	}

	start(): void {
		if (this.#isInside && !this.#guard) {
			this.#guard = startGuard(this.#options());
		}
	}

	/** From here on it is the shell's very own modes that come back. */
	async learnModes(): Promise<void> {
		if (!this.#isInside || this.#hasModes) {
			return;
		}

		this.start();
		this.#hasModes = true;
		// The terminal echoes what is typed while the modes are read: that is drawn over.
		const {stdin} = this.#session;
		const mend = (keys: string) => this.#session.mendEcho(keys);
		stdin.once('data', mend);
		this.#guard?.learnModes(process.stdin);
		await nextTurn();
		await nextTurn();
		stdin.off('data', mend);
	}

	setInside(isInside: boolean): void {
		this.#isInside = isInside;
		this.#guard?.setInside(isInside);
	}

	close(): void {
		this.#guard?.close();
	}
}
