import {join} from 'node:path';
import Conf from 'conf';
import {makePrivateFolder} from './make-private-folder.ts';
import {withLock} from './with-lock.ts';

const files = new Map<string, Conf<Record<string, unknown>>>();

/** Writes one setting into the file in a folder. Waits for other writers, and keeps what they wrote. */
export function writeSetting(folder: string, name: string, value: unknown): void {
	makePrivateFolder(folder);
	withLock(join(folder, 'config.lock'), () => {
		// Conf reads the file again before it writes.
		openFile(folder).set(name, value);
	});
}

function openFile(folder: string): Conf<Record<string, unknown>> {
	const open = files.get(folder);
	if (open) {
		return open;
	}

	const file = new Conf<Record<string, unknown>>({
		cwd: folder,
		configName: 'config',
		configFileMode: 0o600,
		// No schema: the value has been checked, and what is wrong elsewhere in the file is the reader's to mend.
	});
	files.set(folder, file);
	return file;
}
