import {describe, expect, test} from 'vitest';
import {nbkr} from '../../source/rates/nbkr.ts';
import {RateError} from '../../source/rates/rate-error.ts';
import {answerOf, linesOf, readFixture} from './read-fixture.ts';

const historyUrl = 'https://www.nbkr.kg/index1.jsp?item=1562&lang=ENG&valuta_id=36&beg_day=01';

describe('the daily fixing', () => {
	test('is read as published: decimal comma, trailing zeros, the date it is for', () => {
		expect(linesOf(nbkr.parse(readFixture('nbkr-daily.xml')))).toEqual([
			'2026-11-25 nbkr 1 USD = 88.1200 KGS',
			'2026-11-25 nbkr 1 EUR = 102.0650 KGS',
			'2026-11-25 nbkr 1 CNY = 12.4031 KGS',
			'2026-11-25 nbkr 1 KZT = 0.1702 KGS',
			'2026-11-25 nbkr 1 RUB = 1.1010 KGS',
		]);
	});

	test('may be a day without rates', () => {
		const text = '<CurrencyRates Name="Daily Exchange Rates" Date="25.11.2026"></CurrencyRates>';
		expect(nbkr.parse(answerOf(text))).toEqual([]);
	});

	test('leaves out a currency without a value', () => {
		const text =
			'<CurrencyRates Date="25.11.2026"><Currency ISOCode="USD"><Nominal>1</Nominal><Value></Value></Currency></CurrencyRates>';
		expect(nbkr.parse(answerOf(text))).toEqual([]);
	});
});

test('the weekly fixing keeps its nominals', () => {
	expect(linesOf(nbkr.parse(readFixture('nbkr-weekly.xml')))).toEqual([
		'2026-11-21 nbkr 1 GBP = 116.0500 KGS',
		'2026-11-21 nbkr 10 JPY = 5.7130 KGS',
		'2026-11-21 nbkr 100 BYR = 0.3010 KGS',
		'2026-11-21 nbkr 1 XDR = 120.4400 KGS',
	]);
});

describe('the history page', () => {
	const expected = ['2026-11-20 nbkr 10 JPY = 5.6900 KGS', '2026-11-13 nbkr 10 JPY = 5.7005 KGS'];

	test.each([
		['its address', historyUrl],
		['the name of a saved file', '/home/reader/nbkr-history-jpy.html'],
	])('takes currency and nominal from %s', (_, url) => {
		expect(linesOf(nbkr.parse(readFixture('nbkr-history.html', url)))).toEqual(expected);
	});

	test('is refused when nothing tells its currency', () => {
		expect(() => nbkr.parse(readFixture('nbkr-history.html', '/tmp/page.html'))).toThrow(
			'does not name its currency',
		);
	});

	test('may have no rows for a span: its form alone is no failure, any other page is one', () => {
		const page = (body: string) => ({
			...answerOf(`<html><body>${body}</body></html>`),
			url: historyUrl,
		});
		expect(nbkr.parse(page('<select name="valuta_id"></select>'))).toEqual([]);
		expect(() => nbkr.parse(page('<p>Service unavailable</p>'))).toThrow('a web page came');
	});

	test('is asked for a year at a time, by the number of the currency', () => {
		const pages = nbkr.history?.({base: 'USD', quote: 'KGS'}, '2025-01-05', '2026-02-01') ?? [];
		expect(pages.map(({url}) => url)).toEqual([
			'https://www.nbkr.kg/index1.jsp?item=1562&lang=ENG&valuta_id=15&beg_day=05&beg_month=01&beg_year=2025&end_day=04&end_month=01&end_year=2026',
			'https://www.nbkr.kg/index1.jsp?item=1562&lang=ENG&valuta_id=15&beg_day=05&beg_month=01&beg_year=2026&end_day=01&end_month=02&end_year=2026',
		]);
	});

	test('is not asked for what the bank does not publish', () => {
		expect(nbkr.history?.({base: 'KGS', quote: 'USD'}, '2026-01-01', '2026-02-01')).toEqual([]);
	});
});

describe('anything else is refused, with the source and the reason', () => {
	test.each([
		['an error page', '<!DOCTYPE html><html><body>502</body></html>', 'a web page came'],
		['an error page with blank lines before it', '\n\n  <HTML><head>', 'a web page came'],
		['nothing', '  ', 'the answer is empty'],
		['half a document', '<CurrencyRates Date="25.11.2026"><Currency ISOCode="U', 'is cut off'],
		['another document', '<Other Date="25.11.2026"></Other>', 'has no <CurrencyRates>'],
		['a document without date', '<CurrencyRates></CurrencyRates>', 'the answer has no date'],
		['a day that is none', '<CurrencyRates Date="31.02.2026"></CurrencyRates>', 'is no date'],
		['entity tricks', '<!DOCTYPE a [<!ENTITY b "c">]><CurrencyRates/>', 'has a DOCTYPE'],
	])('%s', (_, text, reason) => {
		const parse = () => nbkr.parse(answerOf(text));
		expect(parse).toThrow(RateError);
		expect(parse).toThrow('nbkr: ');
		expect(parse).toThrow(reason);
	});
});

describe('is stale', () => {
	const at = (text: string) => Date.parse(`${text}+06:00`);

	test.each([
		['on the day it is for', '2026-11-25', '2026-11-25T10:00', false],
		['tomorrow’s, on the evening before', '2026-11-25', '2026-11-24T18:00', false],
		['Friday’s (dated Saturday) on Sunday', '2026-11-28', '2026-11-29T12:00', false],
		['Friday’s on Monday before the new one', '2026-11-28', '2026-11-30T14:00', false],
		['Friday’s after Monday was a holiday', '2026-11-28', '2026-12-01T14:00', false],
		['Friday’s on Tuesday evening', '2026-11-28', '2026-12-01T18:00', true],
		['the last of the year, in the New Year’s break', '2026-12-31', '2027-01-08T18:00', false],
		['a week later', '2026-11-18', '2026-11-25T10:00', true],
	])('%s', (_, date, now, isStale) => {
		expect(nbkr.isStale(date, at(now), 'USD')).toBe(isStale);
	});

	test('a weekly currency only when two Fridays have passed', () => {
		expect(nbkr.isStale('2026-11-21', at('2026-11-28T10:00'), 'GBP')).toBe(false);
		expect(nbkr.isStale('2026-11-21', at('2026-12-04T18:00'), 'GBP')).toBe(true);
	});
});
