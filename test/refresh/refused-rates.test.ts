import {expect, test} from 'vitest';
import {conditional, startLoopbackServer} from '../helpers/loopback-server.ts';
import {createClock, hour, minute, openFolder, openRefresher} from './open-refresher.ts';

/** The bank's daily document: one line for each currency. */
function daily(date: string, rates: Readonly<Record<string, string>>): string {
	const lines = Object.entries(rates).map(
		([code, value]) =>
			`<Currency ISOCode="${code}"><Nominal>1</Nominal><Value>${value}</Value></Currency>`,
	);
	return `<?xml version="1.0"?><CurrencyRates Name="Daily" Date="${date}">${lines.join('')}</CurrencyRates>`;
}

const weekly = {body: daily('21.11.2026', {})};
const usdKgs = {base: 'USD', quote: 'KGS'};

test('a bad line is refused by name, the good ones and the last good fixing stay', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/XML/daily.xml': {body: daily('24.11.2026', {USD: '87,4500', EUR: '101,5000'})},
		'/XML/weekly.xml': weekly,
	});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		rateSources: ['nbkr'],
		rateOrigins: {nbkr: server.origin},
	});
	await program.refresh();
	expect(program.store.getSource('nbkr')).toMatchObject({status: 'fresh', reason: ''});

	server.route('/XML/daily.xml', {body: daily('25.11.2026', {USD: '-1', EUR: '101,6000'})});
	clock.pass(hour + minute);
	await program.refresh();
	expect(program.store.getSource('nbkr')).toMatchObject({
		status: 'stale',
		reason: 'nbkr: refused USD/KGS: “-1” is not a positive decimal number',
		failures: 0,
	});
	expect(program.store.findRate(usdKgs, ['nbkr'])?.rate.value).toBe('87.4500');
	expect(program.store.findRate({base: 'EUR', quote: 'KGS'}, ['nbkr'])?.rate.value).toBe(
		'101.6000',
	);
});

test('an answer with more rates than any bank has is refused as a whole, and soon', async () => {
	using folder = openFolder();
	const days = Array.from({length: 1000}, (_, day) => {
		const date = new Date(Date.UTC(2026, 10, 24) - day * 24 * hour).toISOString().slice(0, 10);
		const cube = `<Cube currency="USD" rate="${day % 2 ? 1.1 : 99}"/>`;
		return `<Cube time="${date}">${cube.repeat(30)}</Cube>`;
	});
	const body = `<gesmes:Envelope xmlns:gesmes="g" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>${days.join('')}</Cube></gesmes:Envelope>`;
	await using server = await startLoopbackServer({
		'/stats/eurofxref/eurofxref-daily.xml': {body},
	});
	await using program = openRefresher(folder.storePath, createClock(), {
		rateSources: ['ecb'],
		rateOrigins: {ecb: server.origin},
	});
	await program.refresh();
	expect(program.store.getSource('ecb')).toMatchObject({
		status: 'failed',
		reason: 'ecb: 30000 rates in one answer, more than any bank publishes',
	});
	expect(program.store.findRate({base: 'EUR', quote: 'USD'}, ['ecb'])).toBeNull();
});

test('an unknown currency costs itself only, and no alarm', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/XML/daily.xml': {body: daily('24.11.2026', {USD: '87,4500', QQQ: '1,5000'})},
		'/XML/weekly.xml': weekly,
	});
	await using program = openRefresher(folder.storePath, createClock(), {
		rateSources: ['nbkr'],
		rateOrigins: {nbkr: server.origin},
	});
	await program.refresh();
	const {status, reason} = program.store.getSource('nbkr') ?? {};
	expect(status).toBe('fresh');
	expect(reason).toContain('QQQ is not a known currency');
	expect(program.store.findRate({base: 'QQQ', quote: 'KGS'}, ['nbkr'])).toBeNull();
});

test('a document of which nothing can be used is a failure, and another bank stands in', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/XML/daily.xml': {body: daily('24.11.2036', {USD: '87,4500'})},
		'/v6/latest/USD': {body: openAnswer('87.5')},
	});
	await using program = openRefresher(folder.storePath, createClock(), {
		rateSources: ['nbkr', 'open-er-api'],
		rateOrigins: {nbkr: server.origin, 'open-er-api': server.origin},
	});
	await program.refresh();
	expect(program.store.getSource('nbkr')).toMatchObject({status: 'failed', failures: 1});
	expect(program.store.getSource('nbkr')?.reason).toContain('more than 7 days ahead');
	expect(program.store.findRate(usdKgs, ['nbkr', 'open-er-api'])?.rate.source).toBe('open-er-api');
});

function openAnswer(kgs: string): string {
	return `{"result":"success","time_last_update_unix":1795478551,"base_code":"USD","rates":{"USD":1,"KGS":${kgs}}}`;
}

test('a jump is refused until another source says the same, which is asked at once', async () => {
	using folder = openFolder();
	const before = daily('24.11.2026', {USD: '87,4500'});
	const after = daily('25.11.2026', {USD: '121,0000'});
	await using server = await startLoopbackServer({
		'/XML/daily.xml': conditional('"1"', before, 'text/xml'),
		'/XML/weekly.xml': weekly,
		'/v6/latest/USD': {body: openAnswer('120.2')},
	});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		rateSources: ['nbkr', 'open-er-api'],
		rateOrigins: {nbkr: server.origin, 'open-er-api': server.origin},
	});
	await program.refresh();
	expect(server.requests.some(({path}) => path === '/v6/latest/USD')).toBe(false);

	server.route('/XML/daily.xml', conditional('"2"', after, 'text/xml'));
	clock.pass(hour + minute);
	await program.refresh();
	expect(program.store.findRate(usdKgs, ['nbkr'])?.rate.value).toBe('87.4500');
	expect(program.store.getSource('nbkr')?.reason).toContain(
		'refused USD/KGS: moved by 38 % since 2026-11-24 (87.4500 to 121.0000)',
	);
	expect(server.requests.at(-1)?.path).toBe('/v6/latest/USD');

	// The bank's document has not changed since, but it is read again as a whole.
	clock.pass(hour + minute);
	await program.refresh();
	expect(program.store.findRate(usdKgs, ['nbkr'])?.rate.value).toBe('121.0000');
	expect(program.store.getSource('nbkr')).toMatchObject({status: 'fresh', reason: ''});
});
