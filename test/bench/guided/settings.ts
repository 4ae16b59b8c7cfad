import {rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readSettings} from '../../../source/store/read-settings.ts';
import {expectSoon} from './expect-plain.ts';
import {readInput} from './read-input.ts';

const file = join(tmpdir(), `masthead-fuzz-settings-${process.pid}.json`);

/** Whatever the file, there are values for every setting, and the faults are told in whole lines. */
export function fuzz(data: Buffer): void {
	writeFileSync(file, readInput(data).bytes);
	try {
		const {values, problems, breakage} = expectSoon('reading', () => readSettings(file));
		if (Object.values(values).includes(undefined)) {
			throw new Error('a setting has no value');
		}

		if (breakage !== null && problems.length === 0) {
			throw new Error('a broken file is not told');
		}
	} finally {
		rmSync(file, {force: true});
	}
}
