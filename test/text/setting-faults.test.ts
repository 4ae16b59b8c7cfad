import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {readOwnSiteRules} from '../../source/articles/own-site-rules.ts';
import {remapKeys} from '../../source/keys/remap-keys.ts';
import {languages} from '../../source/model/language.ts';
import {usableSearches} from '../../source/state/search/saved-searches.ts';
import {checkSetting} from '../../source/store/check-setting.ts';
import {openSettings} from '../../source/store/settings.ts';
import {nearestName} from '../../source/text/nearest-name.ts';
import {recogniseReason} from '../../source/text/recognise-reason.ts';
import {sayReason} from '../../source/text/say-reason.ts';
import {translateReason} from '../../source/text/translate-reason.ts';
import {customTheme} from '../../source/ui/custom-theme.ts';
import {themes} from '../../source/ui/theme.ts';
import {settingFaults} from '../../source/words/en/setting-faults.ts';

const home = mkdtempSync(join(tmpdir(), 'masthead-faults-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));

function open(text: string) {
	const folder = mkdtempSync(join(home, 'home-'));
	writeFileSync(join(folder, 'config.json'), text);
	return openSettings(folder);
}

const problemsOf = (content: object) => open(JSON.stringify(content)).problems;

const brokenTexts: readonly string[] = [
	...['', '[1]', '{} x', '{"a": 1,}', '{"a" 1}', '{"a": 1 "b": 2}', '{"a": [1 2]}', '{"a": "x}'],
	...['{"a": "x\n"}', '{"a": "\\q"}', '{"a": "\\u12"}', '{"a": -}', '{"a": 1e}', '{"a": 1.}'],
	...['{"a": dark}', '{"a": }', '{"a": [1,]}', '{"a": 01}', '// x', "{'a': 1}", '{"a": \u2028}'],
];

const values = problemsOf({
	theme: 'drak',
	keepDays: 0,
	mouse: 'yes',
	pairs: 'USD/KGS',
	rateSources: ['nbkr', ' '],
	storyFolder: {at: 'home'},
	clock: {timeZone: 'Mars/Base'},
	colours: {},
	xyzzy: 1,
	alerts: [{pair: 'USD/KGS', above: -1}, {above: 90}],
	mute: [{}, {words: 'x', until: '2026-13-01'}, {wrods: 'x'}],
	siteRules: {'two words': {title: 'h1'}},
	keys: 'none',
	feeds: [{id: 'here', url: 'file:///etc/passwd'}, {id: 'nowhere'}, {name: 'x'.repeat(200)}],
});

/** What no setting of today has to be. */
const types = (['integer', 'number', 'string'] as const).flatMap(type =>
	checkSetting(true, {type}, 'some').faults.map(({text}) => text),
);

const misspelt = {body: 'p', titel: 'h1'};
const siteRules = {
	'https://paper.example/news': {body: 'p'},
	'two words': {body: 'p'},
	'paper.example': {body: 'p:::'},
	'other.example': misspelt,
};

const names: readonly string[] = [
	...remapKeys(
		{
			...{'toggle-save': ['s'], xyzzy: ['s']},
			...{'toggle-saved': ['Shift-Umlaut'], 'show-help': ['Entr'], 'mark-all-read': ['5 x']},
			...{'extract-again': ['7']},
		},
		nearestName,
	).problems,
	...customTheme(themes.dark, {titel: 'bold', xyzzy: 'bold', link: 'red on'}, 3, nearestName)
		.problems,
	...usableSearches(
		['', 'snow', 'snow', 'feed:', 'after:soon', 'is:odd', 'inn:place'].map(query => ({query})),
		'UTC',
	).problems,
	...readOwnSiteRules(siteRules).problems,
];

function unreadable(): readonly string[] {
	const folder = mkdtempSync(join(home, 'home-'));
	mkdirSync(join(folder, 'config.json'));
	return openSettings(folder).problems;
}

/** What is said when the program is to write into a file that is broken, or a value that is wrong. */
async function refusals(): Promise<readonly string[]> {
	const attempts = [
		['{"theme": ', 'theme', 'mono'],
		['{}', 'keepMegabytes', '1'],
		['{}', 'feeds', [{id: 'nowhere'}]],
	] as const;
	const results = await Promise.allSettled(
		attempts.map(([text, name, value]) => open(text).set(name, value)),
	);
	return results.map(result => (result.status === 'rejected' ? result.reason.message : 'written'));
}

const broken = brokenTexts.flatMap(text => open(text).problems);
const refused = await refusals();
const afterEditing = sayReason('settingsUnchanged', {why: open('{').breakage ?? ''});
const all = [...broken, ...values, ...types, ...names, ...unreadable(), ...refused, afterEditing];

/** Words that stand in an English sentence, and are no name or value of the settings. */
const english = /\b(?:the|that|it|is(?!:)|are|has|have|be|not|no|of|to|and|in|or|a|an|there)\b/i;

describe.each(languages.filter(language => language !== 'en'))('in %s', language => {
	it.each(all)('says nothing in English of: %s', problem => {
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
	const made = new Set(all.flatMap(keysIn));
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
	const [problem = ''] = problemsOf({theme: 'x'.repeat(500)});
	expect(problem).toContain(`not "${'x'.repeat(59)}…: the default is used`);
	expect(translateReason(problem, 'ru').length).toBeLessThan(190);
});
