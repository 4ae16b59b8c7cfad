import {describe, expect, it} from 'vitest';
import {type Binding, bindings} from '../../source/keys/bindings.ts';
import type {Command} from '../../source/state/event.ts';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {readScreen} from '../helpers/read-screen.ts';
import {makeReport, sampleDriver, someRates} from '../helpers/sample-state.ts';
import {screenSizes} from '../helpers/screen-commands.ts';
import {createDriver, type Driver, makeArticle, makeHeadline} from '../helpers/state-driver.ts';

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

/** Names of keys, settings and programs and the words of a query, which are the same in every language. */
const names =
	/\b(?:feed:|after:|before:|is:unread|is:saved|Enter|Esc|Home|End|Tab|Shift|Backspace|Ctrl|PgDn|PgUp|Masthead|Markdown|EDITOR|pipeCommand|compareSources|feeds|less|usd|unread|saved|masthead|doctor|report|rateSources)(?![a-z])/g;

/** What is written in Latin letters and is no name and no code. */
const latinWords = (driver: Driver) =>
	drawScreen(driver.state)
		.join('\n')
		.replace(names, '')
		.match(/[A-Za-z]*[a-z]{3,}[A-Za-z]*/g) ?? [];

/** The command line names the commands, as the settings do. */
const isTranslated = ({command}: Binding) => command !== 'open-command-line';

/** A paper that has no Latin letters of its own. */
function cyrillicDriver(language: (typeof translated)[number], count: number): Driver {
	const story = {source: 'Листок', title: 'Снегопад закрыл перевал', url: 'https://л.рф/'};
	const stories = Array.from({length: count}, (_, index) =>
		makeHeadline(index + 1, {...story, time: Date.UTC(2026, 1, 24 - index)}),
	);
	const blocks = [{kind: 'paragraph' as const, spans: [{text: 'Снег идёт.'}]}];
	const articles = stories.map(
		({id}, index) =>
			[
				id,
				makeArticle(1, {
					title: story.title,
					blocks,
					popular: [{text: 'Дорога', url: 'https://л.рф/2'}],
					updated: '2026-11-24T09:00:00Z',
					completeness: index % 2 === 0 ? 'full' : 'paywalled',
				}),
			] as const,
	);
	const driver = createDriver(stories, 120, 40, articles, language);
	driver.readPair = ({rate, days}) => ({
		type: 'pair-read',
		report: makeReport(rate, days, language),
	});
	driver.send({
		type: 'sources-read',
		sources: (['idle', 'fresh', 'stale', 'failed'] as const).map((status, index) => ({
			id: status,
			kind: 'feed',
			name: 'Листок',
			url: '',
			status,
			reason: 'нет ответа',
			lastSuccess: index > 1 ? Date.UTC(2026, 10, 1) : null,
			nextDue: Date.UTC(2026, 10, 25),
		})),
	});
	return driver;
}

function readRates(driver: Driver): void {
	driver.send({
		type: 'rates-read',
		header: someRates.map(rate => ({...rate, isStale: true})),
		table: someRates.map(rate => ({...rate, isStale: true})),
		note: 'НБКР',
		credit: '',
		favourites: ['USD'],
		alerts: [],
	});
}

describe.each(translated)('no English is left on the screen in %s', language => {
	it.each([
		['a list', []],
		['a story', ['open']],
		['the rates', ['show-rates']],
		['the report on a pair', ['show-rates', 'open']],
	] as const)('whatever is asked for from %s', (_, way) => {
		const driver = cyrillicDriver(language, 3);
		readRates(driver);
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
