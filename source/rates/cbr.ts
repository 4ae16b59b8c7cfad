import {sayReason} from '../text/say-reason.ts';
import {isOverdue, rhythms} from './calendars.ts';
import {cbrCurrencies} from './cbr-currencies.ts';
import {gatherFixings, type PublishedRate} from './gather-fixings.ts';
import {excerpt, RateError} from './rate-error.ts';
import {acceptXml, type RateSource} from './rate-source.ts';
import {readXmlAnswer, requireDate} from './read-answer.ts';
import {childText, findElements, type XmlElement} from './read-xml.ts';

const id = 'cbr';
const address = 'https://www.cbr.ru/scripts';

function readPrice(element: XmlElement, base: string, date: string): PublishedRate {
	const units = childText(element, 'Nominal');
	return {base, quote: 'RUB', units, value: childText(element, 'Value'), date};
}

/** A line of the history: it names the currency by the bank's own number. */
function readRecord(record: XmlElement): PublishedRate {
	const number = record.attributes.get('Id') ?? '';
	const code = cbrCurrencies.get(number);
	if (!code) {
		throw new RateError(id, sayReason('unknownNumber', {words: excerpt(number)}));
	}

	return readPrice(record, code, requireDate(id, record.attributes.get('Date') ?? ''));
}

/** Set on working days for the next day, which is the date it carries. */
export const cbr: RateSource = {
	id,
	name: 'Bank of Russia',
	label: 'CBR',
	homepage: 'https://www.cbr.ru/',
	newsWords: ['"банк россии"', '"цб рф"', 'центробанк', '"bank of russia"'],
	attribution: 'Source: Bank of Russia, www.cbr.ru',
	quote: 'RUB',
	documents: [{id: 'daily', url: `${address}/XML_daily.asp`, accept: acceptXml}],

	history(pair, from, to) {
		const [number] = Array.from(cbrCurrencies).find(([, code]) => code === pair.base) ?? [];
		if (!number || pair.quote !== 'RUB') {
			return [];
		}

		const [first, last] = [from, to].map(date => date.split('-').reverse().join('/'));
		const query = `date_req1=${first}&date_req2=${last}&VAL_NM_RQ=${number}`;
		const url = `${address}/XML_dynamic.asp?${query}`;
		return [{id: `history-${pair.base}`, url, accept: acceptXml}];
	},

	// Other banks took over the element names; only this one numbers its currencies R01….
	recognises: (text, url) =>
		/<ValCurs\b/.test(text) &&
		(/<(?:Valute|Record)\b[^<>]*\bI[Dd]="R0/.test(text) || /\bcbr\.ru\//.test(url)),

	parse(answer) {
		const root = readXmlAnswer(id, answer, ['ValCurs']);
		if (root.children.length === 0 && root.text.trim()) {
			throw new RateError(id, sayReason('bankSays', {words: excerpt(root.text)}));
		}

		if (root.attributes.has('DateRange1')) {
			return gatherFixings(id, findElements(root, 'Record').map(readRecord));
		}

		const date = requireDate(id, root.attributes.get('Date') ?? '');
		const lines = findElements(root, 'Valute').map(element =>
			readPrice(element, childText(element, 'CharCode'), date),
		);
		return gatherFixings(id, lines);
	},

	isStale: (date, now) => isOverdue(rhythms.cbr, date, now),
};
