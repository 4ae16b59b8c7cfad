import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {convert} from '../../source/commands/dashboard/convert.ts';
import {keepFavourites, keepToldAlerts} from '../../source/commands/dashboard/rate-notes.ts';
import {readPair} from '../../source/commands/dashboard/read-pair.ts';
import {readRateNews} from '../../source/commands/dashboard/read-rate-news.ts';
import {readRates} from '../../source/commands/dashboard/read-rates.ts';
import type {Rate} from '../../source/model/rate.ts';
import type {AlertRule} from '../../source/model/rate-alert.ts';
import {noteAsked} from '../../source/refresh/history-memo.ts';
import type {Store} from '../../source/store/store.ts';
import {makeEntry, makeFeed} from '../store/make-feed.ts';
import {openTestStore} from '../store/open-test-store.ts';

/** A Tuesday morning in Bishkek; the bank's fixing for Wednesday comes in the afternoon. */
const now = Date.parse('2026-11-24T04:00Z');

function keep(store: Store, ...lines: readonly string[]): void {
	for (const line of lines) {
		// `nbkr 2026-11-24 1 USD = 87.4500 KGS`
		const [source = '', date = '', units = '', base = '', , value = '', quote = ''] =
			line.split(' ');
		const rate = {source, base, quote, units: Number(units), value, date};
		store.saveFixing({source, date, rates: [rate]});
	}
}

const days = [
	'nbkr 2026-11-23 1 USD = 87.3300 KGS',
	'nbkr 2026-11-23 1 EUR = 101.4000 KGS',
	'nbkr 2026-11-24 1 USD = 87.4500 KGS',
	'nbkr 2026-11-24 1 EUR = 101.5076 KGS',
];
const pairs = ['USD/KGS', 'EUR/KGS'];

describe('the header', () => {
	it('has the published rates with the fixing before, and whose and when', () => {
		const store = openTestStore();
		keep(store, ...days);
		const {header, note} = readRates({store, rateSources: ['nbkr', 'frankfurter'], pairs}, now);
		expect(header.map(({rate, previous}) => [rate.value, previous?.value])).toEqual([
			['87.4500', '87.3300'],
			['101.5076', '101.4000'],
		]);
		expect(note).toBe('NBKR for 24 Nov');
	});

	it('crosses a pair that nobody publishes, with its movement, and says so', () => {
		const store = openTestStore();
		keep(store, ...days);
		const read = readRates({store, rateSources: ['nbkr'], pairs: ['EUR/USD']}, now);
		const [crossed] = read.header;
		expect(crossed?.rate).toMatchObject({value: '1.16075', date: '2026-11-24'});
		expect(crossed?.previous).toMatchObject({value: '1.16111', date: '2026-11-23'});
		expect(read.note).toBe('NBKR for 24 Nov, EUR via KGS, NBKR');
	});

	it('names the one who stands in, and the one who has only one of the pairs', () => {
		const store = openTestStore();
		keep(store, 'open-er-api 2026-11-24 1 USD = 87.5 KGS');
		const sources = ['nbkr', 'open-er-api'];
		const read = readRates({store, rateSources: sources, pairs}, now);
		expect(read.note).toBe('ExchangeRate-API in place of NBKR for 24 Nov');
		expect(read.credit).toBe('Rates By Exchange Rate API, https://www.exchangerate-api.com');
		keep(store, 'nbkr 2026-11-24 1 EUR = 101.5076 KGS');
		const mixed = readRates({store, rateSources: sources, pairs: ['EUR/KGS', 'USD/KGS']}, now);
		expect(mixed.note).toBe('NBKR for 24 Nov, USD by ExchangeRate-API');
	});

	it('is stale by the bank’s own calendar only', () => {
		const store = openTestStore();
		keep(store, 'nbkr 2026-11-21 1 USD = 87.4500 KGS');
		const staleAt = (time: string) =>
			readRates({store, rateSources: ['nbkr'], pairs}, Date.parse(time)).header[0]?.isStale;
		expect(staleAt('2026-11-22T04:00Z')).toBe(false);
		expect(staleAt('2026-11-23T04:00Z')).toBe(false);
		expect(staleAt('2026-11-27T04:00Z')).toBe(true);
	});

	it('has the reader’s favourites, or the currencies of the pairs', () => {
		const store = openTestStore();
		const read = () => readRates({store, rateSources: ['nbkr'], pairs}, now).favourites;
		expect(read()).toEqual(['USD', 'EUR', 'KGS']);
		keepFavourites(store, ['KZT']);
		expect(read()).toEqual(['KZT']);
	});
});

describe('alerts', () => {
	function alertsFor(store: Store, ...alertRules: readonly AlertRule[]) {
		return readRates({store, rateSources: ['nbkr'], pairs, alertRules}, now).alerts;
	}

	it.each<[AlertRule, readonly string[]]>([
		[{pair: 'USD/KGS', above: 87.4}, ['USD rose to 87.4: 87.45']],
		[{pair: 'USD/KGS', above: 87.45}, ['USD rose to 87.45: 87.45']],
		[{pair: 'USD/KGS', above: 87.46}, []],
		[{pair: 'USD/KGS', above: 87.2}, []],
		[{pair: 'USD/KGS', below: 87.4}, []],
		[{pair: 'USD/KGS', percent: 0.1}, ['USD moved by +0.14 %: 87.45']],
		[{pair: 'USD/KGS', percent: 0.2}, []],
		[{pair: 'KGS/USD', below: 0.01144}, ['KGS fell to 0.01144: 0.01144']],
		[{pair: 'GBP/KGS', above: 1}, []],
	])('%j', (rule, texts) => {
		const store = openTestStore();
		keep(store, ...days);
		expect(alertsFor(store, rule).map(({text}) => text)).toEqual(texts);
	});

	it('come once for a fixing, in this run of the program or another', () => {
		const store = openTestStore();
		keep(store, ...days);
		const rule = {pair: 'USD/KGS', percent: 0.1};
		const alerts = alertsFor(store, rule);
		expect(alerts).toHaveLength(1);
		keepToldAlerts(store, alerts);
		expect(alertsFor(store, rule)).toEqual([]);
		keep(store, 'nbkr 2026-11-25 1 USD = 88.0000 KGS');
		expect(alertsFor(store, rule)).toMatchObject([{date: '2026-11-25'}]);
	});
});

describe('the report on a pair', () => {
	const usd: Rate = {
		source: 'nbkr',
		base: 'USD',
		quote: 'KGS',
		units: 1,
		value: '87.4500',
		date: '2026-11-24',
	};

	it('has the days asked for, and what was in force when they began', () => {
		const store = openTestStore();
		keep(
			store,
			'nbkr 2026-10-20 1 USD = 86.0000 KGS',
			'nbkr 2026-11-14 1 USD = 87.0000 KGS',
			'nbkr 2026-11-18 1 USD = 87.1000 KGS',
			...days,
		);
		const {report} = readPair(usd, 7, {store, compareSources: []}, now);
		expect(report.points.map(({date}) => date)).toEqual([
			'2026-11-14',
			'2026-11-18',
			'2026-11-23',
			'2026-11-24',
		]);
	});

	it('knows whether there is more to be had', () => {
		const store = openTestStore();
		keep(store, ...days);
		const isLoadable = (rate: Rate) =>
			readPair(rate, 30, {store, compareSources: []}, now).report.isLoadable;
		expect(isLoadable(usd)).toBe(true);
		expect(isLoadable({...usd, source: 'open-er-api'})).toBe(false);
		noteAsked(store, 'nbkr', usd, {from: '2026-10-01', to: '2026-11-23'});
		expect(isLoadable(usd)).toBe(false);
	});

	it('compares with what other banks say, crossed where they must be, for the same units', () => {
		const store = openTestStore();
		keep(
			store,
			...days,
			'cbr 2026-11-24 1 USD = 80.0000 RUB',
			'cbr 2026-11-24 100 KGS = 91.0000 RUB',
			'cbu 2026-11-10 1 USD = 12034.50 UZS',
			'cbu 2026-11-10 1 KGS = 136.57 UZS',
		);
		const {report} = readPair(usd, 30, {store, compareSources: ['cbr', 'nbkr', 'ecb']}, now);
		expect(report.askable).toEqual(['CBR', 'ECB']);
		expect(report.others).toEqual([
			{
				label: 'CBR',
				value: '87.9121',
				date: '2026-11-24',
				how: 'via RUB',
				difference: '+0.53 %',
				isStale: false,
			},
			{
				label: 'CBU',
				value: '88.1196',
				date: '2026-11-10',
				how: 'via UZS',
				difference: '+0.77 %',
				isStale: true,
			},
		]);
	});
});

describe('the converter', () => {
	const favourites = ['USD', 'EUR', 'KGS'];

	function answer(text: string) {
		const store = openTestStore();
		keep(store, ...days, 'nbkr 2026-11-21 10 JPY = 5.6012 KGS');
		return convert(text, favourites, {store, rateSources: ['nbkr']});
	}

	it('answers in every favourite currency, with the date used', () => {
		expect(answer('250 usd')).toEqual({
			text: '250 usd',
			heading: '250 USD',
			lines: [
				{code: 'EUR', value: '215.38', how: 'via KGS, NBKR'},
				{code: 'KGS', value: '21862.50', how: ''},
			],
			note: 'NBKR for 24 Nov',
			problem: '',
		});
	});

	it('names each date where they differ', () => {
		const {lines, note} = answer('1000 jpy');
		expect(note).toBe('NBKR for 21 Nov');
		expect(lines.map(({value}) => value)).toEqual(['6.41', '5.52', '560.12']);
		expect(answer('250 usd in jpy')).toMatchObject({
			lines: [{code: 'JPY', value: '39031.81', how: 'via KGS, NBKR'}],
			note: 'NBKR for 21 Nov',
		});
	});

	it.each([
		['250', '250 USD'],
		['250 гыв', '250 USD'],
		['250 долларов', '250 USD'],
		['1 200,50 €', '1200.50 EUR'],
		['5 сом', '5 KGS'],
	])('understands “%s”', (text, heading) => {
		expect(answer(text)).toMatchObject({heading, problem: ''});
	});

	it.each([
		['usd', 'An amount and a currency: 250 usd, 1 200,50 eur in rub'],
		['250 abc', 'No currency is called “abc”'],
		['250 usd in abc', 'No currency is called “abc”'],
		['250 gbp', 'Nobody here publishes a rate of GBP'],
		['250 usd in gbp', 'Nobody here publishes a rate of USD in GBP'],
	])('says what is wrong with “%s”', (text, problem) => {
		expect(answer(text)).toMatchObject({problem, lines: []});
	});

	it('never fails, whatever is typed', () => {
		const store = openTestStore();
		keep(store, ...days);
		fc.assert(
			fc.property(fc.string({unit: 'grapheme', maxLength: 40}), text => {
				const {problem, lines} = convert(text, favourites, {store, rateSources: ['nbkr']});
				expect(problem !== '' || lines.length > 0).toBe(true);
			}),
		);
	});
});

it('the news about a currency are the stories that name it or its bank, newest first', () => {
	const store = openTestStore();
	const titles = [
		'Курс доллара вырос до 87 сомов',
		'Dollar gains against the som',
		'Нацбанк провёл интервенцию',
		'Европейский рынок открылся ростом',
		'Сомнения министра',
		'A bridge over the river',
	];
	const entries = titles.map((title, index) => makeEntry(index + 9, {title, summary: ''}));
	store.saveFeed('daily', 'Daily', makeFeed(...entries), now);
	keep(store, ...days);
	const rates = store.latestRates('nbkr').map(({rate}) => rate);
	const dollar = rates.filter(({base}) => base === 'USD');
	const {rows, about} = readRateNews(dollar, store);
	expect(about).toBe('USD, NBKR');
	expect(readRateNews(dollar, store, 'ru').about).toBe('USD, НБКР');
	expect(rows.map(({title}) => title)).toEqual(titles.slice(0, 3));
});
