import type {SettingsValues} from '../../store/settings.ts';
import type {Check} from './check.ts';

/** What may be shown to others: no password, no folder's name, no feed of the reader's own. */
export interface BugReport {
	readonly masthead: string;
	readonly checks: readonly Check[];
	readonly settings: Readonly<Record<string, unknown>>;
}

/** The findings, and those settings that tell nothing about the reader. */
export function makeReport(
	version: string,
	checks: readonly Check[],
	values: SettingsValues,
): BugReport {
	const {edition, theme, clock, refreshMinutes, keepDays, keepMegabytes, keys, feeds} = values;
	const own = new Set(feeds.map(({id}) => `source ${id}`));
	return {
		masthead: version,
		checks: checks.map(check =>
			own.has(check.name)
				? {name: 'source of my own', status: check.status, text: '', advice: ''}
				: check,
		),
		settings: {
			edition,
			theme,
			clock,
			refreshMinutes,
			keepDays,
			keepMegabytes,
			keys,
			ownFeeds: feeds.length,
		},
	};
}

/** Takes passwords and queries out of addresses, and the names of the reader's folders out of paths. */
export function redact(text: string, folders: readonly (string | undefined)[]): string {
	const shared = text
		.replace(/(\w+:\/\/)[^\s/@]+@/g, '$1…@')
		.replace(/(https?:\/\/[^\s?#]+)[?#]\S*/g, '$1?…');
	return folders.reduce<string>(
		(redacted, folder) =>
			folder !== undefined && folder.length > 1 ? redacted.replaceAll(folder, '~') : redacted,
		shared,
	);
}
