import {eachDay} from './calendar-days.ts';
import {isOverdue, isPublicationDay, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {acceptXml, type RateSource} from './rate-source.ts';
import {readXmlAnswer, requireDate} from './read-answer.ts';
import {childText, findElements} from './read-xml.ts';

const id = 'nbk';
const address = 'https://nationalbank.kz/rss';

/** Dates itself once for the whole answer, or (the feed) once for each currency, dead ones included. */
export const nbk: RateSource = {
	id,
	name: 'National Bank of Kazakhstan',
	label: 'NBK',
	homepage: 'https://nationalbank.kz/',
	newsWords: ['"нацбанк казахстана"', '"national bank of kazakhstan"'],
	attribution: '',
	quote: 'KZT',
	documents: [{id: 'daily', url: `${address}/rates_all.xml`, accept: acceptXml}],

	// One day a request: the caller decides how many days are worth it.
	history: (pair, from, to) =>
		pair.quote === 'KZT'
			? eachDay(from, to)
					.filter(date => isPublicationDay(rhythms.nbk, date))
					.map(date => ({
						id: `history-${date}`,
						url: `${address}/get_rates.cfm?fdate=${date.split('-').reverse().join('.')}`,
						accept: acceptXml,
					}))
			: [],

	recognises: text => /<(?:rates|rss)\b/.test(text) && text.includes('<quant>'),

	parse(answer) {
		const root = readXmlAnswer(id, answer, ['rates', 'rss']);
		const common = childText(root, 'date');
		const lines = findElements(root, 'item').map(item => ({
			base: childText(item, 'title'),
			quote: 'KZT',
			units: childText(item, 'quant'),
			value: childText(item, 'description'),
			date: requireDate(id, childText(item, 'pubDate') || common),
		}));
		return gatherFixings(id, lines);
	},

	isStale: (date, now) => isOverdue(rhythms.nbk, date, now),
};
