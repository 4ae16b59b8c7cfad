import {mkdirSync, statSync} from 'node:fs';

/** Makes a folder that only its owner can enter; throws for one that is another user's. */
export function makePrivateFolder(folder: string): void {
	mkdirSync(folder, {recursive: true, mode: 0o700});
	const user = process.getuid?.() ?? 0;
	const owner = statSync(folder).uid;
	// Root may act for anybody. For others, a folder of somebody else is a trap laid in /tmp.
	if (user !== 0 && owner !== user && owner !== 0) {
		throw Object.assign(new Error(`${folder} belongs to another user`), {code: 'EPERM'});
	}
}
