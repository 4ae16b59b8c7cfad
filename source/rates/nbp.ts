import {sayReason} from '../text/say-reason.ts';
import {splitSpan} from './calendar-days.ts';
import {isOverdue, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {RateError} from './rate-error.ts';
import {acceptJson, type RateDocument, type RateSource} from './rate-source.ts';
import {readJsonAnswer, requireDate} from './read-answer.ts';
import {objectsOf, textOf} from './read-json.ts';

const id = 'nbp';
const address = 'https://api.nbp.pl/api/exchangerates/tables';

/** The longest span that one request may ask for. */
const longestSpan = 93;

/** Table A, each working day; the other currencies are in table B, on Wednesdays. */
const dailyCurrencies =
	'THB USD AUD HKD CAD NZD SGD EUR HUF CHF GBP UAH JPY CZK DKK ISK NOK SEK RON BGN TRY ILS CLP PHP MXN ZAR BRL MYR IDR INR KRW CNY XDR'.split(
		' ',
	);

function tableOf(base: string): 'A' | 'B' {
	return dailyCurrencies.includes(base) ? 'A' : 'B';
}

function ask(name: string, path: string): RateDocument {
	return {id: name, url: `${address}/${path}/?format=json`, accept: acceptJson};
}

/** Middle rates in zlotys. A span without a working day is answered with status 404. */
export const nbp: RateSource = {
	id,
	name: 'National Bank of Poland',
	label: 'NBP',
	homepage: 'https://nbp.pl/',
	newsWords: ['"national bank of poland"', 'nbp'],
	attribution: '',
	quote: 'PLN',
	documents: [ask('daily', 'A'), ask('weekly', 'B')],

	history: (pair, from, to) =>
		pair.quote === 'PLN'
			? splitSpan(from, to, longestSpan).map(span => ({
					...ask(
						`history-${pair.base}-${span.from}`,
						`${tableOf(pair.base)}/${span.from}/${span.to}`,
					),
					mayBeMissing: true,
				}))
			: [],

	recognises: text => /"effectiveDate"\s*:/.test(text) && /"mid"\s*:/.test(text),

	parse(answer) {
		const json = readJsonAnswer(id, answer);
		if (!Array.isArray(json)) {
			throw new RateError(id, sayReason('noRateTable'));
		}

		const lines = objectsOf(json).flatMap(table => {
			const date = requireDate(id, textOf(table, 'effectiveDate'));
			return objectsOf(table['rates']).map(rate => ({
				base: textOf(rate, 'code'),
				quote: 'PLN',
				value: textOf(rate, 'mid'),
				date,
			}));
		});
		return gatherFixings(id, lines);
	},

	isStale(date, now, base) {
		const isDaily = base === undefined || tableOf(base) === 'A';
		return isOverdue(isDaily ? rhythms.nbp : rhythms.nbpWeekly, date, now);
	},
};
