import type {WriteStream} from 'node:tty';

/** Columns and rows; a terminal that does not know its size is taken for the usual one. */
export function sizeOf(stdout: WriteStream): readonly [columns: number, rows: number] {
	return [stdout.columns || 80, stdout.rows || 24];
}
