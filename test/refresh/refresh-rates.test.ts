import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {conditional, type LoopbackServer, startLoopbackServer} from '../helpers/loopback-server.ts';
import {createClock, hour, minute, openFolder, openRefresher} from './open-refresher.ts';

const fixture = (name: string): string =>
	readFileSync(new URL(`../fixtures/rates/${name}`, import.meta.url), 'utf8');

/** The banks of a test: all at one server, NBKR first. */
function banksAt({origin}: LoopbackServer) {
	return {rateSources: ['nbkr', 'ecb'], rateOrigins: {nbkr: origin, ecb: origin}};
}

const nbkr = {
	'/XML/daily.xml': conditional('"d"', fixture('nbkr-daily.xml'), 'text/xml'),
	'/XML/weekly.xml': conditional('"w"', fixture('nbkr-weekly.xml'), 'text/xml'),
};
const ecb = {'/stats/eurofxref/eurofxref-daily.xml': {body: fixture('ecb-daily.xml')}};

const pathsOf = (server: LoopbackServer) => server.requests.map(({path}) => path);

test('the first bank is asked for its documents, the others are left alone', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({...nbkr, ...ecb});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, banksAt(server));
	await program.refresh();

	expect(pathsOf(server)).toEqual(['/XML/daily.xml', '/XML/weekly.xml']);
	expect(program.reports.filter(({type}) => type === 'rates-changed')).toHaveLength(1);
	expect(program.store.findRate({base: 'USD', quote: 'KGS'}, ['nbkr'])).not.toBeNull();
	expect(program.store.getSource('nbkr')).toMatchObject({
		kind: 'rates',
		status: 'fresh',
		nextDue: clock.now() + hour,
	});
});

test('each document has validators of its own, and unchanged rates are no news', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer(nbkr);
	const clock = createClock();
	for (let start = 0; start < 2; start++) {
		await using program = openRefresher(folder.storePath, clock, banksAt(server));
		await program.refresh();
		clock.pass(hour + minute);
		expect(program.reports.some(({type}) => type === 'rates-changed')).toBe(start === 0);
	}

	expect(server.requests.map(({headers}) => headers['if-none-match'])).toEqual([
		undefined,
		undefined,
		'"d"',
		'"w"',
	]);
});

test('when a bank fails the next one stands in, until the first is back', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({...ecb});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, banksAt(server));
	await program.refresh();
	const ecbPath = '/stats/eurofxref/eurofxref-daily.xml';
	expect(pathsOf(server)).toEqual(['/XML/daily.xml', '/XML/weekly.xml', ecbPath]);
	expect(program.store.getSource('nbkr')).toMatchObject({status: 'failed', failures: 1});
	expect(program.store.getSource('ecb')).toMatchObject({status: 'fresh'});

	// The first bank is not due again before two hours after its second failure; the other one is.
	clock.pass(hour);
	await program.refresh();
	clock.pass(hour);
	await program.refresh();
	expect(pathsOf(server).filter(path => path === ecbPath)).toHaveLength(3);
	expect(pathsOf(server).filter(path => path === '/XML/daily.xml')).toHaveLength(2);

	for (const [path, route] of Object.entries(nbkr)) {
		server.route(path, route);
	}

	clock.pass(hour);
	await program.refresh();
	clock.pass(hour);
	await program.refresh();
	expect(program.store.getSource('nbkr')).toMatchObject({status: 'fresh', failures: 0, reason: ''});
	expect(pathsOf(server).filter(path => path === ecbPath)).toHaveLength(3);
});

test('one bad document leaves the other its rates, and is told', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		...nbkr,
		...ecb,
		'/XML/weekly.xml': {body: '<!doctype html><p>Maintenance'},
	});
	await using program = openRefresher(folder.storePath, createClock(), banksAt(server));
	await program.refresh();
	expect(program.store.getSource('nbkr')?.status).toBe('stale');
	expect(program.store.getSource('nbkr')?.reason).toMatch(/^[^\n]{5,300}$/);
	expect(program.store.findRate({base: 'USD', quote: 'KGS'}, ['nbkr'])).not.toBeNull();
	expect(server.requests).toHaveLength(2);
});

test('by hand the banks are asked in the same order', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({...nbkr, ...ecb});
	await using program = openRefresher(folder.storePath, createClock(), banksAt(server));
	await program.refreshByHand(['ecb', 'nbkr']);
	expect(pathsOf(server)).toEqual(['/XML/daily.xml', '/XML/weekly.xml']);
});
