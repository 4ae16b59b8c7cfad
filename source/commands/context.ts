import type {Flags} from './flags.ts';
import type {PaintedFrame} from './kept-frame.ts';

/** What a command is given: everything that it may touch outside. */
export interface CommandContext {
	/** The words after the command's name. */
	readonly words: readonly string[];
	readonly flags: Flags;
	readonly env: NodeJS.ProcessEnv;
	readonly version: string;
	readonly clock: () => number;
	/** The front page, where it is on screen already. */
	readonly painted: PaintedFrame | null;
	/** Writes to standard output. */
	print(text: string): void;
	/** Writes one line to standard error. */
	complain(text: string): void;
}

/** A command gives its exit code: 0 done, 1 failed, 2 wrong usage. */
export type RunCommand = (context: CommandContext) => Promise<number> | number;

/** What the user typed cannot be carried out: one line that says what to do; exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
