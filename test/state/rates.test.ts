import {describe, expect, it} from 'vitest';
import type {QuotedRate} from '../../source/model/rate.ts';
import type {RateAlert} from '../../source/model/rate-alert.ts';
import {selectedRate, visibleRates} from '../../source/state/rates/visible-rates.ts';
import {currentReport} from '../../source/state/update-rates.ts';
import {makeReport, sampleDriver, someRates} from '../helpers/sample-state.ts';
import {createDriver, type Driver, makeHeadline, pressKeys} from '../helpers/state-driver.ts';

/** Presses keys as a reader does who gives a digit its moment. */
function press(driver: Driver, ...keys: readonly string[]): void {
	for (const key of keys) {
		pressKeys(driver, [key]);
		const {pending} = driver.state;
		if (pending) {
			driver.send({type: 'keys-rested', token: pending.token});
		}
	}
}

const codes = ({state}: Driver) => visibleRates(state.rates).map(({rate}) => rate.base);
const selected = ({state}: Driver) => selectedRate(state.rates)?.rate.base;
const notice = ({state}: Driver) => state.notices[0]?.text;
const effects = (driver: Driver, type: string) => driver.done.filter(done => done.type === type);

function readRates(
	driver: Driver,
	table: readonly QuotedRate[],
	alerts: readonly RateAlert[] = [],
) {
	const {header, note, credit, favourites} = driver.state.rates;
	driver.send({type: 'rates-read', header, table, note, credit, favourites, alerts});
}

it('asks nobody about a pair that is not open, and says how to open it', () => {
	for (const key of ['H', 'B', '[', ']']) {
		const driver = sampleDriver(80, 24);
		press(driver, '4', key);
		expect(driver.state.notices[0]?.text, key).toBe('Enter opens the pair first');
		expect(effects(driver, 'load-history')).toEqual([]);
		expect(driver.state.rates.days).toBe(30);
	}
});

describe('the table of rates', () => {
	it('is searched by code, by English and by Russian name, as it is typed', () => {
		const driver = sampleDriver(80, 24);
		press(driver, '4', '/', 'j', 'p');
		expect(codes(driver)).toEqual(['JPY']);
		press(driver, 'Ctrl-u', 'y', 'e', 'n');
		expect(codes(driver)).toEqual(['JPY']);
		press(driver, 'Ctrl-u', 'д', 'о', 'л', 'л');
		expect(codes(driver)).toEqual(['USD']);
		press(driver, 'Backspace', 'Backspace', 'q');
		expect(codes(driver)).toEqual([]);
		expect(effects(driver, 'quit')).toEqual([]);
	});

	it('keeps what was found selected when the search ends, and q goes back before it quits', () => {
		const driver = sampleDriver(80, 24);
		press(driver, '4', '/', 'y', 'e', 'n', 'Enter', 'q');
		expect(codes(driver)).toHaveLength(4);
		expect(selected(driver)).toBe('JPY');
		expect(effects(driver, 'quit')).toEqual([]);
		press(driver, 'q');
		expect(effects(driver, 'quit')).toHaveLength(1);
	});

	it('has the favourites first in every order', () => {
		const driver = sampleDriver(80, 24);
		driver.give('show-rates');
		expect(codes(driver)).toEqual(['USD', 'EUR', 'RUB', 'JPY']);
		press(driver, 's');
		expect(codes(driver)).toEqual(['EUR', 'USD', 'RUB', 'JPY']);
		expect(notice(driver)).toContain('largest moves first');
		press(driver, 's');
		expect(codes(driver)).toEqual(['EUR', 'USD', 'RUB', 'JPY']);
		press(driver, 's');
		expect(codes(driver)).toEqual(['USD', 'EUR', 'RUB', 'JPY']);
	});

	it('makes a favourite with f, keeps it, and stays on it', () => {
		const driver = sampleDriver(80, 24);
		press(driver, '4', 'G', 'f');
		expect(selected(driver)).toBe('JPY');
		expect(notice(driver)).toBe('JPY is a favourite now');
		expect(effects(driver, 'keep-favourites')).toEqual([
			{type: 'keep-favourites', codes: ['USD', 'EUR', 'RUB', 'KGS', 'JPY']},
		]);
		press(driver, 'g', 'f');
		expect(selected(driver)).toBe('USD');
		expect(codes(driver)).toEqual(['EUR', 'RUB', 'JPY', 'USD']);
	});

	it('is about its quotes where all of it has one base', () => {
		const driver = sampleDriver(80, 24);
		const table = ['USD', 'GBP', 'JPY'].map((quote): QuotedRate => {
			const rate = {source: 'ecb', base: 'EUR', quote, units: 1, value: '1', date: '2026-11-24'};
			return {rate, previous: null, isStale: false};
		});
		readRates(driver, table);
		press(driver, '4', '/', 'g', 'b', 'p', 'Enter', 'f');
		expect(notice(driver)).toBe('GBP is a favourite now');
	});

	it('stays on its row when new numbers come', () => {
		const driver = sampleDriver(80, 24);
		press(driver, '4', 'j');
		readRates(driver, someRates.toReversed());
		expect(selected(driver)).toBe('EUR');
	});
});

describe('the report on a pair', () => {
	it('opens with Enter in a narrow window, and h, Escape and q lead back', () => {
		const driver = sampleDriver(80, 24);
		for (const key of ['h', 'Escape', 'q']) {
			press(driver, '4', 'Enter');
			expect(driver.state.rates.isReportOpen).toBe(true);
			expect(currentReport(driver.state.rates)?.rate.base).toBe('USD');
			press(driver, key);
			expect(driver.state.rates.isReportOpen).toBe(false);
		}

		expect(effects(driver, 'quit')).toEqual([]);
	});

	it('follows the selection, and is asked for only where it is on screen', () => {
		const narrow = sampleDriver(80, 24);
		press(narrow, '4', 'j');
		expect(effects(narrow, 'read-pair')).toEqual([]);
		const wide = sampleDriver(140, 40);
		readRates(wide, someRates);
		expect(effects(wide, 'read-pair')).toEqual([]);
		press(wide, '4');
		readRates(wide, someRates);
		press(wide, 'j');
		expect(currentReport(wide.state.rates)?.rate.base).toBe('EUR');
	});

	it('drops an answer about another pair, or about other days', () => {
		const driver = sampleDriver(140, 40);
		driver.readPair = null;
		press(driver, '4', 'j');
		const [usd] = someRates;
		expect(usd).toBeDefined();
		if (usd) {
			driver.send({type: 'pair-read', report: makeReport(usd.rate, 30)});
			driver.send({type: 'pair-read', report: makeReport({...usd.rate, base: 'EUR'}, 90)});
		}

		expect(currentReport(driver.state.rates)).toBeNull();
	});

	it('shows 7, 30, 90 days and a year', () => {
		const driver = sampleDriver(140, 40);
		press(driver, '4', 'j', '[', '[');
		expect(currentReport(driver.state.rates)?.days).toBe(7);
		const seen = [']', ']', ']', ']'].map(key => {
			press(driver, key);
			return driver.state.rates.days;
		});
		expect(seen).toEqual([30, 90, 365, 365]);
	});

	it('has past fixings loaded with H, and says what came', () => {
		const driver = sampleDriver(140, 40);
		press(driver, '4', 'j', 'H');
		expect(effects(driver, 'load-history')).toMatchObject([{rate: {base: 'EUR'}, days: 30}]);
		expect(notice(driver)).toBe('Asking NBKR …');
		driver.send({type: 'history-loaded', added: 12, reason: ''});
		expect(notice(driver)).toBe('12 past fixings loaded');
		driver.send({type: 'history-loaded', added: 0, reason: 'the server is busy'});
		expect(notice(driver)).toBe('the server is busy');
		driver.readPair = ({rate, days}) => ({
			type: 'pair-read',
			report: {...makeReport(rate, days), isLoadable: false, askable: []},
		});
		press(driver, 'k', 'H');
		expect(notice(driver)).toBe('NBKR has nothing more to load for these days');
		press(driver, 'B');
		expect(notice(driver)).toContain('compareSources');
		expect(effects(driver, 'ask-other-banks')).toEqual([]);
	});

	it('has other banks asked with B, in the Russian layout too', () => {
		const driver = sampleDriver(140, 40);
		press(driver, '4', 'о', 'И');
		expect(effects(driver, 'ask-other-banks')).toHaveLength(1);
		expect(notice(driver)).toBe('Asking CBR, NBK, CBU …');
	});
});

describe('the drawer', () => {
	it('opens over whatever is on screen and closes again', () => {
		const driver = sampleDriver(80, 24);
		for (const start of [[], ['Enter'], ['4']]) {
			press(driver, ...start, 'c');
			expect(driver.state.overlay?.kind).toBe('rates');
			press(driver, 'c');
			expect(driver.state.overlay).toBeNull();
		}
	});

	it('converts what is typed from a digit on, in any layout, and each key is text then', () => {
		const driver = sampleDriver(80, 24);
		press(driver, 'c', '2', '5', '0', 'Space', 'г', 'ы', 'в');
		expect(driver.state.rates.amount).toBe('250 гыв');
		expect(effects(driver, 'convert-amount').at(-1)).toEqual({
			type: 'convert-amount',
			text: '250 гыв',
			favourites: ['USD', 'EUR', 'RUB', 'KGS'],
		});
		press(driver, 'Ctrl-u', '1', 'q');
		expect(driver.state.rates.amount).toBe('1q');
		press(driver, 'Escape');
		expect(driver.state).toMatchObject({overlay: {kind: 'rates'}, rates: {amount: ''}});
		press(driver, 'Escape');
		expect(driver.state.overlay).toBeNull();
		expect(effects(driver, 'quit')).toEqual([]);
	});

	it('moves through the currencies, the chart with it', () => {
		const driver = sampleDriver(80, 24);
		press(driver, 'c', 'j', 'j', ']');
		expect(currentReport(driver.state.rates)).toMatchObject({rate: {base: 'RUB'}, days: 90});
	});
});

describe('an alert', () => {
	const alert = {pair: 'USD/KGS', date: '2026-11-25', text: 'USD rose to 87.4: 87.45'};

	it('is announced once, and stays in the header until the reader looks', () => {
		for (const key of ['4', 'c', '$']) {
			const driver = sampleDriver(80, 24);
			readRates(driver, someRates, [alert]);
			readRates(driver, someRates);
			expect(effects(driver, 'announce-alerts')).toEqual([
				{type: 'announce-alerts', alerts: [alert]},
			]);
			expect(driver.state.rates.alerts).toEqual([alert]);
			press(driver, 'j');
			expect(driver.state.rates.alerts).toEqual([alert]);
			press(driver, key);
			expect(driver.state.rates.alerts).toEqual([]);
		}
	});

	it('has the stories about what moved one key away, and Enter opens one', () => {
		const driver = sampleDriver(80, 24);
		readRates(driver, someRates, [{...alert, pair: 'EUR/KGS'}]);
		press(driver, '$');
		expect(effects(driver, 'read-rate-news')).toMatchObject([{rates: [{base: 'EUR'}]}]);
		const rows = [makeHeadline(7), makeHeadline(9)];
		driver.send({type: 'rate-news-read', about: 'EUR, NBKR', rows});
		press(driver, 'j', 'j', 'Enter');
		expect(driver.state).toMatchObject({
			overlay: null,
			pane: 'article',
			article: {headline: {id: 9}},
		});
	});

	it('says so where there are no rates yet that stories could be about', () => {
		const driver = sampleDriver(80, 24);
		const {note, credit, favourites} = driver.state.rates;
		const none = {header: [], table: [], alerts: []};
		driver.send({type: 'rates-read', ...none, note, credit, favourites});
		press(driver, '$');
		expect(effects(driver, 'read-rate-news')).toEqual([]);
		expect(driver.state.notices[0]?.text).toBe('No rates yet: R asks the bank.');
	});

	it('or not, the stories are about the header’s pairs, in Rates about the selected one', () => {
		const driver = sampleDriver(80, 24);
		press(driver, '$', '4', 'G', '$');
		const asked = effects(driver, 'read-rate-news') as readonly {
			rates: readonly {base: string}[];
		}[];
		expect(asked.map(({rates}) => rates.map(({base}) => base))).toEqual([
			['USD', 'EUR', 'RUB'],
			['JPY'],
		]);
	});
});

it.each([60, 140])(
	'nothing happens without rates at %i columns, whichever key is pressed',
	columns => {
		const driver = createDriver([], columns, 40);
		press(driver, '4', 'Enter');
		expect(driver.state.rates.isReportOpen).toBe(false);
		press(
			driver,
			'4',
			'j',
			'/',
			'x',
			'Enter',
			's',
			'f',
			'H',
			'B',
			']',
			'$',
			'Enter',
			'c',
			'5',
			'Enter',
		);
		expect(driver.state.rates.report).toBeNull();
		expect(effects(driver, 'quit')).toEqual([]);
	},
);
