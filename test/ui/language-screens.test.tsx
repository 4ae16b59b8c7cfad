import {describe, expect, it} from 'vitest';
import {type Binding, bindings} from '../../source/keys/bindings.ts';
import type {Command} from '../../source/state/event.ts';
import {translateReason} from '../../source/text/translate-reason.ts';
import {
	cyrillicDriver,
	failures,
	latinWordsIn,
	readCyrillicRates,
} from '../helpers/cyrillic-paper.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {readScreen} from '../helpers/read-screen.ts';
import {sampleDriver} from '../helpers/sample-state.ts';
import {screenSizes} from '../helpers/screen-commands.ts';
import {settingProblems} from '../helpers/setting-problems.ts';
import type {Driver} from '../helpers/state-driver.ts';

const translated = ['ru', 'ky'] as const;
const scenes: Readonly<Record<string, readonly Command[]>> = {
	list: [],
	story: ['open'],
	rates: ['show-rates'],
	report: ['show-rates', 'open'],
	help: ['show-help'],
	sources: ['show-sources'],
	errors: ['show-errors'],
};

describe.each(translated)(
	'whole frames in %s, read by eye when they were written down',
	language => {
		for (const [columns, rows] of screenSizes) {
			it.each(Object.keys(scenes))(`%s at ${columns}×${rows}`, name => {
				const driver = sampleDriver(columns, rows, language);
				driver.give(...(scenes[name] ?? []));
				expect(drawScreen(driver.state)).toEqual(
					readScreen(`${language}/${name}-${columns}x${rows}`),
				);
			});
		}
	},
);

/** What is written in Latin letters and is no name and no code. */
const latinWords = (driver: Driver) => latinWordsIn(drawScreen(driver.state).join('\n'));

/** The command line names the commands, as the settings do. */
const isTranslated = ({command}: Binding) => command !== 'open-command-line';

describe.each(translated)('no English is left on the screen in %s', language => {
	it.each([
		['a list', []],
		['a story', ['open']],
		['the rates', ['show-rates']],
		['the report on a pair', ['show-rates', 'open']],
	] as const)('whatever is asked for from %s', (_, way) => {
		const driver = cyrillicDriver(language, 3);
		readCyrillicRates(driver);
		driver.give(...way);
		const start = driver.state;
		for (const {command} of bindings.filter(isTranslated)) {
			driver.state = start;
			driver.give(command);
			expect(latinWords(driver), command).toEqual([]);
		}
	});

	it.each(['show-latest', 'show-popular', 'show-saved', 'show-rates'] as const)(
		'where nothing is to be shown: %s',
		view => {
			const driver = cyrillicDriver(language, 0);
			driver.give(view);
			expect(latinWords(driver)).toEqual([]);
			driver.send({type: 'sources-read', sources: []});
			driver.send({type: 'edition-changed', isSample: true, notice: ''});
			expect(latinWords(driver)).toEqual([]);
		},
	);

	it.each(['feed:', 'after:1', 'is:1', 'ю:1', 'wo:1'])('what is wrong with the search %s', text => {
		const driver = cyrillicDriver(language, 3);
		driver.give('search');
		for (const key of text) {
			driver.send({type: 'prompt-typed', key});
		}

		expect(latinWords(driver)).toEqual([]);
		driver.send({type: 'prompt-typed', key: 'Enter'});
		expect(latinWords(driver)).toEqual([]);
	});

	it.each(Object.entries(failures))('why it failed: %s', (_, fail) => {
		const driver = cyrillicDriver(language, 3);
		const before = drawScreen(driver.state);
		fail(driver);
		expect(latinWords(driver)).toEqual([]);
		expect(drawScreen(driver.state)).not.toEqual(before);
		driver.give('show-sources');
		expect(latinWords(driver)).toEqual([]);
		driver.give('back', 'show-errors');
		expect(latinWords(driver)).toEqual([]);
	});

	it('all the way down the help, in letters on links, in a story that is loading', () => {
		const driver = cyrillicDriver(language, 3);
		driver.give('show-help');
		for (let page = 0; page < 4; page++) {
			expect(latinWords(driver)).toEqual([]);
			driver.give('page-down');
		}

		driver.give('back', 'open', 'extract-again');
		expect(latinWords(driver)).toEqual([]);
	});
});

it('other words are on the screen as soon as the setting has changed', () => {
	const driver = sampleDriver(80, 24, 'ru');
	const {options} = driver.state;
	expect(drawScreen(driver.state)[1]).toContain('Популярное');
	driver.send({type: 'options-changed', options: {...options, language: 'ky'}});
	expect(drawScreen(driver.state)[1]).toContain('Көп окулган');
	expect(driver.done.at(-1)).toEqual({type: 'read-rates'});
});

describe.each(translated)('what is wrong in the settings stands on the screen in %s', language => {
	const withoutSpace = (text: string) => text.replaceAll(/\s+/g, '');

	it.each([
		[40, 12],
		[80, 24],
	])('as a whole at %i×%i, but for a list that half of it has no room for', (columns, rows) => {
		const driver = sampleDriver(columns, rows, language);
		const start = driver.state;
		const cut = settingProblems.filter(text => {
			driver.state = start;
			driver.send({type: 'notice-raised', text});
			const frame = drawScreen(driver.state);
			expect(frame).toHaveLength(rows);
			return !withoutSpace(frame.join('')).includes(withoutSpace(translateReason(text, language)));
		});
		const tooLong = /xyzzy.+there are marker/;
		expect(cut.map(text => tooLong.test(text))).toEqual(columns === 40 ? [true] : []);
	});

	it('and ends in … where it is cut', () => {
		const driver = sampleDriver(40, 12, language);
		driver.send({type: 'notice-raised', text: 'слово '.repeat(80)});
		const frame = drawScreen(driver.state);
		expect(frame.findIndex(row => row.includes('слово'))).toBe(6);
		expect(frame.at(-1)).toMatch(/…$/);
	});
});
