import type {WriteStream} from 'node:tty';
import {paceCalls} from './pace-calls.ts';
import {sizeOf} from './size-of.ts';

const resizeMilliseconds = 33;

export interface SizeHandlers {
	readonly onSize: (columns: number, rows: number) => void;
	/** It is what it was, but has been another one in between, for which the terminal has cut what it shows. */
	readonly onSameSize: () => void;
}

export interface SizeWatch {
	/** A process in the background is not told that the size has changed. */
	look(): void;
	stop(): void;
}

/**
 * Follows the size of a terminal, with a rest between two changes. Two changes at once, there and
 * back again, are no change to the stream, so the signal itself is listened to as well.
 */
export function watchSize(stdout: WriteStream, {onSize, onSameSize}: SizeHandlers): SizeWatch {
	let [knownColumns, knownRows] = sizeOf(stdout);
	let isTold = false;
	const calls = paceCalls(() => {
		const [columns, rows] = sizeOf(stdout);
		const isSame = columns === knownColumns && rows === knownRows;
		[knownColumns, knownRows] = [columns, rows];
		if (isSame) onSameSize();
		else onSize(columns, rows);
	}, resizeMilliseconds);
	const onResize = () => {
		isTold = true;
		calls.request();
	};
	// The stream listens since before us, and has told by now what it has to tell.
	const onSignal = () => {
		if (!isTold) calls.request();
		isTold = false;
	};
	stdout.on('resize', onResize);
	process.on('SIGWINCH', onSignal);
	return {
		look() {
			process.off('SIGWINCH', onSignal);
			process.emit('SIGWINCH', 'SIGWINCH');
			process.on('SIGWINCH', onSignal);
			isTold = false;
		},
		stop() {
			calls.stop();
			stdout.off('resize', onResize);
			process.off('SIGWINCH', onSignal);
		},
	};
}
