import {sayReason} from '../text/say-reason.ts';
import {sayWrongValue} from './say-wrong-value.ts';

/** What is wrong with a rule of `mute` as a whole, as a sentence without its full stop; null when nothing is. */
export function muteRuleFault(
	rule: Readonly<Record<string, unknown>>,
	name: string,
): string | null {
	if (!Object.hasOwn(rule, 'words') && !Object.hasOwn(rule, 'feed')) {
		return sayReason('settingLacksRule', {setting: name});
	}

	const {until} = rule;
	return typeof until === 'string' && /^\d/.test(until) && Number.isNaN(Date.parse(until))
		? sayWrongValue(`${name}.until`, until, sayReason('daySuchAs', {day: '2026-12-31'}))
		: null;
}
