import type {WriteStream} from 'node:tty';
import {sanitizeLine, sanitizeText} from '../text/sanitize.ts';
import {sayReason} from '../text/say-reason.ts';
import {type Capabilities, detectCapabilities} from './capabilities.ts';
import {type CopyResult, encodeCopy, encodeTextCopy} from './clipboard.ts';
import {createWriter} from './create-writer.ts';
import {encodeSignal, type Signal} from './encode-signal.ts';
import {FrameStream} from './frame-stream.ts';
import {holdStrayOutput} from './hold-stray-output.ts';
import {createHyperlinks} from './hyperlinks.ts';
import {InputModes} from './input-modes.ts';
import {isInForeground} from './is-in-foreground.ts';
import {KeyStream} from './key-stream.ts';
import type {ScreenWriter} from './line-writer.ts';
import {drawingModes, enterScreen, leaveScreen} from './modes.ts';
import {sizeOf} from './size-of.ts';
import type {TerminalOptions} from './terminal-options.ts';
import {describeCrash, watchExits} from './watch-exits.ts';
import {type SizeWatch, watchSize} from './watch-size.ts';
import {writeNow} from './write-now.ts';

/** The process goes on if nothing has stopped it by then, as in an orphaned process group. */
const stopMilliseconds = 250;
/** After a stop the timer has run out at once, and the signal that ended the stop is still on its way. */
const continueMilliseconds = 50;
const lostTerminalCode = 129;

/** `inside`: the terminal is ours. `outside`: another program has it, or the shell. */
type Place = 'inside' | 'outside' | 'closed';

/** Has the terminal until `close`: raw mode at once, the alternate screen with the first frame. */
export class TerminalSession {
	readonly capabilities: Capabilities;
	/** For Ink's `stdout`. */
	readonly stdout: FrameStream;
	/** For Ink's `stdin`. */
	readonly stdin = new KeyStream();
	readonly #options: TerminalOptions;
	readonly #write: WriteStream['write'];
	readonly #writer: ScreenWriter;
	readonly #hyperlinks = createHyperlinks();
	readonly #output = (bytes: string, done: () => void): void => {
		const modes = this.#hasDrawn || this.#options.isPlain ? '' : this.#inputModes.sequence();
		// Lines leave nothing behind that would have to be undone.
		this.#hasDrawn = !this.#options.isPlain;
		this.#write(bytes + modes, done);
	};
	readonly #stray: ReturnType<typeof holdStrayOutput>;
	readonly #stopWatching: () => void;
	readonly #size: SizeWatch;
	#place: Place = 'inside';
	#hasDrawn = false;
	readonly #inputModes = new InputModes(sequence => {
		if (this.#place === 'inside' && this.#hasDrawn) this.#write(sequence);
	});
	#isRunningOther = false;
	#isEnding = false;
	#stopTimer: NodeJS.Timeout | undefined;
	/** Without keys to wait for, nothing else may keep the process from ending. */
	#keepAlive: NodeJS.Timeout | undefined;
	#onBack: (() => void) | undefined;

	constructor(options: TerminalOptions) {
		this.#options = options;
		const {stdin, stdout, env} = options;
		this.capabilities = options.capabilities ?? detectCapabilities(env);
		this.#write = stdout.write.bind(stdout);
		this.#writer = createWriter(options, this.capabilities, this.#hyperlinks.resolve, this.#output);
		this.stdout = new FrameStream(
			{
				draw: frame => this.#writer.draw(frame),
				setBracketedPaste: isOn => this.#inputModes.setPaste(isOn),
				whenIdle: callback => this.#writer.whenIdle(callback),
			},
			...sizeOf(stdout),
		);
		this.#stray = holdStrayOutput([stdout, process.stderr]);
		this.#stopWatching = watchExits({
			onSignal: (signal, code) => this.#endBySignal(signal, code),
			onCrash: error => this.#endByCrash(error),
			onExit: () => this.close(),
		});
		stdin.on('data', this.#onKeys).on('end', this.#onLost).on('error', this.#onLost);
		stdout.on('error', this.#onLost);
		this.#size = watchSize(stdout, {
			onSize: (columns, rows) => {
				this.#writer.resize(columns, rows);
				this.stdout.resize(columns, rows);
			},
			onSameSize: () => this.redraw(),
		});
		process.on('SIGCONT', this.#onContinue);
		this.#enter();
		if (options.painted !== undefined) {
			this.#writer.adopt(options.painted.join('\n'));
			this.#hasDrawn = true;
		}
	}

	/** Draws over what the terminal has echoed outside of raw mode: keys in the row of the cursor, or a new line that has moved all rows. */
	mendEcho(keys: string): void {
		if (/[\r\n]/.test(keys)) this.redraw();
		else this.#writer.mendRow();
	}

	/** Draws everything anew without blanking the screen. */
	redraw(): void {
		this.#writer.redraw(drawingModes(this.capabilities) + this.#inputModes.sequence());
	}

	/** What stands for a URL in a frame, as the target of an OSC 8 link; empty where the terminal has no links. */
	linkTo(url: string): string {
		return this.capabilities.hasHyperlinks ? this.#hyperlinks.refer(url) : '';
	}

	/** Has the terminal report the mouse, or leaves it to the terminal's own selection. */
	setMouse(isOn: boolean): void {
		this.#inputModes.setMouse(isOn);
	}

	/** Puts a web link on the clipboard of the terminal in front of the reader. Whether the terminal allows it cannot be known. */
	copyLink(url: string): CopyResult {
		return this.#copy(encodeCopy(url, this.#options.env), sayReason('onlyWebCopied'));
	}

	/** The same for a text, which is sanitised. */
	copyText(text: string): CopyResult {
		return this.#copy(encodeTextCopy(text, this.#options.env), sayReason('longForClipboard'));
	}

	#copy(sequence: string | undefined, reason: string): CopyResult {
		if (sequence === undefined || this.#options.isPlain) return {isCopied: false, reason};
		if (this.#place === 'inside') this.#write(sequence);
		return {isCopied: true};
	}

	/** Calls for the reader, as far as the terminal can. */
	signal(signal: Signal, text: string): void {
		if (this.#place !== 'inside' || this.#options.isPlain) return;
		this.#write(encodeSignal(signal, text, this.#options.env));
	}

	/** Gives the terminal back and stops the process group, as Ctrl-Z does; resolves when the screen is back. */
	async suspend(): Promise<void> {
		if (this.#place !== 'inside' || process.platform === 'win32') return;
		this.#leave();
		await new Promise<void>(resolve => {
			this.#onBack = resolve;
			process.kill(0, 'SIGTSTP');
			this.#stopTimer = setTimeout(() => {
				this.#stopTimer = setTimeout(this.#comeBack, continueMilliseconds);
			}, stopMilliseconds);
		});
	}

	/** Gives the terminal back while `task` runs, for a program that needs it. */
	async runOutside<Result>(task: () => Promise<Result>): Promise<Result> {
		if (this.#place !== 'inside') return task();
		this.#isRunningOther = true;
		this.#leave();
		try {
			// Reading stops with the next turn of the event loop; no key may be taken from the other program.
			await new Promise(resolve => setImmediate(resolve));
			return await task();
		} finally {
			// A Ctrl-C that ended the program may be heard of after its end.
			await new Promise(resolve => setImmediate(resolve));
			this.#isRunningOther = false;
			this.#enter();
		}
	}

	/** Gives the terminal back for good. Harmless when it was done before. */
	close(): void {
		if (this.#place === 'closed') return;
		if (this.#place === 'inside') this.#leave();
		this.#place = 'closed';
		// A second signal while the process ends must not make it look killed.
		if (!this.#isEnding) this.#stopWatching();
		this.#size.stop();
		clearTimeout(this.#stopTimer);
		clearInterval(this.#keepAlive);
		this.#options.stdin.off('data', this.#onKeys).off('end', this.#onLost).unref();
		process.off('SIGCONT', this.#onContinue);
		process.off('SIGTSTP', this.#onStop);
		const stray = this.#stray.release();
		if (stray !== '') writeNow(process.stderr.fd, sanitizeText(stray));
	}

	#enter(): void {
		if (this.#place === 'closed') return;
		const {stdin} = this.#options;
		this.#place = 'inside';
		clearInterval(this.#keepAlive);
		this.#keepAlive = undefined;
		// Raw mode is what stops a background process, so it comes before anything is written. It is
		// left first, because the stream does nothing if it believes to be in raw mode already.
		this.#setRawMode(false);
		this.#setRawMode(true);
		stdin.resume();
		process.off('SIGTSTP', this.#onStop).on('SIGTSTP', this.#onStop);
		this.#writer.start(enterScreen(this.capabilities));
		this.#size.look();
		this.#options.onPlace?.(true);
		this.#onBack?.();
		this.#onBack = undefined;
	}

	#leave(): void {
		this.#letGo();
		if (this.#hasDrawn) writeNow(this.#options.stdout.fd, leaveScreen(this.capabilities));
		this.#hasDrawn = false;
		this.#setRawMode(false);
		this.#options.onPlace?.(false);
	}

	#letGo(): void {
		this.#place = 'outside';
		process.off('SIGTSTP', this.#onStop);
		this.#writer.pause();
		this.#options.stdin.pause();
		this.#keepAlive ??= setInterval(() => undefined, 2 ** 30);
	}

	#setRawMode(isRaw: boolean): void {
		const {stdin} = this.#options;
		if (!stdin.destroyed) stdin.setRawMode(isRaw);
	}

	readonly #onKeys = (chunk: Buffer | string): void => {
		this.stdin.push(chunk);
	};

	readonly #onStop = (): void => {
		void this.suspend();
	};

	/** Deferred, so that a signal to end that came along with it is obeyed first. */
	readonly #onContinue = (): void => {
		clearTimeout(this.#stopTimer);
		setImmediate(this.#comeBack);
	};

	/** In the background the terminal is the shell's: as the system does with one that touches it there, the process group stops again, after a moment in which a signal to end is obeyed. */
	readonly #comeBack = (): void => {
		if (this.#place === 'closed' || this.#isRunningOther) return;
		if (isInForeground()) {
			this.#enter();
			return;
		}
		this.#letGo();
		this.#stopTimer = setTimeout(() => {
			if (isInForeground()) this.#enter();
			else process.kill(0, 'SIGTTOU');
		}, continueMilliseconds);
	};

	readonly #onLost = (): void => {
		if (this.#place === 'closed') return;
		this.#end(lostTerminalCode, '');
	};

	#endBySignal(signal: NodeJS.Signals, code: number): void {
		// They are meant for the program that has the terminal.
		const isForOther = this.#isRunningOther && (signal === 'SIGINT' || signal === 'SIGQUIT');
		if (isForOther) return;
		// Node sets the terminal's modes as it exits, and in the background that stops a process.
		if (this.#place === 'outside' && !this.#isRunningOther) this.#dieOf(signal);
		else this.#end(code, '');
	}

	#dieOf(signal: NodeJS.Signals): void {
		this.close();
		this.#options.onEnding?.();
		process.removeAllListeners(signal);
		process.kill(process.pid, signal);
	}

	#endByCrash(error: unknown): void {
		this.#end(1, (this.#options.describeCrash ?? describeCrash)(error));
	}

	#end(code: number, message: string): void {
		if (this.#isEnding) return;
		this.#isEnding = true;
		this.close();
		if (message !== '') writeNow(process.stderr.fd, `${sanitizeLine(message)}\n`);
		this.#options.onEnding?.();
		try {
			process.exit(code);
		} catch {
			// Ink draws a last time as the process exits, and what has ended us may be that it cannot.
			process.exit(code);
		}
	}
}
