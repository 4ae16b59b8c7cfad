import {describe, expect, test} from 'vitest';
import {missingSpans} from '../../source/refresh/history-memo.ts';
import type {RefreshReport} from '../../source/refresh/messages.ts';
import {historyPage} from '../helpers/history-page.ts';
import {type LoopbackServer, type Route, startLoopbackServer} from '../helpers/loopback-server.ts';
import {createClock, hour, minute, openFolder, openRefresher} from './open-refresher.ts';

const usdKgs = {base: 'USD', quote: 'KGS'};
const wanted = {source: 'nbkr', pair: usdKgs, from: '2026-08-25', to: '2026-11-23'};

const page = historyPage({'2026-11-20': '87,4500', '2026-11-19': '87,3300', '2026-11-18': '87,1'});

function openBanks(server: LoopbackServer, storePath: string, clock = createClock()) {
	const rateOrigins = {nbkr: server.origin, cbu: server.origin, nbp: server.origin};
	return openRefresher(storePath, clock, {rateSources: ['nbkr'], rateOrigins});
}

const lastReport = (reports: readonly RefreshReport[]) =>
	reports.findLast(({type}) => type === 'history-loaded');

describe('past rates', () => {
	test('are asked for once, checked and stored', async () => {
		using folder = openFolder();
		await using server = await startLoopbackServer({'/index1.jsp': {body: page}});
		await using program = openBanks(server, folder.storePath);
		await program.refresher.loadHistory(wanted);
		expect(lastReport(program.reports)).toEqual({
			type: 'history-loaded',
			source: 'nbkr',
			pair: usdKgs,
			added: 3,
			reason: '',
		});
		const stored = program.store.rateHistory('nbkr', usdKgs, '2026-01-01', '2026-12-31');
		expect(stored.map(({date, value}) => `${date} ${value}`)).toEqual([
			'2026-11-18 87.1',
			'2026-11-19 87.3300',
			'2026-11-20 87.4500',
		]);

		await program.refresher.loadHistory(wanted);
		await program.refresher.loadHistory({...wanted, from: '2026-10-01'});
		expect(server.requests).toHaveLength(1);
		await program.refresher.loadHistory({...wanted, from: '2026-06-01'});
		expect(server.requests).toHaveLength(2);
		expect(server.requests[1]?.path).toContain('end_day=24&end_month=08&end_year=2026');
	});

	test('come over one connection, one after the other', async () => {
		using folder = openFolder();
		await using server = await startLoopbackServer({'/index1.jsp': {body: page}});
		await using program = openBanks(server, folder.storePath);
		await Promise.all([
			program.refresher.loadHistory({...wanted, from: '2024-03-01'}),
			program.refresher.loadHistory({...wanted, pair: {base: 'EUR', quote: 'KGS'}}),
		]);
		expect(server.requests).toHaveLength(4);
		expect(new Set(server.requests.map(({connection}) => connection)).size).toBe(1);
	});

	test('of a bank that serves a day a request come a month at a time, newest first', async () => {
		using folder = openFolder();
		const answer: Route = ({url = ''}) => {
			const [date = ''] = /\d{4}-\d\d-\d\d/.exec(url) ?? [];
			const day = date.split('-').reverse().join('.');
			return {body: `[{"Ccy":"KGS","Nominal":"1","Rate":"136.57","Date":"${day}"}]`};
		};
		await using server = await startLoopbackServer({});
		for (let day = 1; day <= 90; day++) {
			const date = new Date(Date.UTC(2026, 10, 24) - day * 86_400_000).toISOString().slice(0, 10);
			server.route(`/en/arkhiv-kursov-valyut/json/all/${date}/`, answer);
		}

		await using program = openBanks(server, folder.storePath);
		const pair = {base: 'KGS', quote: 'UZS'};
		await program.refresher.loadHistory({...wanted, source: 'cbu', pair});
		expect(server.requests.length).toBeLessThanOrEqual(24);
		expect(server.requests[0]?.path).toContain('2026-11-23');
		expect(lastReport(program.reports)).toMatchObject({
			reason: 'CBU gives one day a request: older days come when asked for again',
		});
		const before = server.requests.length;
		await program.refresher.loadHistory({...wanted, source: 'cbu', pair});
		const [next] = server.requests.slice(before);
		expect(next?.path).toContain('2026-10-23');
	});

	test('stop at the first refusal, and the host is left alone for as long as it wants', async () => {
		using folder = openFolder();
		await using server = await startLoopbackServer({
			'/index1.jsp': {status: 429, headers: {'Retry-After': '7200'}, body: 'slow down'},
		});
		const clock = createClock();
		await using program = openBanks(server, folder.storePath, clock);
		const long = {...wanted, from: '2020-01-01'};
		await program.refresher.loadHistory(long);
		await program.refresher.loadHistory(long);
		expect(server.requests).toHaveLength(1);
		expect(lastReport(program.reports)).toMatchObject({
			added: 0,
			reason: '127.0.0.1 is left alone for a while after an error',
		});

		server.route('/index1.jsp', {body: page});
		clock.pass(3 * hour);
		await program.refresher.loadHistory(long);
		expect(lastReport(program.reports)).toMatchObject({added: 3, reason: ''});
	});

	test('are not asked for again at once from a server that has just failed', async () => {
		using folder = openFolder();
		await using server = await startLoopbackServer({'/index1.jsp': {status: 500, body: 'oh'}});
		const clock = createClock();
		const rateOrigins = {nbkr: server.origin};
		const options = {rateSources: ['nbkr'], rateOrigins, historyPauseMs: 1};
		await using program = openRefresher(folder.storePath, clock, options);
		await program.refresher.loadHistory(wanted);
		await program.refresher.loadHistory(wanted);
		expect(server.requests).toHaveLength(1);
		clock.pass(2 * minute);
		server.route('/index1.jsp', {body: page});
		await program.refresher.loadHistory(wanted);
		expect(lastReport(program.reports)).toMatchObject({added: 3, reason: ''});
	});

	test('that fell and stayed down are believed, a slip of one day is not', async () => {
		using folder = openFolder();
		const rows = {
			'2026-11-20': '120,5',
			'2026-11-19': '121,0',
			'2026-11-18': '87,2',
			'2026-11-17': '8,72',
			'2026-11-16': '87,1',
		};
		await using server = await startLoopbackServer({'/index1.jsp': {body: historyPage(rows)}});
		await using program = openBanks(server, folder.storePath);
		await program.refresher.loadHistory(wanted);
		const stored = program.store.rateHistory('nbkr', usdKgs, '2026-01-01', '2026-12-31');
		expect(stored.map(({value}) => value)).toEqual(['87.1', '87.2', '121.0', '120.5']);
	});

	test('of a span without a working day are none, which some banks tell with status 404', async () => {
		using folder = openFolder();
		await using server = await startLoopbackServer({});
		await using program = openBanks(server, folder.storePath);
		const pair = {base: 'USD', quote: 'PLN'};
		await program.refresher.loadHistory({...wanted, source: 'nbp', pair});
		expect(lastReport(program.reports)).toMatchObject({added: 0, reason: ''});
		await program.refresher.loadHistory(wanted);
		expect(lastReport(program.reports)).toMatchObject({reason: expect.stringContaining('404')});
	});

	test('that nobody publishes are not asked for', async () => {
		using folder = openFolder();
		await using server = await startLoopbackServer({});
		await using program = openBanks(server, folder.storePath);
		await program.refresher.loadHistory({...wanted, source: 'open-er-api'});
		expect(lastReport(program.reports)).toMatchObject({
			reason: 'ExchangeRate-API publishes no history',
		});
		await program.refresher.loadHistory({...wanted, pair: {base: 'USD', quote: 'EUR'}});
		expect(lastReport(program.reports)).toMatchObject({
			reason: 'NBKR publishes no history of USD/EUR',
		});
		expect(server.requests).toEqual([]);
	});

	test('that are no rates are refused, and the page is asked for again another time', async () => {
		using folder = openFolder();
		await using server = await startLoopbackServer({
			'/index1.jsp': {body: '<!doctype html><p>We have moved'},
		});
		await using program = openBanks(server, folder.storePath);
		await program.refresher.loadHistory(wanted);
		expect(lastReport(program.reports)).toMatchObject({
			reason: 'nbkr: a web page came in place of rates; try again later',
		});
		server.route('/index1.jsp', {body: page});
		await program.refresher.loadHistory(wanted);
		expect(lastReport(program.reports)).toMatchObject({added: 3});
	});
});

describe('what is missing of a span', () => {
	const span = {from: '2026-08-01', to: '2026-11-23'};
	test.each([
		['all of it at first', null, [span]],
		['nothing of one that was asked for', span, []],
		[
			'what is older',
			{from: '2026-10-01', to: '2026-11-23'},
			[{from: '2026-08-01', to: '2026-09-30'}],
		],
		['not the last days, which come by themselves', {from: '2026-08-01', to: '2026-11-20'}, []],
		[
			'weeks in which the program did not run',
			{from: '2026-08-01', to: '2026-11-01'},
			[{from: '2026-11-02', to: '2026-11-23'}],
		],
	])('%s', (_, asked, missing) => {
		expect(missingSpans(span, asked)).toEqual(missing);
	});
});

test('banks to compare with are asked when they are named, and only then', async () => {
	using folder = openFolder();
	const nbkr =
		'<CurrencyRates Date="24.11.2026"><Currency ISOCode="USD"><Nominal>1</Nominal><Value>87,4500</Value></Currency></CurrencyRates>';
	await using server = await startLoopbackServer({
		'/XML/daily.xml': {body: nbkr},
		'/XML/weekly.xml': {body: nbkr},
		'/en/arkhiv-kursov-valyut/json/': {
			body: '[{"Ccy":"KGS","Nominal":"1","Rate":"136.57","Date":"24.11.2026"}]',
		},
	});
	await using program = openRefresher(folder.storePath, createClock(), {
		rateSources: ['nbkr'],
		compareSources: ['nbkr', 'cbu'],
		rateOrigins: {nbkr: server.origin, cbu: server.origin},
	});
	await program.refresh();
	await program.refreshByHand();
	expect(server.requests.some(({path}) => path.startsWith('/en/'))).toBe(false);
	await program.refreshByHand(['cbu']);
	await program.refreshByHand(['cbu']);
	expect(server.requests.filter(({path}) => path.startsWith('/en/'))).toHaveLength(1);
	expect(program.store.latestRates('cbu')).toHaveLength(1);
});
