import {existsSync, mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';

/** Makes a folder that only its owner can enter; throws for one that is another user's. */
export function makePrivateFolder(folder: string): void {
	makeWithParents(folder);
	const user = process.getuid?.() ?? 0;
	const owner = statSync(folder).uid;
	// Root may act for anybody. For others, a folder of somebody else is a trap laid in /tmp.
	if (user !== 0 && owner !== user && owner !== 0) {
		throw Object.assign(new Error(`${folder} belongs to another user`), {code: 'EPERM'});
	}
}

/** Step by step: on a file system that makes no folders, such as /proc, Node's recursive way never ends. */
function makeWithParents(folder: string): void {
	if (existsSync(folder)) {
		return;
	}

	const parent = dirname(folder);
	if (parent !== folder) {
		makeWithParents(parent);
	}

	try {
		mkdirSync(folder, {mode: 0o700});
	} catch (error) {
		// Another instance may have made it at the same moment.
		if (!existsSync(folder)) {
			throw error;
		}
	}
}
