import type {Article} from '../../source/model/article.ts';
import type {Language} from '../../source/model/language.ts';
import type {QuotedRate, Rate} from '../../source/model/rate.ts';
import type {SavedSearch} from '../../source/model/saved-search.ts';
import type {SourceState} from '../../source/model/source.ts';
import type {PairReport} from '../../source/state/rates/rates-state.ts';
import {shortDate} from '../../source/text/time-ago.ts';
import {wordsFor} from '../../source/words/words.ts';
import {createDriver, type Driver, makeHeadline} from './state-driver.ts';

const titles = [
	'Leaders adopt a joint statement on the border',
	'Урожай абрикосов: чего ждёт министерство',
	'Мугалимдер үчүн жаңы окуу китептери чыкты',
	'Power plan for the winter approved',
	'Снегопад закрыл перевал на два дня',
	'A library on wheels reaches the last village of the valley before the first snow',
];

/** A story with a block of every kind. */
export const everyBlock: Article = {
	url: 'https://daily.example/1/',
	title: 'Leaders adopt a joint statement on the border',
	byline: 'Aida Bekova',
	published: '2026-11-24T08:59:00.000Z',
	siteName: 'Daily',
	language: 'en',
	blocks: [
		{
			kind: 'paragraph',
			spans: [
				{text: 'The leaders adopted a statement, says '},
				{text: 'the report', link: 1},
				{text: ', and call it '},
				{text: 'binding', style: 'strong'},
				{text: '.'},
			],
		},
		{
			kind: 'quote',
			blocks: [{kind: 'paragraph', spans: [{text: '«We are satisfied with the way it went.»'}]}],
		},
		{kind: 'heading', level: 2, spans: [{text: 'What follows'}]},
		{
			kind: 'list',
			isOrdered: true,
			start: 9,
			items: [
				[{kind: 'paragraph', spans: [{text: 'a commission'}]}],
				[{kind: 'paragraph', spans: [{text: 'a map, by spring'}]}],
			],
		},
		{
			kind: 'table',
			header: [[{text: 'Year'}], [{text: 'Kilometres'}]],
			rows: [[[{text: '2025'}], [{text: '102'}]]],
		},
		{kind: 'code', text: 'let border = "open";'},
		{
			kind: 'figure',
			caption: [{text: 'The pass in November'}],
			alternative: '',
			url: 'https://daily.example/pass.jpg',
		},
	],
	links: [{text: 'the report', url: 'https://daily.example/report'}],
	popular: [{text: 'Power plan for the winter approved', url: 'https://daily.example/4/'}],
	wordCount: 440,
	completeness: 'full',
	extractor: 'site:daily',
};

function quoted(base: string, value: string, before: string | null, units = 1): QuotedRate {
	const rate = {source: 'nbkr', base, quote: 'KGS', units, value, date: '2026-11-25'};
	const previous = before === null ? null : {...rate, value: before, date: '2026-11-24'};
	return {rate, previous, isStale: false};
}

export const someRates: readonly QuotedRate[] = [
	quoted('USD', '87.4500', '87.3300'),
	quoted('EUR', '101.5076', '101.8076'),
	quoted('RUB', '1.2263', null),
	quoted('JPY', '5.6012', '5.5800', 10),
];

export const someSearches: readonly SavedSearch[] = [
	{name: 'border is:unread', query: 'border is:unread'},
	{name: 'Перевал', query: 'снегопад перевал'},
	{
		name: 'library on wheels "last village" feed:kaktus after:2026-11-01',
		query: 'library on wheels "last village" feed:kaktus after:2026-11-01',
	},
];

/** A pair's last weeks: down, up, and a weekend's gap after every fifth fixing. */
export function makeReport(rate: Rate, days: number, language: Language = 'en'): PairReport {
	const {banks, path} = wordsFor(language).rates;
	const labelOf = (label: string) => banks[label] ?? label;
	const count = Math.min(21, Math.floor((days * 5) / 7));
	const last = Number(rate.value);
	const points = Array.from({length: count}, (_, index) => {
		const back = count - 1 - index;
		const ago = back + 2 * Math.floor((back + 2) / 5);
		const date = new Date(Date.UTC(2026, 10, 25 - ago)).toISOString().slice(0, 10);
		const swing = Math.round(Math.sin((back * 2) / 7) * 40) / 4000;
		return {date, value: (last * (1 + swing)).toFixed(4)};
	});
	const other = {date: '2026-11-25', how: path.via('RUB'), isStale: false};
	return {
		rate,
		days,
		label: labelOf('NBKR'),
		points,
		isLoadable: true,
		others: [
			{...other, label: labelOf('CBR'), value: (last * 1.0018).toFixed(4), difference: '+0.18 %'},
			{
				...other,
				label: labelOf('NBK'),
				value: (last * 0.9991).toFixed(4),
				difference: '-0.09 %',
				date: '2026-11-18',
				how: path.via('KZT'),
				isStale: true,
			},
		],
		askable: ['CBR', 'NBK', 'CBU'].map(labelOf),
	};
}

function source(id: string, status: SourceState['status'], reason = ''): SourceState {
	const now = Date.UTC(2026, 10, 24, 9, 24);
	return {
		id,
		kind: id === 'nbkr' ? 'rates' : 'feed',
		name: id,
		url: `https://${id}.example/rss`,
		status,
		reason,
		lastSuccess: status === 'failed' ? null : now - 600_000,
		nextDue: now + 3_000_000,
	};
}

/** A morning's screen: forty headlines in three languages, rates, a story with every kind of block. */
export function sampleDriver(columns: number, rows: number, language: Language = 'en'): Driver {
	const stories = Array.from({length: 40}, (_, index) =>
		makeHeadline(index + 1, {
			title: titles[index % titles.length] ?? '',
			source: ['Daily', 'Kaktus', 'Листок'][index % 3] ?? '',
			isRead: index % 4 === 3,
			isSaved: index === 2,
		}),
	);
	const driver = createDriver(stories, columns, rows, [[1, everyBlock]], language);
	driver.readPair = ({rate, days}) => ({
		type: 'pair-read',
		report: makeReport(rate, days, language),
	});
	const {rates} = wordsFor(language);
	const bank = rates.banks['NBKR'] ?? 'NBKR';
	driver.send({
		type: 'rates-read',
		header: someRates.slice(0, 3),
		table: someRates,
		note: rates.by(bank, shortDate('2026-11-25', language)),
		credit: '',
		favourites: ['USD', 'EUR', 'RUB', 'KGS'],
		alerts: [],
	});
	driver.send({
		type: 'options-changed',
		options: {...driver.state.options, searches: someSearches},
	});
	driver.send({
		type: 'sources-read',
		sources: [
			source('daily', 'fresh'),
			source('kaktus', 'failed', 'kaktus.example did not answer in time. Try again later.'),
			source('nbkr', 'fresh'),
		],
	});
	driver.rest();
	return driver;
}
