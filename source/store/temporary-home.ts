import {mkdtempSync} from 'node:fs';
import {devNull, tmpdir} from 'node:os';
import {join} from 'node:path';
import {isOwnFolder} from './own-folder.ts';

/** One for a process: it is asked for more than once. */
const made = new Map<string, string>();

/**
 * The folder for a user who has no home: the same one at each start, unless it is somebody else's.
 * Then it is a new one, and where none can be made one that nobody can put anything into.
 */
export function temporaryHome(env: Readonly<Record<string, string | undefined>>): string {
	const user = (env['USER'] || 'nobody').replace(/[^\w.-]/g, '_');
	const usual = join(env['TMPDIR'] || tmpdir(), `masthead-${user}`);
	const home = made.get(usual) ?? (isOwnFolder(usual) ? usual : makeAnother(usual));
	made.set(usual, home);
	return home;
}

function makeAnother(usual: string): string {
	try {
		return mkdtempSync(`${usual}-`);
	} catch {
		return join(devNull, 'masthead');
	}
}
