import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import {languages} from '../../source/model/language.ts';
import type {Command} from '../../source/state/event.ts';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {announce} from '../../source/ui/plain/announce.ts';
import {themes} from '../../source/ui/theme.ts';
import {wordsFor} from '../../source/words/words.ts';
import {
	cyrillicDriver,
	failures,
	latinWordsIn,
	readCyrillicRates,
} from '../helpers/cyrillic-paper.ts';
import {sampleDriver} from '../helpers/sample-state.ts';
import {type Driver, pressKeys} from '../helpers/state-driver.ts';

const skin = {theme: themes.mono, glyphs: glyphsFor(false), bindings};
const translated = ['ru', 'ky'] as const;

/** What is said when these things are done. */
function said(driver: Driver, act: () => void): readonly string[] {
	const before = driver.state;
	act();
	return announce(before, driver.state, skin);
}

const saidAfter = (driver: Driver, ...commands: readonly Command[]) =>
	said(driver, () => driver.give(...commands));

function paper(language: (typeof translated)[number]): Driver {
	const driver = cyrillicDriver(language, 3);
	driver.send({type: 'options-changed', options: {...driver.state.options, isUtf8: false}});
	readCyrillicRates(driver);
	return driver;
}

describe.each(translated)('in %s no English is said', language => {
	it.each([
		['a list', []],
		['a story', ['open']],
		['the rates', ['show-rates']],
		['the report on a pair', ['show-rates', 'open']],
		['the rates drawer', ['show-rates-drawer']],
		['the help', ['show-help']],
		['the errors', ['show-errors']],
		['letters on links', ['show-link-hints']],
	] as const)('whatever is asked for from %s', (_, way) => {
		const driver = paper(language);
		expect(latinWordsIn(saidAfter(driver, ...way).join('\n'))).toEqual([]);
		const start = driver.state;
		// The command line names the commands, as the settings do.
		for (const {command} of bindings.filter(one => one.command !== 'open-command-line')) {
			driver.state = start;
			expect(latinWordsIn(saidAfter(driver, command).join('\n')), command).toEqual([]);
			expect(latinWordsIn(announce(null, driver.state, skin).join('\n')), command).toEqual([]);
		}
	});

	it.each([
		['a search that finds', ['search'], 'снег'],
		['a search that finds nothing', ['search'], 'лето'],
		['a search that is wrong', ['search'], 'is:1'],
		['a filter', ['filter-list'], 'снег'],
		['words in a story', ['open', 'find-in-story'], 'снег'],
		['the address of a feed', ['add-feed'], 'л'],
	] as const)('while one types %s', (_, way, text) => {
		const driver = paper(language);
		driver.give(...way);
		for (const key of [...text, 'Enter', 'Escape']) {
			const heard = said(driver, () => {
				driver.send({type: 'prompt-typed', key});
				driver.rest();
			});
			expect(latinWordsIn(heard.join('\n')), key).toEqual([]);
		}
	});

	it.each([
		['the number of a link', ['open'], ['1']],
		['the number of no link', ['open'], ['9', '9']],
		['a number of rows', [], ['7']],
		['a currency', ['show-rates', 'search-rates'], ['е', 'в']],
		['an amount', ['show-rates-drawer'], ['2', '5', '0']],
	] as const)('while one presses %s', (_, way, keys) => {
		const driver = paper(language);
		driver.give(...way);
		const heard = said(driver, () => pressKeys(driver, keys));
		expect(heard).not.toEqual([]);
		expect(latinWordsIn(heard.join('\n'))).toEqual([]);
	});

	it.each(Object.entries(failures))('why it failed: %s', (_, fail) => {
		const driver = paper(language);
		const heard = said(driver, () => fail(driver));
		const asked = ['show-sources', 'back', 'show-errors'] as const;
		const all = [...heard, ...asked.flatMap(command => saidAfter(driver, command))];
		expect(latinWordsIn(all.join('\n'))).toEqual([]);
	});

	it('where nothing is there, on the sample, and when an alert comes', () => {
		const driver = cyrillicDriver(language, 0);
		for (const view of ['show-popular', 'show-saved', 'show-rates', 'show-latest'] as const) {
			const heard = saidAfter(driver, view);
			expect(heard).not.toEqual([]);
			expect(latinWordsIn(heard.join('\n')), view).toEqual([]);
		}

		const heard = said(driver, () => {
			driver.send({type: 'edition-changed', isSample: true, notice: ''});
			driver.send({
				type: 'rates-read',
				header: [],
				table: [],
				note: '',
				credit: '',
				favourites: [],
				alerts: [{pair: 'USD/KGS', date: '2026-11-25', text: 'USD'}],
			});
		});
		expect(heard.some(line => line.endsWith(': USD'))).toBe(true);
		expect(latinWordsIn(heard.join('\n'))).toEqual([]);
	});
});

it.each([
	[
		'ru',
		[
			'Masthead, 09:24',
			'USD 87,45 выше на 0,12, EUR 101,51 ниже на 0,30, RUB 1,2263. НБКР на 25 ноя',
			'Не ответил 1 источник из 3, почему, покажет e',
			'Новое: 40 статей, 30 непрочитанных',
			'1 из 40, Daily, 08:59, не прочитано: Leaders adopt a joint statement on the border',
		],
		'2 из 4, EUR, Евро, в избранном: 1 EUR — это 101,5076 KGS, ниже на 0,30, на 25 ноя',
		'The leaders adopted a statement, says the report (ссылка 1), and call it binding.',
		'точка с запятой: буквы у ссылок и заголовков: набранная открывает',
	],
	[
		'ky',
		[
			'Masthead, 09:24',
			'USD 87,45 өсүшү 0,12, EUR 101,51 төмөндөшү 0,30, RUB 1,2263. КРУБ, 25-ноя',
			'3 булактын ичинен 1 булак жооп берген жок, себебин e көрсөтөт',
			'Жаңы: 40 макала, 30 окула элек',
			'1, баары 40, Daily, 08:59, окула элек: Leaders adopt a joint statement on the border',
		],
		'2, баары 4, EUR, Евро, тандалган: 1 EUR бул 101,5076 KGS, төмөндөшү 0,30, 25-ноя үчүн',
		'The leaders adopted a statement, says the report (шилтеме 1), and call it binding.',
		'үтүрлүү чекит: шилтеме жана аталыштарга тамгалар: терилгени ачылат',
	],
] as const)(
	'says in %s the start, a rate, a story and the keys',
	(language, start, rate, text, key) => {
		const driver = sampleDriver(80, 100, language);
		driver.send({type: 'options-changed', options: {...driver.state.options, isUtf8: false}});
		expect(announce(null, driver.state, skin)).toEqual(start);
		expect(saidAfter(driver, 'show-rates', 'move-down')).toContain(rate);
		expect(saidAfter(driver, 'show-latest', 'open')).toContain(text);
		expect(saidAfter(driver, 'show-help')).toContain(key);
	},
);

it.each(languages)('has a name in %s for every key that is a sign', language => {
	const driver = sampleDriver(80, 100, language);
	const heard = saidAfter(driver, 'show-help').slice(1);
	const keys = heard.flatMap(line => line.split(': ')[0]?.split(', ') ?? []);
	expect(keys.filter(key => !/[\p{L}\p{N}]/u.test(key))).toEqual([]);
	expect(keys).toContain(wordsFor(language).spoken.keys['?']);
});
