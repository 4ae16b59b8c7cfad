import {homedir} from 'node:os';
import {resolve} from 'node:path';

/** A path of the reader's as an absolute one; `~` at its beginning is the home folder. */
export const inHome = (path: string): string =>
	resolve(path.replace(/^~(?=\/|$)/, () => homedir()));
