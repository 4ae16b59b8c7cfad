import {existsSync, renameSync} from 'node:fs';

/**
 * Renames a file that cannot be used, with what belongs to it, so that nothing of it is lost:
 * `settings.json` becomes `settings.json.broken-2026-11-24T09-21-07`. Returns the new path.
 */
export function setAside(path: string, now: number, companions: readonly string[] = []): string {
	const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
	const broken = findFreeName(`${path}.broken-${stamp}`);
	renameSync(path, broken);
	for (const suffix of companions) {
		if (existsSync(path + suffix)) {
			renameSync(path + suffix, broken + suffix);
		}
	}

	return broken;
}

function findFreeName(path: string): string {
	let free = path;
	for (let number = 2; existsSync(free); number++) {
		free = `${path}-${number}`;
	}

	return free;
}
