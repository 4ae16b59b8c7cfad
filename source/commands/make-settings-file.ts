import {writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {makePrivateFolder} from '../store/make-private-folder.ts';
import type {SettingsValues} from '../store/settings.ts';

/** An editor that opens on nothing helps nobody: where there is no file yet, it begins with the edition. */
export function makeSettingsFile(settings: {readonly path: string; all(): SettingsValues}): void {
	const {edition, feeds, pairs} = settings.all();
	const text = `${JSON.stringify({edition, feeds, pairs}, null, 2)}\n`;
	try {
		makePrivateFolder(dirname(settings.path));
		writeFileSync(settings.path, text, {flag: 'wx', mode: 0o600});
	} catch {
		// It exists, or cannot be made: the editor will tell.
	}
}
