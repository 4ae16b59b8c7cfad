import {sayReason} from '../text/say-reason.ts';
import {isOverdue, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {excerpt, RateError} from './rate-error.ts';
import {acceptJson, type RateSource} from './rate-source.ts';
import {readJsonAnswer, requireDate} from './read-answer.ts';
import {isJsonObject, objectsOf, textOf} from './read-json.ts';

const id = 'boc';
const address = 'https://www.bankofcanada.ca/valet/observations/group/FX_RATES_DAILY/json';

/** An observation has its date under `d` and a series for each currency: `FXUSDCAD: {v: "1.4"}`. */
const series = /^FX([A-Z]{3})CAD$/;

/** Indicative averages of the day, on the afternoon of each working day. */
export const boc: RateSource = {
	id,
	name: 'Bank of Canada',
	label: 'BoC',
	homepage: 'https://www.bankofcanada.ca/',
	newsWords: ['"bank of canada"'],
	attribution: 'Source: Bank of Canada',
	quote: 'CAD',
	documents: [{id: 'daily', url: `${address}?recent=1`, accept: acceptJson}],

	history: (pair, from, to) =>
		pair.quote === 'CAD'
			? [
					{
						id: 'history',
						url: `${address}?start_date=${from}&end_date=${to}`,
						accept: acceptJson,
					},
				]
			: [],

	recognises: text => /"observations"\s*:/.test(text) && /"FX[A-Z]{3}CAD"\s*:/.test(text),

	parse(answer) {
		const json = readJsonAnswer(id, answer);
		if (!isJsonObject(json) || !Array.isArray(json['observations'])) {
			const message = isJsonObject(json) ? textOf(json, 'message') : '';
			throw new RateError(
				id,
				message ? sayReason('bankSays', {words: excerpt(message)}) : sayReason('noRates'),
			);
		}

		const lines = objectsOf(json['observations']).flatMap(observation => {
			const date = requireDate(id, textOf(observation, 'd'));
			return Object.entries(observation).map(([name, price]) => ({
				base: series.exec(name)?.[1] ?? '',
				quote: 'CAD',
				value: isJsonObject(price) ? textOf(price, 'v') : '',
				date,
			}));
		});
		return gatherFixings(id, lines);
	},

	isStale: (date, now) => isOverdue(rhythms.boc, date, now),
};
