import {lstatSync, mkdirSync, type Stats} from 'node:fs';

/**
 * Whether a folder in a place that all users share is there and this user's alone, making it where it
 * is not. One that somebody else has laid there, or a link, could hold their settings for us.
 */
export function isOwnFolder(folder: string): boolean {
	try {
		mkdirSync(folder, {mode: 0o700});
	} catch {
		// It is there already, perhaps made by another thread just now, or cannot be made.
	}

	const found = lookAt(folder);
	const isOurs = process.getuid === undefined || found?.uid === process.getuid();
	return isOurs && found?.isDirectory() === true && (found.mode & 0o022) === 0;
}

function lookAt(path: string): Stats | null {
	try {
		return lstatSync(path);
	} catch {
		return null;
	}
}
