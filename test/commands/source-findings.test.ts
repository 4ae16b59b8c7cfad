import {expect, test} from 'vitest';
import {readOwnSiteRules} from '../../source/articles/own-site-rules.ts';
import {findInFeed} from '../../source/commands/doctor/feed-findings.ts';
import {findInRates} from '../../source/commands/doctor/rate-findings.ts';
import {findRateSource} from '../../source/rates/index.ts';
import type {FeedFindings} from '../../source/store/store.ts';

type Text = FeedFindings['texts'][number];

const page: Text = {
	url: 'https://24.kg/obschestvo/1_x/',
	extractor: 'site:24kg',
	completeness: 'full',
	isDated: true,
};
const many = (text: Partial<Text>, count = 4): readonly Text[] =>
	Array.from({length: count}, () => ({...page, ...text}));

const {rules} = readOwnSiteRules({'paper.example': {body: '.story'}});
const inFeed = (findings: Partial<FeedFindings>) =>
	findInFeed({stories: 30, dated: 30, texts: [], ...findings}, 'https://24.kg/rss/', rules);

test.each([
	['without a text yet', {}, '30 stories, 30 dated'],
	['with whole texts', {texts: many({})}, '30 stories, 30 dated, 4 of the last 4 texts whole'],
	[
		'with texts of its own',
		{texts: many({extractor: 'feed', isDated: false})},
		'30 stories, 30 dated, 4 of the last 4 texts whole',
	],
	[
		'with too few pages to tell',
		{texts: many({extractor: 'readability'}, 2)},
		'30 stories, 30 dated, 2 of the last 2 texts whole',
	],
])('a feed %s lacks nothing', (_, findings, text) => {
	expect(inFeed(findings)).toEqual({text, lack: null});
});

test.each([
	[
		'no story',
		{stories: 0, dated: 0},
		'it answers, but without a story',
		'masthead feed https://24.kg/rss/',
	],
	['no date', {dated: 0}, 'no story has a date any more', 'masthead feed'],
	[
		'pages that its rule does not fit',
		{texts: [...many({extractor: 'readability', isDated: false}), ...many({}, 2)]},
		/^the rule for 24\.kg no longer finds body \(div\.cont.*\) and published \(span.*\)$/,
		'siteRules',
	],
	[
		'pages that a rule of the reader’s own does not fit',
		{texts: many({url: 'https://paper.example/1', extractor: 'readability'})},
		'the rule for paper.example no longer finds body (.story)',
		'siteRules',
	],
	[
		'stories for subscribers',
		{texts: many({completeness: 'paywalled'})},
		/for subscribers/,
		'browser',
	],
	[
		'summaries only',
		{texts: many({completeness: 'summary'})},
		/summary only/,
		'reads the page again',
	],
])('of a feed with %s it is said', (_, findings, text, advice) => {
	const {lack} = inFeed(findings);
	expect(lack?.text).toMatch(text);
	expect(lack?.advice).toContain(advice);
});

const now = Date.UTC(2026, 10, 27, 12);
const bank = findRateSource('nbkr');
const rate = (base: string, date: string) => ({
	source: 'nbkr',
	base,
	quote: 'KGS',
	units: 1,
	value: '87.45',
	date,
});
const inRates = (...rates: readonly ReturnType<typeof rate>[]) =>
	bank && findInRates(rates, bank, now);

test('a bank that publishes by its calendar lacks nothing; what it gave up long ago is not missed', () => {
	expect(
		inRates(rate('USD', '2026-11-27'), rate('EUR', '2026-11-28'), rate('BYR', '2016-06-30')),
	).toEqual({
		text: '3 currencies, the newest of 2026-11-28',
		lack: null,
	});
});

test('a currency that is no longer found is named', () => {
	expect(inRates(rate('USD', '2026-11-28'), rate('EUR', '2026-11-02'))?.lack?.text).toBe(
		'no longer finds EUR/KGS',
	);
});

test('a bank with nothing new, or nothing at all, is told', () => {
	expect(inRates(rate('USD', '2026-11-02'))?.lack?.text).toContain('no newer ones');
	expect(inRates()?.lack?.text).toBe('it answers, but without a rate');
});
