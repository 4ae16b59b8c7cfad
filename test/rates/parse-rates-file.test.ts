import {readdirSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {rateSources} from '../../source/rates/index.ts';
import {parseRates, recogniseSource, toRateRows} from '../../source/rates/parse-rates-file.ts';
import {RateError} from '../../source/rates/rate-error.ts';
import {answerOf, readFixture} from './read-fixture.ts';

const fixtures = readdirSync(path.join(import.meta.dirname, '../fixtures/rates'));

function parseText(text: string, sourceId?: string) {
	const bytes = Buffer.from(text);
	return parseRates({
		bytes,
		contentType: null,
		url: 'file',
		...(sourceId === undefined ? {} : {sourceId}),
	});
}

describe('recognises a document by its content', () => {
	test.each(fixtures)('%s', name => {
		const expected = rateSources
			.filter(({id}) => name.startsWith(`${id}-`) || name.startsWith(`${id}.`))
			.toSorted((a, b) => b.id.length - a.id.length)[0];
		expect(recogniseSource(readFixture(name, 'file'))?.id).toBe(expected?.id);
	});

	test('every source has a document among them', () => {
		const seen = new Set(fixtures.map(name => recogniseSource(readFixture(name, 'file'))?.id));
		expect(Array.from(seen).toSorted()).toEqual(rateSources.map(({id}) => id).toSorted());
	});
});

test('gives the plain rows that are printed', () => {
	const {body} = readFixture('nbkr-daily.xml');
	const [row] = toRateRows(parseRates({bytes: body, contentType: 'text/xml', url: 'daily.xml'}));
	expect(row).toEqual({
		source: 'nbkr',
		base: 'USD',
		quote: 'KGS',
		units: 1,
		value: '88.1200',
		date: '2026-11-25',
	});
});

test.each([
	['a web page', '<!DOCTYPE html><html><body>Sorry</body></html>'],
	['a news feed', '<rss version="2.0"><channel><title>News</title></channel></rss>'],
	['other JSON', '{"hello":"world"}'],
	['noise', '\u0000\u0001\u0002'],
	['nothing', ''],
])('says in one line that %s is no fixing', (_, text) => {
	expect(() => parseText(text)).toThrow(
		new RateError('', 'this is not a fixing of any known source; name one with --source'),
	);
});

test('names the sources that there are when an unknown one is asked for', () => {
	expect(() => parseText('[]', 'nbrk')).toThrow(/no rate source “nbrk”; there are nbkr, cbr,/);
});

test('leaves out the lines that are no rates, and fails when nothing else is there', () => {
	const line = (value: string) =>
		`<Currency ISOCode="USD"><Nominal>1</Nominal><Value>${value}</Value></Currency>`;
	const document = (...values: string[]) =>
		`<CurrencyRates Date="25.11.2026">${values.map(line).join('')}</CurrencyRates>`;
	const rows = toRateRows(parseText(document('-1', '0', 'n/a', '88,5', '1.234,5')));
	expect(rows.map(({value}) => value)).toEqual(['88.5']);
	expect(() => parseText(document('\u001B[31mred'))).toThrow(
		'nbkr: no usable rate: USD/KGS “[31mred” is not a positive decimal number',
	);
});

test('whatever the bytes are, the answer is fixings or one line, soon', () => {
	const prefixes = [
		'',
		'<CurrencyRates Date="25.11.2026">',
		'<ValCurs><Valute ID="R01">',
		'[{"Ccy":',
	];
	const piece = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'<',
			'>',
			'<!--',
			'-->',
			'<![CDATA[',
			'{',
			'[',
			'"Rate":',
			'"',
			'=',
			'<!--date-->',
		),
	);
	fc.assert(
		fc.property(
			fc.constantFrom(...prefixes),
			fc.array(piece),
			fc.constantFrom(...rateSources.map(({id}) => id), undefined),
			(prefix, pieces, sourceId) => {
				try {
					parseText(prefix + pieces.join(''), sourceId);
				} catch (error) {
					expect(error).toBeInstanceOf(RateError);
					expect(String(error)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
				}
			},
		),
		{numRuns: 300},
	);
});

test.each([
	['open tags', '<Currency>'.repeat(30_000)],
	['names without an end', `<a ${'b'.repeat(300_000)}`],
	['attributes without values', `<a ${'b '.repeat(150_000)}>`],
	['comments', '<!--'.repeat(75_000)],
	['dates without values', `<!--value-->${'<!--date-->01.01.2026<!--date-->'.repeat(10_000)}`],
	['brackets', '['.repeat(300_000)],
	['blanks', ' '.repeat(300_000)],
])('300 kB of %s take no long time', (_, text) => {
	for (const source of rateSources) {
		const started = performance.now();
		try {
			source.recognises(text, '');
			source.parse({...answerOf(text), url: 'index1.jsp?valuta_id=15'});
		} catch (error) {
			expect(error).toBeInstanceOf(RateError);
		}

		expect(performance.now() - started).toBeLessThan(2000);
	}
});
