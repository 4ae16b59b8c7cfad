import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Paths} from '../../store/paths.ts';
import type {Capabilities} from '../../terminal/capabilities.ts';
import {clockTime} from '../../text/time-ago.ts';

/** The screen that the next start will show first, with what it depends on. */
export interface FirstFrame {
	readonly columns: number;
	readonly rows: number;
	/** What the terminal was able to show: another terminal gets no frame made for this one. */
	readonly terminal: string;
	readonly timeZone: string | null;
	/** One string for each row of the screen, styled. */
	readonly lines: readonly string[];
}

/** Where the frame is kept. */
export const firstFramePath = ({state}: Pick<Paths, 'state'>): string =>
	join(state, 'first-frame.json');

/** What of a terminal's abilities a frame depends on. */
export const terminalKind = ({colorLevel, isUtf8}: Capabilities): string =>
	`${colorLevel}${isUtf8 ? ' utf-8' : ''}`;

/** Keeps the frame for the next start; without it that start is only slower. */
export function keepFirstFrame(path: string, frame: FirstFrame): void {
	try {
		mkdirSync(dirname(path), {recursive: true, mode: 0o700});
		writeFileSync(`${path}.new`, JSON.stringify(frame), {mode: 0o600});
		renameSync(`${path}.new`, path);
	} catch {
		// A full or read-only disk: the next start draws from the store.
	}
}

/** The lines kept for such a screen, with the time of now in the header; null when there are none. */
export function readFirstFrame(
	path: string,
	screen: Pick<FirstFrame, 'columns' | 'rows' | 'terminal'>,
	now: number,
): readonly string[] | null {
	try {
		const frame: FirstFrame = JSON.parse(readFileSync(path, 'utf8'));
		const isFitting =
			frame.columns === screen.columns &&
			frame.rows === screen.rows &&
			frame.terminal === screen.terminal;
		const [header = '', ...others] = frame.lines;
		const time = clockTime(now, frame.timeZone);
		return isFitting ? [header.replace(/\d\d:\d\d/, time), ...others] : null;
	} catch {
		return null;
	}
}
