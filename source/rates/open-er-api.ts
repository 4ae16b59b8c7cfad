import {sayReason} from '../text/say-reason.ts';
import {toIsoDate} from './calendar-days.ts';
import {isOverdue, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {excerpt, RateError} from './rate-error.ts';
import {acceptJson, type RateSource} from './rate-source.ts';
import {readJsonAnswer} from './read-answer.ts';
import {isJsonObject, textOf} from './read-json.ts';

const id = 'open-er-api';

/** A market average, once a day at midnight UTC. Caching is allowed, redistribution is not. */
export const openErApi: RateSource = {
	id,
	name: 'ExchangeRate-API',
	label: 'ExchangeRate-API',
	homepage: 'https://www.exchangerate-api.com',
	attribution: 'Rates By Exchange Rate API, https://www.exchangerate-api.com',
	quote: null,
	documents: [{id: 'usd', url: 'https://open.er-api.com/v6/latest/USD', accept: acceptJson}],
	history: null,

	recognises: text => text.includes('"time_last_update_unix"') && text.includes('"base_code"'),

	parse(answer) {
		const json = readJsonAnswer(id, answer);
		const rates = isJsonObject(json) ? json['rates'] : undefined;
		if (!isJsonObject(json) || textOf(json, 'result') !== 'success' || !isJsonObject(rates)) {
			const reason = isJsonObject(json) ? textOf(json, 'error-type') : '';
			throw new RateError(
				id,
				reason ? sayReason('serviceSays', {words: excerpt(reason)}) : sayReason('noRates'),
			);
		}

		const seconds = Number(textOf(json, 'time_last_update_unix'));
		if (!(seconds > 0 && seconds < 1e11)) {
			throw new RateError(id, sayReason('noDate'));
		}

		const base = textOf(json, 'base_code');
		const date = toIsoDate(seconds * 1000);
		const lines = Object.keys(rates).map(quote => ({
			base,
			quote,
			value: textOf(rates, quote),
			date,
		}));
		return gatherFixings(id, lines);
	},

	isStale: (date, now) => isOverdue(rhythms.daily, date, now),
};
