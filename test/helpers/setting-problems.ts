import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readOwnSiteRules} from '../../source/articles/own-site-rules.ts';
import {remapKeys} from '../../source/keys/remap-keys.ts';
import {usableSearches} from '../../source/state/search/saved-searches.ts';
import {checkSetting} from '../../source/store/check-setting.ts';
import {openSettings} from '../../source/store/settings.ts';
import {nearestName} from '../../source/text/nearest-name.ts';
import {sayReason} from '../../source/text/say-reason.ts';
import {customTheme} from '../../source/ui/custom-theme.ts';
import {themes} from '../../source/ui/theme.ts';

const home = mkdtempSync(join(tmpdir(), 'masthead-faults-'));

function open(text: string) {
	const folder = mkdtempSync(join(home, 'home-'));
	writeFileSync(join(folder, 'config.json'), text);
	return openSettings(folder);
}

const problemsOf = (content: object) => open(JSON.stringify(content)).problems;

const brokenTexts: readonly string[] = [
	...['', '[1]', '{} x', '{"a": 1,}', '{"a" 1}', '{"a": 1 "b": 2}', '{"a": [1 2]}', '{"a": "x}'],
	...['{"a": "x\n"}', '{"a": "\\q"}', '{"a": "\\u12"}', '{"a": -}', '{"a": 1e}', '{"a": 1.}'],
	...[
		'{"a": dark}',
		'{"a": }',
		'{"a": [1,]}',
		'{"a": 01}',
		'// x',
		"{'a': 1}",
		"['a']",
		'{"a": \u2028}',
	],
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

/** What may be told of settings, each of it made by the code that meets it. */
export const settingProblems: readonly string[] = [
	...[broken, values, types, names, unreadable(), refused].flat(),
	afterEditing,
];

rmSync(home, {recursive: true, force: true});
