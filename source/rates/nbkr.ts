import {isOverdue, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {isHistoryPage, listHistoryPages, parseHistoryPage} from './nbkr-history.ts';
import {acceptXml, type RateSource} from './rate-source.ts';
import {decodeAnswer, readXmlAnswer, requireDate} from './read-answer.ts';
import {childText, findElements} from './read-xml.ts';

const id = 'nbkr';

/** Set anew each working day; all others on Fridays. */
const dailyCurrencies = ['USD', 'EUR', 'CNY', 'KZT', 'RUB'];

/** The fixing is set in the afternoon and valid from the next day, which is the date it carries. */
export const nbkr: RateSource = {
	id,
	name: 'National Bank of the Kyrgyz Republic',
	label: 'NBKR',
	homepage: 'https://www.nbkr.kg/',
	newsWords: ['нацбанк', '"национальный банк"', 'нбкр', '"national bank"', '"улуттук банк"'],
	attribution: '',
	quote: 'KGS',
	documents: [
		{id: 'daily', url: 'https://www.nbkr.kg/XML/daily.xml', accept: acceptXml},
		{id: 'weekly', url: 'https://www.nbkr.kg/XML/weekly.xml', accept: acceptXml},
	],
	history: listHistoryPages,

	recognises: text => /<CurrencyRates\b/.test(text) || isHistoryPage(text),

	parse(answer) {
		const text = decodeAnswer(answer);
		if (isHistoryPage(text)) {
			return parseHistoryPage(id, text, answer.url);
		}

		const root = readXmlAnswer(id, answer, ['CurrencyRates']);
		const date = requireDate(id, root.attributes.get('Date') ?? '');
		const lines = findElements(root, 'Currency').map(currency => ({
			base: currency.attributes.get('ISOCode') ?? '',
			quote: 'KGS',
			units: childText(currency, 'Nominal'),
			value: childText(currency, 'Value'),
			date,
		}));
		return gatherFixings(id, lines);
	},

	isStale(date, now, base) {
		const isDaily = base === undefined || dailyCurrencies.includes(base);
		return isOverdue(isDaily ? rhythms.nbkr : rhythms.nbkrWeekly, date, now);
	},
};
