import {sayReason} from '../text/say-reason.ts';
import {eachDay} from './calendar-days.ts';
import {isOverdue, isPublicationDay, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {RateError} from './rate-error.ts';
import {acceptJson, type RateSource} from './rate-source.ts';
import {readJsonAnswer, requireDate} from './read-answer.ts';
import {objectsOf, textOf} from './read-json.ts';

const id = 'cbu';
const address = 'https://cbu.uz/en/arkhiv-kursov-valyut/json';

/** Its numbers are texts. The address without a date gives the latest fixing. */
export const cbu: RateSource = {
	id,
	name: 'Central Bank of Uzbekistan',
	label: 'CBU',
	homepage: 'https://cbu.uz/',
	newsWords: ['"центральный банк узбекистана"', '"central bank of uzbekistan"'],
	attribution: '',
	quote: 'UZS',
	documents: [{id: 'daily', url: `${address}/`, accept: acceptJson}],

	// One day a request: the caller decides how many days are worth it.
	history: (pair, from, to) =>
		pair.quote === 'UZS'
			? eachDay(from, to)
					.filter(date => isPublicationDay(rhythms.cbu, date))
					.map(date => ({
						id: `history-${date}`,
						url: `${address}/all/${date}/`,
						accept: acceptJson,
					}))
			: [],

	recognises: text => /"Ccy"\s*:/.test(text) && text.includes('"Rate"'),

	parse(answer) {
		const json = readJsonAnswer(id, answer);
		if (!Array.isArray(json)) {
			throw new RateError(id, sayReason('noRateList'));
		}

		const lines = objectsOf(json).map(currency => ({
			base: textOf(currency, 'Ccy'),
			quote: 'UZS',
			units: textOf(currency, 'Nominal'),
			value: textOf(currency, 'Rate'),
			date: requireDate(id, textOf(currency, 'Date')),
		}));
		return gatherFixings(id, lines);
	},

	isStale: (date, now) => isOverdue(rhythms.cbu, date, now),
};
