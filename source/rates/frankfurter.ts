import type {Fixing} from '../model/rate.ts';
import {sayReason} from '../text/say-reason.ts';
import {isOverdue, rhythms} from './calendars.ts';
import {gatherFixings, type PublishedRate} from './gather-fixings.ts';
import {excerpt, RateError} from './rate-error.ts';
import {acceptJson, type RateAnswer, type RateDocument, type RateSource} from './rate-source.ts';
import {readJsonAnswer, requireDate} from './read-answer.ts';
import {isJsonObject, type JsonObject, objectsOf, textOf} from './read-json.ts';

const id = 'frankfurter';
const address = 'https://api.frankfurter.dev/v2/rates';

function ask(base: string): RateDocument {
	return {
		id: base.toLowerCase(),
		url: `${address}?base=${base}&quotes=KGS&providers=NBKR`,
		accept: acceptJson,
	};
}

function readLine(object: JsonObject): PublishedRate {
	return {
		base: textOf(object, 'base'),
		quote: textOf(object, 'quote'),
		value: textOf(object, 'rate'),
		date: requireDate(id, textOf(object, 'date')),
	};
}

/** The first version of the service: one base and an amount of it, one date or a date per key. */
function readFirstVersion(answer: JsonObject): readonly PublishedRate[] {
	const rates = answer['rates'];
	if (!isJsonObject(rates)) {
		return [];
	}

	const units = textOf(answer, 'amount') || '1';
	const base = textOf(answer, 'base');
	const isSeries = Object.values(rates).some(isJsonObject);
	const days = isSeries ? Object.entries(rates) : [[textOf(answer, 'date'), rates] as const];
	return days.flatMap(([day, prices]) => {
		const date = requireDate(id, day);
		return isJsonObject(prices)
			? Object.keys(prices).map(quote => ({
					base,
					quote,
					units,
					value: textOf(prices, quote),
					date,
				}))
			: [];
	});
}

function parse(answer: RateAnswer): readonly Fixing[] {
	const json = readJsonAnswer(id, answer);
	if (Array.isArray(json)) {
		return gatherFixings(id, objectsOf(json).map(readLine));
	}

	if (!isJsonObject(json) || !('base' in json)) {
		const message = isJsonObject(json) ? textOf(json, 'message') : '';
		throw new RateError(
			id,
			message ? sayReason('serviceSays', {words: excerpt(message)}) : sayReason('noRates'),
		);
	}

	return gatherFixings(id, 'quote' in json ? [readLine(json)] : readFirstVersion(json));
}

/** A free service that relays what central banks publish; asked for the National Bank's rates. */
export const frankfurter: RateSource = {
	id,
	name: 'Frankfurter',
	label: 'Frankfurter',
	homepage: 'https://frankfurter.dev/',
	attribution: '',
	quote: null,
	documents: [ask('USD'), ask('EUR'), ask('RUB')],

	history(pair, from, to) {
		const provider = pair.quote === 'KGS' ? '&providers=NBKR' : '';
		const query = `base=${pair.base}&quotes=${pair.quote}&from=${from}&to=${to}${provider}`;
		const name = `history-${pair.base}-${pair.quote}`;
		return [{id: name, url: `${address}?${query}`, accept: acceptJson}];
	},

	recognises(text, url) {
		const isSecondVersion =
			/^\s*(?:\[\s*)?\{[^{}]*"quote"\s*:/.test(text) && text.includes('"rate"');
		const isFirstVersion = /^\s*\{\s*"amount"\s*:[^{}]*"rates"\s*:\s*\{/.test(text);
		return isSecondVersion || isFirstVersion || /\bfrankfurter\.(?:dev|app)\//.test(url);
	},

	parse,

	isStale: (date, now) => isOverdue(rhythms.frankfurter, date, now),
};
