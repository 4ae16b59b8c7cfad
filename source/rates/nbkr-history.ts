import type {Fixing, Pair} from '../model/rate.ts';
import {sayReason} from '../text/say-reason.ts';
import {readDate, splitSpan} from './calendar-days.ts';
import {gatherFixings, type PublishedRate} from './gather-fixings.ts';
import {nbkrCurrencies} from './nbkr-currencies.ts';
import {RateError} from './rate-error.ts';
import {acceptHtml, type RateDocument} from './rate-source.ts';

/** A page holds about a year of rows. */
const daysPerPage = 365;

/** The history pages of a currency, a year each. Fetch them over one connection: the bank counts. */
export function listHistoryPages(pair: Pair, from: string, to: string): readonly RateDocument[] {
	const currency = nbkrCurrencies.find(({code}) => code === pair.base);
	if (!currency || pair.quote !== 'KGS') {
		return [];
	}

	return splitSpan(from, to, daysPerPage).map(span => {
		const [beginYear, beginMonth, beginDay] = span.from.split('-');
		const [endYear, endMonth, endDay] = span.to.split('-');
		const query =
			`item=1562&lang=ENG&valuta_id=${currency.id}` +
			`&beg_day=${beginDay}&beg_month=${beginMonth}&beg_year=${beginYear}` +
			`&end_day=${endDay}&end_month=${endMonth}&end_year=${endYear}`;
		return {
			id: `history-${pair.base}-${span.from}`,
			url: `https://www.nbkr.kg/index1.jsp?${query}`,
			accept: acceptHtml,
		};
	});
}

// Bounded cells, so that a page of unpaired markers is read in linear time all the same.
const cell = /<!--(date|value)-->([^<]{1,40})<!--\1-->/g;

/** A page of rows, or the page's form alone when a span has none. */
export function isHistoryPage(text: string): boolean {
	const hasRows = text.includes('<!--date-->') && text.includes('<!--value-->');
	return hasRows || /\sname=["']?valuta_id\b/.test(text);
}

/** The page says nowhere which currency it shows: its address does, or the name of a saved file. */
function findCurrency(url: string) {
	const id = Number(/[?&]valuta_id=(\d+)/.exec(url)?.[1]);
	const words = (url.split('/').at(-1) ?? '').toUpperCase().split(/[^A-Z]+/);
	return nbkrCurrencies.find(currency => currency.id === id || words.includes(currency.code));
}

/** Reads a history page: one fixing a row, newest first as on the page. */
export function parseHistoryPage(source: string, text: string, url: string): readonly Fixing[] {
	const currency = findCurrency(url);
	if (!currency) {
		throw new RateError(source, sayReason('namelessPage'));
	}

	const lines: PublishedRate[] = [];
	let date: string | null = null;
	for (const [, kind, content = ''] of text.matchAll(cell)) {
		if (kind === 'date') {
			date = readDate(content);
		} else if (date) {
			const units = String(currency.units);
			lines.push({base: currency.code, quote: 'KGS', units, value: content, date});
			date = null;
		}
	}

	return gatherFixings(source, lines);
}
