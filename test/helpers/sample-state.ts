import type {Article} from '../../source/model/article.ts';
import type {QuotedRate} from '../../source/model/rate.ts';
import type {SourceState} from '../../source/model/source.ts';
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
export function sampleDriver(columns: number, rows: number): Driver {
	const stories = Array.from({length: 40}, (_, index) =>
		makeHeadline(index + 1, {
			title: titles[index % titles.length] ?? '',
			source: ['Daily', 'Kaktus', 'Листок'][index % 3] ?? '',
			isRead: index % 4 === 3,
			isSaved: index === 2,
		}),
	);
	const driver = createDriver(stories, columns, rows, [[1, everyBlock]]);
	driver.send({
		type: 'rates-read',
		header: someRates.slice(0, 3),
		table: someRates,
		note: 'NBKR for 25 Nov',
	});
	driver.send({
		type: 'sources-read',
		sources: [
			source('daily', 'fresh'),
			source('kaktus', 'failed', 'the server did not answer in 20 s'),
			source('nbkr', 'fresh'),
		],
	});
	driver.rest();
	return driver;
}
