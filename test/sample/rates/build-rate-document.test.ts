import {describe, expect, test} from 'vitest';
import {
	buildDailyRates,
	buildWeeklyRates,
	sampleRateDocuments,
} from '../../../source/sample/rates/build-rate-document.ts';

const now = Date.parse('2026-11-24T11:00:00+06:00');
const nextDay = now + 86_400_000;
const prolog = '<\\?xml version="1\\.0" encoding="windows-1251" \\?>\n';
const date = 'Date="\\d{2}\\.\\d{2}\\.\\d{4}"';
const daily =
	'<Currency ISOCode="[A-Z]{3}">\n<Nominal>1</Nominal>\n<Value>\\d+,\\d{4}</Value>\n</Currency>\n';
const weekly = daily
	.replace('>1<', '>(?:1|10)<')
	.replace('<Value>', '<ValidFor>7</ValidFor>\n<Value>');

function codesIn(document: string): readonly string[] {
	return Array.from(document.matchAll(/ISOCode="(\w+)"/g), match => match[1] ?? '');
}

describe('the rates in the bank’s own form', () => {
	test('daily', () => {
		const document = buildDailyRates(now);
		expect(document).toMatch(
			new RegExp(
				`^${prolog}<CurrencyRates Name="Daily Exchange Rates" ${date}>\n(?:${daily}){5}</CurrencyRates>\n$`,
			),
		);
		expect(codesIn(document)).toEqual(['USD', 'EUR', 'CNY', 'KZT', 'RUB']);
	});

	test('weekly', () => {
		const document = buildWeeklyRates(now);
		expect(document).toMatch(
			new RegExp(
				`^${prolog}<CurrencyRates Name="Weekly Exchange Rates" ${date}>\n(?:${weekly})+</CurrencyRates>\n$`,
			),
		);
		const codes = codesIn(document);
		expect(codes.length).toBeGreaterThanOrEqual(20);
		expect(new Set([...codes, ...codesIn(buildDailyRates(now))]).size).toBe(codes.length + 5);
	});
});

describe('the last ten fixings', () => {
	test('end with the one on show, and each has a date of its own', () => {
		const documents = sampleRateDocuments(now);
		expect(documents.at(-1)).toBe(buildDailyRates(now));
		expect(new Set(documents.map(document => /Date="(.*?)"/.exec(document)?.[1])).size).toBe(10);
	});

	test('a date keeps its rates in a later run', () => {
		expect(sampleRateDocuments(nextDay).slice(0, -1)).toEqual(sampleRateDocuments(now).slice(1));
	});

	test('the dollar, the euro and the rouble all moved at least once', () => {
		const documents = sampleRateDocuments(now);
		for (const code of ['USD', 'EUR', 'RUB']) {
			const value = new RegExp(`"${code}">\\n<Nominal>1</Nominal>\\n<Value>([\\d,]+)`);
			const values = documents.map(document => value.exec(document)?.[1]);
			expect(new Set(values).size, code).toBeGreaterThan(3);
		}
	});
});
