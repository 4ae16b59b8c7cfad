import {describe, expect, it} from 'vitest';
import {languages} from '../../source/model/language.ts';
import {checkSetting} from '../../source/store/check-setting.ts';
import {recogniseReason} from '../../source/text/recognise-reason.ts';
import {translateReason} from '../../source/text/translate-reason.ts';
import {settingFaults} from '../../source/words/en/setting-faults.ts';
import {settingProblems} from '../helpers/setting-problems.ts';

/** Words that stand in an English sentence, and are no name or value of the settings. */
const english = /\b(?:the|that|it|is(?!:)|are|has|have|be|not|no|of|to|and|in|or|a|an|there)\b/i;

describe.each(languages.filter(language => language !== 'en'))('in %s', language => {
	it.each(settingProblems)('says nothing in English of: %s', problem => {
		expect(problem).toMatch(english);
		expect(translateReason(problem, language)).not.toMatch(english);
		expect(translateReason(problem, language)).toMatch(/\p{Script=Cyrillic}/u);
	});
});

function keysIn(text: string): readonly string[] {
	return recogniseReason(text).flatMap(part =>
		typeof part === 'string' ? [] : [part.key, ...keysIn(part.holes['why'] ?? '')],
	);
}

it('makes every one of the sentences, each from its template', () => {
	const made = new Set(settingProblems.flatMap(keysIn));
	expect(Object.keys(settingFaults).filter(key => !made.has(key))).toEqual([]);
});

it.each([
	[
		'In line 1 of the settings, feeds[2] lacks "id": the default is used, the file is left as it is.',
		'В строке 1 настроек в feeds[2] нет "id": взято значение по умолчанию, файл не тронут.',
	],
	[
		'In line 4 of the settings, siteRules.two words.body has to be a list: […], not {"a":", not b"}: the default is used, the file is left as it is.',
		'В строке 4 настроек в siteRules.two words.body ожидается список […], а не {"a":", not b"}: взято значение по умолчанию, файл не тронут.',
	],
	[
		'The settings have an error in line 3 (a comma or a closing bracket is missing): nothing has changed. E opens them again.',
		'В строке 3 настроек ошибка (нет запятой или закрывающей скобки): всё осталось по-прежнему. E открывает их снова.',
	],
	[
		'The settings /home/a b/config.json cannot be read (that file may not be read by you): the defaults are used, and the file is left as it is.',
		'Настройки /home/a b/config.json не прочитать (читать этот файл вам нельзя): взяты значения по умолчанию, файл не тронут.',
	],
])('says in Russian what is wrong: %s', (text, told) => {
	expect(translateReason(text, 'ru')).toBe(told);
});

it('shows no more of a wrong value than finds it', () => {
	const theme = {type: 'string', enum: ['dark']} as const;
	const [fault] = checkSetting('x'.repeat(500), theme, 'theme').faults;
	expect(fault?.text).toBe(`theme has to be one of dark, not "${'x'.repeat(59)}…`);
});
