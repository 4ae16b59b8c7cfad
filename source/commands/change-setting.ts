import {openSettings} from '../store/settings.ts';
import {explainProblem} from '../store/storage-problem.ts';
import {sayReason} from '../text/say-reason.ts';
import type {ReaderSettings} from './open-home.ts';

/** Writes a list of the settings, unless what is wrong in it would be lost. Errors are for the reader. */
export async function changeSetting(
	{paths, faulty}: Pick<ReaderSettings, 'paths' | 'faulty'>,
	name: 'feeds' | 'searches',
	value: unknown,
): Promise<void> {
	if (faulty.includes(name)) {
		throw new Error(sayReason('settingsFaulty', {setting: name}));
	}

	try {
		await openSettings(paths.config).set(name, value);
	} catch (error) {
		throw explainUnwritten(error) ?? error;
	}
}

/** Why the disk did not take the settings, for the reader; null for what is no fault of a disk. */
export function explainUnwritten(error: unknown): Error | null {
	const isOfDisk = error instanceof Error && 'code' in error;
	return isOfDisk ? new Error(sayReason('settingsUnwritten', {why: explainProblem(error)})) : null;
}
