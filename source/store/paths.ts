import {isAbsolute, join} from 'node:path';
import {temporaryHome} from './temporary-home.ts';

/** Folders of the program's files. */
export interface Paths {
	/** The settings. */
	readonly config: string;
	/** The store. */
	readonly data: string;
	/** The screen as it was left, for the next start. */
	readonly state: string;
	/** What may be deleted at any time. */
	readonly cache: string;
	/** The temporary folder that stands in for a home folder, where there is none. */
	readonly substitute: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the folders: all in `MASTHEAD_HOME` if it is set, else by the XDG Base Directory
 * Specification, on macOS and Windows too. Without a home folder they are temporary.
 */
export function findPaths(env: Environment, platform: string): Paths {
	const own = env['MASTHEAD_HOME'];
	if (own) {
		return {config: own, data: own, state: own, cache: own, substitute: null};
	}

	const home = env['HOME'] || (platform === 'win32' ? env['USERPROFILE'] : '');
	const base = home || temporaryHome(env);
	// The specification has relative paths ignored.
	const folder = (name: string, ...usual: readonly string[]): string => {
		const given = env[name];
		return join(given && isAbsolute(given) ? given : join(base, ...usual), 'masthead');
	};

	return {
		config: folder('XDG_CONFIG_HOME', '.config'),
		data: folder('XDG_DATA_HOME', '.local', 'share'),
		state: folder('XDG_STATE_HOME', '.local', 'state'),
		cache: folder('XDG_CACHE_HOME', '.cache'),
		substitute: home ? null : base,
	};
}
