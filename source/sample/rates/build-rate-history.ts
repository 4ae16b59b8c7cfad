import {type Day, dailyFixingDay, dayOf, formatDay, isWorkingDay} from './rate-calendar.ts';
import {dailyRates} from './sample-rates.ts';

/** The bank's own numbers (`valuta_id`) of the currencies that it fixes daily. */
const currencies: Readonly<Record<string, string>> = {
	15: 'USD',
	20: 'EUR',
	24: 'CNY',
	40: 'KZT',
	44: 'RUB',
};

/** The bank answers with at most a year. */
const longestSpan = 366;

/**
 * The bank's history page for one currency, newest row first; null when the query asks for
 * something that it does not have.
 */
export function buildRateHistory(query: URLSearchParams, now: number): string | null {
	const code = currencies[query.get('valuta_id') ?? ''];
	const from = readDay(query, 'beg');
	const until = Math.min(readDay(query, 'end'), dailyFixingDay(now));
	const isKnown = query.get('item') === '1562' && from > 0 && until > 0;
	if (!code || !isKnown) {
		return null;
	}

	const rows: string[] = [];
	for (let day = until; day >= Math.max(from, until - longestSpan); day--) {
		if (isWorkingDay(day)) {
			rows.push(buildRow(day, code));
		}
	}

	const head = '<head><meta charset="utf-8"><title>Official exchange rates</title></head>';
	const table = `<table>${rows.join('')}</table>`;
	return `<!DOCTYPE html>\n<html lang="en">\n${head}\n<body>\n${table}\n</body>\n</html>\n`;
}

function buildRow(day: Day, code: string): string {
	const value = dailyRates(day).find(rate => rate.code === code)?.value ?? '';
	const date = `<td><!--date-->${formatDay(day)}<!--date--></td>`;
	return `<tr>${date}<td><!--value-->${value}<!--value--></td></tr>`;
}

function readDay(query: URLSearchParams, end: 'beg' | 'end'): Day {
	const [year, month, day] = ['year', 'month', 'day'].map(part =>
		Number(query.get(`${end}_${part}`)),
	);
	return year && month && day ? dayOf(year, month, day) : Number.NaN;
}
