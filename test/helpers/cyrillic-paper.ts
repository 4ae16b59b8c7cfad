import type {Language} from '../../source/model/language.ts';
import {sayReason} from '../../source/text/say-reason.ts';
import {makeReport, someRates} from './sample-state.ts';
import {createDriver, type Driver, makeArticle, makeHeadline} from './state-driver.ts';

/** Names of keys, settings and programs and the words of a query, which are the same in every language. */
const names =
	/\b(?:feed:|after:|before:|is:unread|is:saved|Enter|Esc|Home|End|Tab|Shift|Backspace|Ctrl|PgDn|PgUp|Masthead|Markdown|EDITOR|pipeCommand|compareSources|feeds|is: [^a-z]+unread \S+ saved|less|usd|masthead|doctor|report|rateSources)(?![a-z])/g;

/** What is written in Latin letters and is no name and no code. */
export const latinWordsIn = (text: string): readonly string[] =>
	text.replace(names, '').match(/[A-Za-z]*[a-z]{3,}[A-Za-z]*/g) ?? [];

/** A paper that has no Latin letters of its own. */
export function cyrillicDriver(language: Language, count: number): Driver {
	const story = {source: 'Листок', title: 'Снегопад закрыл перевал', url: 'https://л.рф/'};
	const stories = Array.from({length: count}, (_, index) =>
		makeHeadline(index + 1, {...story, time: Date.UTC(2026, 1, 24 - index)}),
	);
	const blocks = [{kind: 'paragraph' as const, spans: [{text: 'Снег идёт.'}]}];
	const articles = stories.map(
		({id}, index) =>
			[
				id,
				makeArticle(1, {
					title: story.title,
					blocks,
					popular: [{text: 'Дорога', url: 'https://л.рф/2'}],
					updated: '2026-11-24T09:00:00Z',
					completeness: index % 2 === 0 ? 'full' : 'paywalled',
				}),
			] as const,
	);
	const driver = createDriver(stories, 120, 40, articles, language);
	driver.readPair = ({rate, days}) => ({
		type: 'pair-read',
		report: makeReport(rate, days, language),
	});
	driver.send({
		type: 'sources-read',
		sources: (['idle', 'fresh', 'stale', 'failed'] as const).map((status, index) => ({
			id: status,
			kind: 'feed',
			name: 'Листок',
			url: '',
			status,
			reason: 'нет ответа',
			lastSuccess: index > 1 ? Date.UTC(2026, 10, 1) : null,
			nextDue: Date.UTC(2026, 10, 25),
		})),
	});
	return driver;
}

/** Everything that may fail does, on hosts whose names have no Latin letters; each is told of. */
export const failures: Readonly<Record<string, (driver: Driver) => void>> = {
	'a source': driver => {
		for (const source of driver.state.sources) {
			const reason = `${sayReason('status404', {host: 'л.рф'}, 'checkIt')} It says: нету`;
			driver.send({type: 'source-changed', source: {...source, status: 'failed', reason}});
		}
	},
	'a page': driver => {
		driver.give('open', 'extract-again');
		const token = driver.state.article?.token ?? -1;
		const reason = sayReason('refused', {host: 'л.рф'}, 'checkAddressOrWait');
		driver.send({type: 'article-failed', token, reason});
	},
	'a search for feeds': driver => {
		driver.state = {...driver.state, feedsToken: 1};
		driver.send({type: 'feeds-missed', token: 1, reason: sayReason('noFeedThere')});
	},
	'a history of rates': driver => {
		const reason = sayReason('noPairHistory', {bank: 'NBKR', pair: 'USD/KGS'});
		driver.send({type: 'history-loaded', added: 0, reason});
	},
	'the disk': driver => {
		const text = sayReason('storeTrouble', {why: sayReason('diskFull')});
		driver.send({type: 'notice-raised', text});
	},
	'the clipboard': driver => {
		driver.send({type: 'answer-given', text: sayReason('longForClipboard')});
	},
};

/** Rates that are old, by a bank whose name has no Latin letters either. */
export function readCyrillicRates(driver: Driver): void {
	driver.send({
		type: 'rates-read',
		header: someRates.map(rate => ({...rate, isStale: true})),
		table: someRates.map(rate => ({...rate, isStale: true})),
		note: 'НБКР',
		credit: '',
		favourites: ['USD'],
		alerts: [],
	});
}
