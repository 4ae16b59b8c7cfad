import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import {hints} from '../../source/keys/hints.ts';
import {latinTwin} from '../../source/keys/keyboard-layouts.ts';
import {matchKey} from '../../source/keys/match-key.ts';
import {initialState, type State} from '../../source/state/state.ts';
import {sampleDriver} from '../helpers/sample-state.ts';

const options = {
	hasSeconds: false,
	timeZone: null,
	isUtf8: true,
	language: 'en' as const,
	searches: [],
	help: [],
};
const state = initialState({columns: 80, rows: 24, now: 0, options, isSample: false});
const commandOf = (key: string, change: object = {}) => {
	const event = matchKey(key, {...state, ...change});
	return event?.type === 'command-given' ? event.command : event?.type;
};

describe('the key table', () => {
	it('gives no key two meanings in one place', () => {
		for (const focus of ['list', 'article', 'rates'] as const) {
			const keys = bindings
				.filter(({where}) => where.includes('everywhere') || where.includes(focus))
				.flatMap(binding => binding.keys);
			expect(new Set(keys).size).toBe(keys.length);
		}
	});

	it.each([
		['j', 'о', 'move-down'],
		['k', 'л', 'move-up'],
		['g', 'п', 'go-top'],
		['G', 'П', 'go-bottom'],
		['l', 'д', 'open'],
		['f', 'а', 'toggle-saved'],
		['m', 'ь', 'toggle-read'],
		['A', 'Ф', 'mark-all-read'],
		['u', 'г', 'undo'],
		['r', 'к', 'refresh-source'],
		['R', 'К', 'refresh-all'],
		['q', 'й', 'back-or-quit'],
		['Q', 'Й', 'quit'],
		['z', 'я', 'toggle-zen'],
		['D', 'В', 'toggle-duplicates'],
		['e', 'у', 'show-errors'],
		['?', ',', 'show-help'],
		['y', 'ң', 'copy-link'],
		['j', 'ө', 'move-down'],
		['e', 'ү', 'show-errors'],
		['Ctrl-d', 'Ctrl-в', 'half-page-down'],
	])('%s answers to %s', (latin, cyrillic, command) => {
		expect(commandOf(latin)).toBe(command);
		expect(commandOf(cyrillic)).toBe(command);
	});

	it('has a twin for every Latin letter that is bound', () => {
		const reached = new Set(
			[...'йцукенгшщзхъфывапролджэячсмитьбюЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ'].map(latinTwin),
		);
		const letters = bindings.flatMap(({keys}) => keys).filter(key => /^[a-z]$/i.test(key));
		expect(letters.filter(letter => !reached.has(letter))).toEqual([]);
	});
});

describe('what a key means', () => {
	it('is a view in the list, and a number in a story', () => {
		expect(matchKey('2', state)).toMatchObject({digit: '2', command: 'show-popular'});
		expect(matchKey('2', {...state, pane: 'article'})).toMatchObject({digit: '2', command: null});
	});

	it('is a way back for Escape, from wherever one is', () => {
		expect(commandOf('Escape', {overlay: {kind: 'help', top: 0}})).toBe('back');
		expect(commandOf('Escape', {pane: 'article'})).toBe('back');
	});

	it('is nothing for a key that does not work here', () => {
		expect(commandOf('F5')).toBeUndefined();
		expect(commandOf('h')).toBeUndefined();
	});

	it.each<readonly [key: string, change: Partial<State>, place: string]>([
		['x', {}, 'article'],
		['ч', {}, 'article'],
		['H', {}, 'rates'],
		['A', {pane: 'article'}, 'list'],
		['m', {view: 'rates'}, 'stories'],
	])('%s is told where it works when it does not work here', (key, change, place) => {
		expect(matchKey(key, {...state, ...change})).toMatchObject({type: 'key-misplaced', place});
	});
});

describe('the hint line', () => {
	it('says nothing of stories where there are none, and how to leave what was found', () => {
		const named = (change: object) => hints({...state, ...change}).map(({text}) => text);
		expect(named({})).toEqual(['search', 'refresh', 'help', 'quit']);
		expect(named({view: 'found'})).toContain('back');
		expect(named({overlay: {kind: 'qr', top: 0, url: ''}})).toEqual(['back']);
		expect(named({overlay: {kind: 'rate-news', top: 0}})).toEqual(['back']);
		expect(named({overlay: {kind: 'help', top: 0}})).toEqual(['scroll', 'read on', 'back']);
	});

	it('opens the report on a pair once, and goes back from it', () => {
		const driver = sampleDriver(80, 24);
		driver.give('show-rates');
		const named = () => hints(driver.state).map(({command, text}) => [command, text]);
		expect(named()).toContainEqual(['open', 'open']);
		expect(named()).toContainEqual(['back-or-quit', 'quit']);
		driver.give('open');
		expect(named()).not.toContainEqual(['open', 'open']);
		expect(named()).toContainEqual(['back-or-quit', 'back']);
	});

	it.each(['list', 'article'] as const)('names only keys that work in the %s', pane => {
		for (const {key} of hints({...sampleDriver(80, 24).state, pane})) {
			const [, name = key] = /^(.+)\/./.exec(key) ?? [];
			expect(commandOf(name, {pane}), key).toBeDefined();
		}
	});
});
