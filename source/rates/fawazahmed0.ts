import {sayReason} from '../text/say-reason.ts';
import {eachDay} from './calendar-days.ts';
import {isOverdue, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {isCurrency} from './known-currencies.ts';
import {RateError} from './rate-error.ts';
import {acceptJson, type RateDocument, type RateSource} from './rate-source.ts';
import {readJsonAnswer, requireDate} from './read-answer.ts';
import {isJsonObject, textOf} from './read-json.ts';

const id = 'fawazahmed0';

function ask(name: string, version: string, base: string): RateDocument {
	return {
		id: name,
		url: `https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@${version}/v1/currencies/${base}.min.json`,
		accept: acceptJson,
	};
}

/** A day's version of the npm package that carries the rates: `2026.9.29`. */
function versionOf(date: string): string {
	return date.split('-').map(Number).join('.');
}

/** Market averages from a package that is published daily. */
export const fawazahmed0: RateSource = {
	id,
	name: 'Exchange API by fawazahmed0',
	label: 'fawazahmed0',
	homepage: 'https://github.com/fawazahmed0/exchange-api',
	attribution: '',
	quote: null,
	documents: [ask('usd', 'latest', 'usd')],

	// One day a request: the caller decides how many days are worth it.
	history: (pair, from, to) =>
		eachDay(from, to).map(date => ({
			...ask(`history-${date}`, versionOf(date), pair.base.toLowerCase()),
			mayBeMissing: true,
		})),

	recognises: text => /^\s*\{\s*"date"\s*:\s*"[\d-]+"\s*,\s*"[a-z0-9]+"\s*:\s*\{/.test(text),

	parse(answer) {
		const json = readJsonAnswer(id, answer);
		const [base, prices] = isJsonObject(json)
			? (Object.entries(json).find(([, value]) => isJsonObject(value)) ?? [])
			: [];
		if (!isJsonObject(json) || base === undefined || !isJsonObject(prices)) {
			throw new RateError(id, sayReason('noRates'));
		}

		const date = requireDate(id, textOf(json, 'date'));
		// It mixes coins and metals in, under codes of their own.
		const codes = Object.keys(prices).filter(code => isCurrency(code.toUpperCase()));
		const lines = codes.map(code => ({
			base: base.toUpperCase(),
			quote: code.toUpperCase(),
			value: textOf(prices, code),
			date,
		}));
		return gatherFixings(id, lines);
	},

	isStale: (date, now) => isOverdue(rhythms.daily, date, now),
};
