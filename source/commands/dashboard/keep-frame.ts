import {renameSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {makePrivateFolder} from '../../store/make-private-folder.ts';
import type {Capabilities} from '../../terminal/capabilities.ts';
import {encodeScreen} from '../../terminal/encode-screen.ts';
import {leaveScreen} from '../../terminal/modes.ts';
import {clockTime} from '../../text/time-ago.ts';
import {type KeptFrame, terminalKey} from '../kept-frame.ts';

/** The frame of a start, and what it was made for. */
export interface Frame {
	readonly lines: readonly string[];
	readonly columns: number;
	readonly rows: number;
	/** When it was made, in epoch milliseconds. */
	readonly now: number;
	readonly timeZone: string | null;
	/** For the guard. */
	readonly killed: string;
	/** Of the settings that it was made with. */
	readonly stamp: string;
}

/** Keeps the frame for the next start; without it that start is only slower. */
export function keepFrame(
	path: string,
	frame: Frame,
	capabilities: Capabilities,
	env: NodeJS.ProcessEnv,
): void {
	const {lines, columns, rows, now, timeZone, killed, stamp} = frame;
	const time = clockTime(now, timeZone);
	const [head, ...others] = encodeScreen(lines, columns, rows, capabilities).split(time);
	if (head === undefined || others.length === 0) {
		return;
	}

	writePrivately(path, {
		columns,
		rows,
		terminal: terminalKey(env),
		settings: stamp,
		minutesFromUtc: timeZone === null ? null : minutesFromUtc(now, time),
		head,
		tail: others.join(time),
		leave: leaveScreen(capabilities),
		killed,
		time,
		lines,
	});
}

/** How far a clock that shows `time` is from UTC, within half a day. */
function minutesFromUtc(now: number, time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	const utc = Math.floor(now / 60_000) % 1440;
	return ((hours * 60 + minutes - utc + 2160) % 1440) - 720;
}

function writePrivately(path: string, frame: KeptFrame): void {
	try {
		makePrivateFolder(dirname(path));
		writeFileSync(`${path}.new`, JSON.stringify(frame), {mode: 0o600});
		renameSync(`${path}.new`, path);
	} catch {
		// A full or read-only disk: the next start draws from the store.
	}
}
