import type {ReadStream, WriteStream} from 'node:tty';
import type {Capabilities, Environment} from './capabilities.ts';

/** What a session of the terminal is opened with. */
export type TerminalOptions = {
	/** Both must be terminals. */
	readonly stdin: ReadStream;
	readonly stdout: WriteStream & {readonly fd: number};
	readonly env: Environment;
	/** The rows of a screen that `encodeScreen` made and somebody has written: the first frame changes only what differs. */
	readonly painted?: readonly string[];
	/** Lines below each other in place of frames: nothing but text and the ends of lines is written. */
	readonly isPlain?: boolean;
	/** Default: from `env`. */
	readonly capabilities?: Capabilities;
	/** The line for a person when the program breaks. It is printed on the main screen. */
	readonly describeCrash?: (error: unknown) => string;
	/** Told when the terminal becomes ours, and when it is given back. */
	readonly onPlace?: (isInside: boolean) => void;
	/** Called when a signal, a crash or a lost terminal ends the process; must not wait for anything. */
	readonly onEnding?: () => void;
};
