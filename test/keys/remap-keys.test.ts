import {expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import {helpRows} from '../../source/keys/help.ts';
import {matchKey} from '../../source/keys/match-key.ts';
import {remapKeys} from '../../source/keys/remap-keys.ts';
import {initialState} from '../../source/state/state.ts';
import {nearestName} from '../../source/text/nearest-name.ts';

const options = {
	hasSeconds: false,
	timeZone: null,
	isUtf8: true,
	language: 'en' as const,
	searches: [],
	help: [],
};
const state = initialState({columns: 80, rows: 24, now: 0, options, isSample: false});

it('gives a command the reader’s keys, takes them from others, and shows them in the help', () => {
	const {table, problems} = remapKeys({'toggle-saved': ['s', 'R']}, nearestName);
	expect(problems).toEqual([]);
	expect(matchKey('s', state, table)).toEqual({type: 'command-given', command: 'toggle-saved'});
	expect(matchKey('R', state, table)).toEqual({type: 'command-given', command: 'toggle-saved'});
	expect(matchKey('f', state, table)).toBeNull();
	expect(helpRows(options, table)).toContainEqual({
		keys: 's R',
		text: 'save the story, or let it go',
		isHeading: false,
	});
});

it('leaves everything as it is without settings', () => {
	expect(remapKeys({}, nearestName).table).toEqual(bindings);
});

it('leaves a command its keys when none of the new ones is a key, and takes them when it is given none', () => {
	const {table} = remapKeys({open: ['Entr'], undo: []}, nearestName);
	const keysOf = (name: string) => table.find(({command}) => command === name)?.keys;
	expect(keysOf('open')).toEqual(bindings.find(({command}) => command === 'open')?.keys);
	expect(keysOf('undo')).toEqual([]);
});

it('names the command that was probably meant', () => {
	const {problems} = remapKeys({'toggle-save': ['s']}, nearestName);
	expect(problems).toEqual([
		'The settings give keys to "toggle-save", which is no command: did you mean "toggle-saved"?',
	]);
});

it.each([
	[
		{'toggle-saved': ['PageDwn']},
		'The settings give "toggle-saved" the key "PageDwn", which is none: did you mean "PageDown"?',
	],
	[
		{undo: ['ctrl-z']},
		'The settings give "undo" the key "ctrl-z", which is none: did you mean "Ctrl-z"?',
	],
	[{undo: ['5 x']}, 'The keys "5 x" of "undo" cannot be typed: a number before a key is a count.'],
	[
		{'extract-again': ['5']},
		'The keys "5" of "extract-again" cannot be typed: a number in a story is a link’s.',
	],
])('says what is wrong with %j', (own, problem) => {
	const {problems} = remapKeys(own, nearestName);
	expect(problems).toEqual([problem]);
});
