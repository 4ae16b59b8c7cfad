import {join} from 'node:path';
import type {Binding} from '../keys/bindings.ts';
import {remapKeys} from '../keys/remap-keys.ts';
import type {Edition} from '../model/edition.ts';
import type {SavedSearch} from '../model/saved-search.ts';
import type {RefreshOptions} from '../refresh/messages.ts';
import {usableSearches} from '../state/search/saved-searches.ts';
import {effectiveEdition} from '../store/editions.ts';
import {homeProblems} from '../store/home-problems.ts';
import {openStore} from '../store/open-store.ts';
import {findPaths, type Paths} from '../store/paths.ts';
import {openSettings, type SettingsValues} from '../store/settings.ts';
import type {Store} from '../store/store.ts';
import {nearestName} from '../text/nearest-name.ts';
import type {CommandContext} from './context.ts';
import {settingsStamp} from './kept-frame.ts';

/** The reader's settings and what follows from them. */
export interface ReaderSettings {
	readonly values: SettingsValues;
	/** The edition with the reader's own feeds, rates and pairs in it. */
	readonly edition: Edition;
	/** The key table with the reader's own keys in it. */
	readonly bindings: readonly Binding[];
	/** The reader's searches, those that cannot be used left out. */
	readonly searches: readonly SavedSearch[];
	/** The settings' file. */
	readonly path: string;
	readonly paths: Paths;
	/** See `settingsStamp`: taken before the file was read. */
	readonly stamp: string;
	/** What is wrong with the file, each in one line; mostly empty. */
	readonly problems: readonly string[];
	/** The names of the settings that something is wrong in. */
	readonly faulty: readonly string[];
	/** Why nothing in the file could be read, without a full stop; null when it could. */
	readonly breakage: string | null;
}

/** The reader's settings with the store beside them. */
export interface Home extends ReaderSettings {
	readonly store: Store;
}

export function readSettings({env}: CommandContext): ReaderSettings {
	const paths = findPaths(env, process.platform);
	const stamp = settingsStamp(paths.config);
	const settings = openSettings(paths.config);
	const values = settings.all();
	const {table, problems} = remapKeys(values.keys, nearestName);
	const saved = usableSearches(values.searches, values.clock.timeZone);
	return {
		values,
		edition: effectiveEdition(values),
		bindings: table,
		searches: saved.searches,
		path: settings.path,
		paths,
		stamp,
		faulty: settings.faulty,
		breakage: settings.breakage,
		problems: [...homeProblems(paths), ...settings.problems, ...problems, ...saved.problems],
	};
}

export const storePath = ({paths}: ReaderSettings): string => join(paths.data, 'masthead.sqlite');

/** For a command that prints: what is wrong is told on standard error. */
export function openHome(context: CommandContext): Home {
	const settings = readSettings(context);
	const {clock, complain} = context;
	const store = openStore(storePath(settings), {
		clock,
		muteRules: settings.values.mute,
		onProblem: complain,
	});
	for (const text of [...settings.problems, ...store.notices]) {
		complain(text);
	}

	return {...settings, store};
}

/** What the refresher is to do, by the settings. */
export function refreshOptions(
	settings: ReaderSettings,
	{env, version}: CommandContext,
): RefreshOptions {
	const {values, edition} = settings;
	return {
		storePath: storePath(settings),
		version,
		muteRules: values.mute,
		feeds: edition.feeds,
		rateSources: edition.rateSources,
		compareSources: edition.compareSources,
		rateOrigins: values.rateOrigins,
		siteRules: values.siteRules,
		// Origins that the reader gave to rate sources are hosts that the reader named.
		allowedHosts: [
			...values.allowedHosts,
			...Object.values(values.rateOrigins).map(origin => new URL(origin).host),
		],
		minutesBetween: values.refreshMinutes,
		keep: {keepDays: values.keepDays, keepMegabytes: values.keepMegabytes},
		env,
	};
}
