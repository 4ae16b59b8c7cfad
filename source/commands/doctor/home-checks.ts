import {accessSync, constants, existsSync, statSync} from 'node:fs';
import type {StoreReport} from '../../store/inspect-store.ts';
import type {Paths} from '../../store/paths.ts';
import {bad, type Check, note, ok} from './check.ts';

/** Folders, settings. */
export function checkHome(
	{config, data, state, cache}: Paths,
	settings: {readonly path: string; readonly problems: readonly string[]},
): readonly Check[] {
	const folders = [...new Set([config, data, state, cache])];
	const {path, problems} = settings;
	const found = existsSync(path) ? path : `${path}, not there: all defaults`;
	return [
		...folders.map(checkFolder),
		problems.length === 0
			? ok('settings', found)
			: note('settings', problems.join(' '), 'masthead config edit opens them.'),
	];
}

function checkFolder(path: string): Check {
	if (!existsSync(path)) {
		return ok('folder', `${path}, not there yet`);
	}

	try {
		accessSync(path, constants.W_OK | constants.X_OK);
	} catch {
		return bad(
			'folder',
			`${path} cannot be written`,
			'Make it writable for you, or set MASTHEAD_HOME to another folder.',
		);
	}

	const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
	return isOpen
		? note('folder', `${path} can be read by others`, `chmod 700 '${path}'`)
		: ok('folder', path);
}

const megabyte = 2 ** 20;

/** The store's file. */
export function checkStore(report: StoreReport, keepMegabytes: number): Check {
	const {path, exists, bytes, journal, isNewer, fault, isElsewhere} = report;
	if (!exists) {
		return ok('store', `${path}, not there yet`);
	}

	if (fault !== null) {
		return bad(
			'store',
			`${path}: ${fault}`,
			isElsewhere
				? 'The file stays as it is; until this is mended, new marks last as long as the program runs.'
				: 'Start the dashboard once: it keeps the file aside, recovers your marks and begins anew.',
		);
	}

	const text = `${path}, ${(bytes / megabyte).toFixed(1)} MB, sound, journal ${journal}`;
	if (isNewer) {
		return note(
			'store',
			`${text}, made by a newer Masthead or Node`,
			'Use that one: this one reads the store and writes nothing.',
		);
	}

	// The limit is kept by clearing up once an hour; a little more in between is no fault.
	return bytes > 1.5 * keepMegabytes * megabyte
		? note(
				'store',
				`${text}, more than the ${keepMegabytes} MB of the settings`,
				'Leave the dashboard open for an hour: it clears up.',
			)
		: ok('store', text);
}
