import {expect, test} from 'vitest';
import {cbr} from '../../source/rates/cbr.ts';
import {cbrXmlDaily} from '../../source/rates/cbr-xml-daily.ts';
import {answerOf, linesOf, readFixture} from './read-fixture.ts';

test('reads the daily fixing in windows-1251, per nominal', () => {
	expect(linesOf(cbr.parse(readFixture('cbr-daily.xml')))).toEqual([
		'2026-11-25 cbr 1 USD = 80.0400 RUB',
		'2026-11-25 cbr 100 KGS = 90.8306 RUB',
		'2026-11-25 cbr 100 JPY = 51.9010 RUB',
	]);
});

test('reads the history of a currency that is named by the bank’s number', () => {
	expect(linesOf(cbr.parse(readFixture('cbr-dynamic.xml')))).toEqual([
		'2026-11-20 cbr 100 KGS = 90.1200 RUB',
		'2026-11-21 cbr 100 KGS = 90.5500 RUB',
	]);
});

test('asks for a span of history with the bank’s dates and number', () => {
	const [page] = cbr.history?.({base: 'KGS', quote: 'RUB'}, '2026-10-01', '2026-11-24') ?? [];
	expect(page?.url).toBe(
		'https://www.cbr.ru/scripts/XML_dynamic.asp?date_req1=01/10/2026&date_req2=24/11/2026&VAL_NM_RQ=R01370',
	);
});

test('tells what the bank says in place of rates', () => {
	expect(() => cbr.parse(answerOf('<ValCurs>Error in parameters</ValCurs>'))).toThrow(
		'cbr: the bank says: Error in parameters',
	);
});

test('does not take another bank’s document for its own', () => {
	const text =
		'<ValCurs Date="25.11.2026" name="x"><Valute ID="840"><CharCode>USD</CharCode><Value>9.2</Value></Valute></ValCurs>';
	expect(cbr.recognises(text, 'rates.xml')).toBe(false);
});

test('the mirror is read under its own name, its numbers digit by digit', () => {
	expect(linesOf(cbrXmlDaily.parse(readFixture('cbr-xml-daily.json')))).toEqual([
		'2026-11-25 cbr-xml-daily 1 USD = 80.04 RUB',
		'2026-11-25 cbr-xml-daily 100 KGS = 90.8306 RUB',
	]);
});

test('is not stale in the January break', () => {
	const dated = '2026-12-31';
	expect(cbr.isStale(dated, Date.parse('2027-01-10T12:00+03:00'))).toBe(false);
	expect(cbr.isStale(dated, Date.parse('2027-01-13T12:00+03:00'))).toBe(true);
});
