import {sayReason} from '../text/say-reason.ts';

/** A value may be a whole list: its beginning is enough to find it by. */
const mostCharacters = 60;

/** That a value of the settings has to be another one, as a sentence without its full stop. */
export function sayWrongValue(setting: string, value: unknown, why: string): string {
	const json = JSON.stringify(value);
	const words = json.length > mostCharacters ? `${json.slice(0, mostCharacters)}…` : json;
	return sayReason('settingMustBe', {setting, why, words});
}
