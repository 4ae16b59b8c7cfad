import {sayReason} from '../text/say-reason.ts';
import {isOverdue, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {RateError} from './rate-error.ts';
import {acceptJson, type RateSource} from './rate-source.ts';
import {readJsonAnswer, requireDate} from './read-answer.ts';
import {isJsonObject, objectsOf, textOf} from './read-json.ts';

const id = 'cbr-xml-daily';

/** A third party's copy of the Bank of Russia's fixing, for where the bank cannot be reached. */
export const cbrXmlDaily: RateSource = {
	id,
	name: 'Bank of Russia, mirrored by cbr-xml-daily.ru',
	label: 'CBR mirror',
	homepage: 'https://www.cbr-xml-daily.ru/',
	attribution: 'Source: Bank of Russia, through www.cbr-xml-daily.ru',
	quote: 'RUB',
	documents: [{id: 'daily', url: 'https://www.cbr-xml-daily.ru/daily_json.js', accept: acceptJson}],
	// Its archive answers 404 for every day without rates; the bank itself serves a whole span.
	history: null,

	recognises: text => /"Valute"\s*:/.test(text) && text.includes('"CharCode"'),

	parse(answer) {
		const json = readJsonAnswer(id, answer);
		const currencies = isJsonObject(json) ? json['Valute'] : undefined;
		if (!isJsonObject(json) || !isJsonObject(currencies)) {
			throw new RateError(id, sayReason('noRates'));
		}

		const date = requireDate(id, textOf(json, 'Date'));
		const lines = objectsOf(Object.values(currencies)).map(currency => ({
			base: textOf(currency, 'CharCode'),
			quote: 'RUB',
			units: textOf(currency, 'Nominal'),
			value: textOf(currency, 'Value'),
			date,
		}));
		return gatherFixings(id, lines);
	},

	isStale: (date, now) => isOverdue(rhythms.cbr, date, now),
};
