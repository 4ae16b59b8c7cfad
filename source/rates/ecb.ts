import {isOverdue, rhythms} from './calendars.ts';
import {gatherFixings} from './gather-fixings.ts';
import {acceptXml, type RateSource} from './rate-source.ts';
import {readXmlAnswer, requireDate} from './read-answer.ts';
import {findElements} from './read-xml.ts';

const id = 'ecb';
const address = 'https://www.ecb.europa.eu/stats/eurofxref';

/** Reference rates of the euro, on TARGET days at about 16:00 in Frankfurt. */
export const ecb: RateSource = {
	id,
	name: 'European Central Bank',
	label: 'ECB',
	homepage: 'https://www.ecb.europa.eu/',
	newsWords: ['"european central bank"', 'ecb', 'ецб'],
	attribution: 'Source: European Central Bank',
	quote: null,
	documents: [{id: 'daily', url: `${address}/eurofxref-daily.xml`, accept: acceptXml}],

	// The file always holds the last ninety days; the bank cuts no spans out of it.
	history: pair =>
		pair.base === 'EUR'
			? [{id: 'history', url: `${address}/eurofxref-hist-90d.xml`, accept: acceptXml}]
			: [],

	recognises: text => /<Cube\b/.test(text) && text.includes('eurofxref'),

	parse(answer) {
		const root = readXmlAnswer(id, answer, ['gesmes:Envelope']);
		const lines = findElements(root, 'Cube').flatMap(day => {
			const time = day.attributes.get('time');
			if (time === undefined) {
				return [];
			}

			const date = requireDate(id, time);
			return day.children.map(({attributes}) => ({
				base: 'EUR',
				quote: attributes.get('currency') ?? '',
				value: attributes.get('rate') ?? '',
				date,
			}));
		});
		return gatherFixings(id, lines);
	},

	isStale: (date, now) => isOverdue(rhythms.ecb, date, now),
};
