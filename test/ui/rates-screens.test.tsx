import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {QuotedRate} from '../../source/model/rate.ts';
import type {Command, Event} from '../../source/state/event.ts';
import {drawScreen, expectToFit} from '../helpers/draw-screen.tsx';
import {readScreen} from '../helpers/read-screen.ts';
import {sampleDriver, someRates} from '../helpers/sample-state.ts';
import {screenSizes} from '../helpers/screen-commands.ts';
import type {Driver} from '../helpers/state-driver.ts';

function type(driver: Driver, text: string): void {
	for (const key of text) {
		driver.send({type: 'text-typed', key: key === ' ' ? 'Space' : key});
	}
}

const answer: Event = {
	type: 'amount-converted',
	answer: {
		text: '250 usd',
		heading: '250 USD',
		lines: [
			{code: 'EUR', value: '215.38', how: 'via KGS, NBKR'},
			{code: 'RUB', value: '17827.94', how: 'via KGS, NBKR'},
			{code: 'KGS', value: '21862.50', how: ''},
		],
		note: 'NBKR for 25 Nov',
		problem: '',
	},
};

const scenes: Readonly<Record<string, (driver: Driver) => void>> = {
	'rates-report': driver => driver.give('show-rates', 'open'),
	'rates-search': driver => {
		driver.give('show-rates', 'search-rates');
		type(driver, 'yen');
	},
	'rates-drawer': driver => driver.give('show-rates-drawer', 'move-down'),
	'rates-amount': driver => {
		driver.give('open', 'show-rates-drawer');
		type(driver, '250 usd');
		driver.send(answer);
	},
	'rates-news': driver => {
		driver.give('show-rate-news');
		const rows = driver.stories.latest.slice(0, 5);
		driver.send({type: 'rate-news-read', about: 'USD, NBKR', rows});
		driver.give('move-down');
	},
	'rates-alert': driver => {
		const {header, table, note, credit, favourites} = driver.state.rates;
		const alert = {pair: 'USD/KGS', date: '2026-11-25', text: 'USD rose to 87.4: 87.45'};
		driver.send({
			type: 'rates-read',
			header,
			table,
			note,
			credit,
			favourites,
			alerts: [alert],
		});
	},
};

describe('whole frames', () => {
	for (const [columns, rows] of screenSizes) {
		it.each(Object.keys(scenes))(`%s at ${columns}×${rows}`, name => {
			const driver = sampleDriver(columns, rows);
			scenes[name]?.(driver);
			expect(drawScreen(driver.state)).toEqual(readScreen(`${name}-${columns}x${rows}`));
		});
	}
});

describe('every frame with rates on it', () => {
	const commands: readonly Command[] = [
		'show-rates',
		'show-rates-drawer',
		'show-rate-news',
		'search-rates',
		'sort-rates',
		'longer-chart',
		'shorter-chart',
		'open',
		'back',
		'move-down',
		'go-bottom',
		'toggle-saved',
		'load-history',
		'compare-banks',
		'show-latest',
		'toggle-zen',
	];

	it('is as large as the screen and no line is wider', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 200}),
				fc.integer({min: 1, max: 55}),
				fc.boolean(),
				fc.array(
					fc.oneof(fc.constantFrom(...commands), fc.string({unit: 'grapheme', maxLength: 8})),
					{
						maxLength: 12,
					},
				),
				(columns, rows, isUtf8, steps) => {
					const driver = sampleDriver(columns, rows);
					const options = {...driver.state.options, isUtf8};
					driver.send({type: 'options-changed', options});
					for (const one of steps) {
						const command = commands.find(name => name === one);
						if (command) {
							driver.give(command);
						} else {
							type(driver, one);
						}
					}

					driver.send(answer);
					expectToFit(driver.state);
				},
			),
			{numRuns: 60},
		);
	});

	it.each(screenSizes)(
		'has one line for each rate at %i×%i, however long its number is',
		(columns, rows) => {
			const driver = sampleDriver(columns, rows);
			const {header, table, note, credit, favourites, alerts} = driver.state.rates;
			const values = ['0.00000067834521983457', '9'.repeat(48), '1.5', '87.45'];
			const odd = table.map((quoted, index) => {
				const units = index === 2 ? 1_000_000 : 1;
				return {...quoted, rate: {...quoted.rate, value: values[index] ?? '', units}};
			});
			driver.send({type: 'rates-read', header, table: odd, note, credit, favourites, alerts});
			driver.give('show-rates', 'go-bottom');
			const screen = drawScreen(driver.state);
			const first = screen.findIndex(line => /^ +USD .*0\.0000/.test(line));
			const lines = screen.slice(first, first + 4).map(line => line.slice(0, 60));
			expect(lines).toEqual([
				expect.stringMatching(/^ +USD .*0\.0000\d*…? /),
				expect.stringMatching(/^ +EUR .*9999…? /),
				expect.stringMatching(/^ +(?:1000000( RUB|…)|RUB .*1000000) .*1\.5/),
				expect.stringMatching(/^ +▌ +JPY .*87\.45/),
			]);
		},
	);

	it('is ASCII alone where the terminal has no more', () => {
		for (const [columns, rows] of screenSizes) {
			for (const command of ['show-rates', 'show-rates-drawer'] as const) {
				const driver = sampleDriver(columns, rows);
				driver.stories.latest = [];
				driver.send({type: 'headlines-changed'});
				const options = {...driver.state.options, isUtf8: false};
				driver.send({type: 'options-changed', options});
				driver.give(command);
				const places =
					drawScreen(driver.state)
						.join('\n')
						.match(/[^\n\x20-\x7E]/gu) ?? [];
				// The story in the wide layout is what it is.
				expect(places.filter(character => /[\u2500-\u28FF▲▼★]/u.test(character))).toEqual([]);
			}
		}
	});
});

it('says in full that no story names a currency, and what to do', () => {
	const driver = sampleDriver(40, 12);
	driver.give('show-rate-news');
	driver.send({type: 'rate-news-read', about: 'USD, EUR, RUB, NBKR', rows: []});
	const said = drawScreen(driver.state).slice(2, -1).join(' ').replace(/ +/g, ' ');
	expect(said).toContain('No story names USD, EUR, RUB, NBKR. R asks the sources for news.');
});

describe('the header', () => {
	const [usd, eur] = someRates;

	function headerOf(columns: number, rates: readonly QuotedRate[], isLoading: boolean): string {
		const driver = sampleDriver(columns, 24);
		const {table, note, credit, favourites} = driver.state.rates;
		driver.send({type: 'rates-read', header: rates, table, note, credit, favourites, alerts: []});
		const sources = driver.state.sources.map(source => ({
			...source,
			status: isLoading ? ('loading' as const) : ('fresh' as const),
		}));
		driver.send({type: 'sources-read', sources});
		return drawScreen(driver.state)[0] ?? '';
	}

	it('has its prices stand still while sources are asked, at any width', () => {
		for (let columns = 40; columns <= 160; columns++) {
			const [idle, busy] = [false, true].map(isLoading =>
				headerOf(columns, someRates.slice(0, 3), isLoading),
			);
			const prices = /^.*?\d\d:\d\d.*\d\.\d+( [▲▼]\d\.\d+)?/.exec(idle ?? '')?.[0] ?? '-';
			expect(busy?.startsWith(prices)).toBe(true);
		}
	});

	it('names units, and the pair where one base has several quotes', () => {
		const jpy = someRates[3];
		expect(headerOf(160, jpy ? [jpy] : [], false)).toContain('10 JPY 5.6012 ▲0.021');
		const pairs = [usd, usd && {...usd, rate: {...usd.rate, quote: 'EUR', value: '0.8634'}}];
		const line = headerOf(
			160,
			pairs.flatMap(one => one ?? []),
			false,
		);
		expect(line).toContain('USD/KGS 87.45');
		expect(line).toContain('USD/EUR 0.8634');
	});

	it('says stale in a word, where the number stands', () => {
		expect(headerOf(80, eur ? [{...eur, isStale: true}] : [], false)).toContain(
			'EUR 101.51 ▼0.30 stale',
		);
	});

	it('tells an alert at any width, until the reader has looked', () => {
		for (const columns of [40, 60, 80, 120]) {
			const driver = sampleDriver(columns, 20);
			scenes['rates-alert']?.(driver);
			expect(drawScreen(driver.state)[0]).toContain('! USD rose to 87.4');
			driver.give('show-rates');
			expect(drawScreen(driver.state)[0]).not.toContain('USD rose');
		}
	});
});
