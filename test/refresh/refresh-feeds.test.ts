import type {LookupFunction} from 'node:net';
import {expect, test} from 'vitest';
import {conditional, startLoopbackServer} from '../helpers/loopback-server.ts';
import {waitFor} from '../helpers/wait-for.ts';
import {countWrites} from '../store/count-writes.ts';
import {
	createClock,
	day,
	feedAt,
	hour,
	minute,
	openFolder,
	openRefresher,
	rss,
	serveFeeds,
	titlesIn,
} from './open-refresher.ts';

const anHourLater = hour + 7 * minute;

test('news come into the store and are reported', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': {body: rss(['One', 'Two'])}});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	await program.refresh();
	await program.refresher.stop();

	expect(titlesIn(program.store)).toEqual(['One', 'Two']);
	const states = program.reports.filter(report => report.type === 'source-changed');
	expect(states.map(({state}) => state.status)).toEqual(['loading', 'fresh']);
	expect(states.at(-1)?.state).toMatchObject({
		id: 'daily',
		kind: 'feed',
		reason: '',
		lastSuccess: clock.now(),
		nextDue: clock.now() + hour,
	});
	expect(program.reports).toContainEqual({type: 'headlines-changed', added: 2});
	expect(program.reports).toContainEqual({type: 'refresh-finished', done: 1, failed: 0});
});

test('many sources make few reports of headlines', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = Array.from({length: 8}, (_, index) => {
		server.route(`/${index}`, {body: rss([`Story ${index}`])});
		return feedAt(`${server.origin}/${index}`, `feed-${index}`);
	});
	await using program = openRefresher(folder.storePath, createClock(), {feeds});
	await program.refresh();
	await program.refresher.stop();
	const changes = program.reports.filter(report => report.type === 'headlines-changed');
	expect(changes.length).toBeLessThanOrEqual(4);
	expect(changes.reduce((sum, {added}) => sum + added, 0)).toBe(8);
	expect(server.load.most).toBe(1);
});

test('the second question is conditional, and an unchanged feed changes nothing', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': conditional('"v1"', rss(['One']))});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	await program.refresh();
	clock.pass(anHourLater);
	program.reports.length = 0;
	await program.refresh();

	expect(server.requests.map(({headers}) => headers['if-none-match'])).toEqual([undefined, '"v1"']);
	expect(program.reports.map(({type}) => type)).not.toContain('headlines-changed');
	expect(program.store.getSource('daily')).toMatchObject({
		status: 'fresh',
		etag: '"v1"',
		lastSuccess: clock.now(),
		lastChange: clock.now() - anHourLater,
	});
});

test('unchanged feeds cost no row of a story, with validators and without, and a changed one the row that changed', async () => {
	using folder = openFolder();
	const titles = Array.from({length: 50}, (_, number) => `Story ${number}`);
	const body = rss(titles);
	await using server = await startLoopbackServer({
		'/polite': conditional('"v1"', body),
		'/plain': {body},
	});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/polite`, 'polite'), feedAt(`${server.origin}/plain`, 'plain')],
	});
	await program.refresh();
	const writes = countWrites(folder.storePath);
	clock.pass(anHourLater);
	await program.refresh();
	expect(server.requests).toHaveLength(4);
	expect(writes()).toEqual({});
	const changed = rss(titles).replace('<title>Story 7<', '<title>Story seven<');
	server.route('/plain', {body: changed});
	clock.pass(anHourLater);
	await program.refresh();
	expect(writes()).toEqual({headline: 1, entry_text: 1});
	expect(titlesIn(program.store)).toContain('Story seven');
});

test('nothing is asked before it is due, also after a restart', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': {body: rss(['One'])}});
	const clock = createClock();
	const options = {feeds: [feedAt(`${server.origin}/feed`)]};
	for (let start = 0; start < 3; start++) {
		await using program = openRefresher(folder.storePath, clock, options);
		await program.refresh();
		await program.refresh();
		clock.pass(10 * minute);
	}

	expect(server.requests).toHaveLength(1);
});

test('by hand a source is asked after five minutes, and still conditionally', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': conditional('"v1"', rss(['One']))});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	await program.refresh();
	clock.pass(4 * minute);
	program.reports.length = 0;
	await program.refreshByHand();
	expect(server.requests).toHaveLength(1);
	expect(program.reports).toEqual([{type: 'refresh-finished', done: 0, failed: 0}]);
	clock.pass(minute);
	await program.refreshByHand(['daily']);
	expect(server.requests[1]?.headers['if-none-match']).toBe('"v1"');
});

test('both validators are kept as one set, even when the body is the same', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	const first = 'Mon, 23 Nov 2026 10:00:00 GMT';
	for (const headers of [
		{ETag: '"1"', 'Last-Modified': first},
		{ETag: '"2"', 'Last-Modified': first},
		{'Last-Modified': 'Tue, 24 Nov 2026 10:00:00 GMT'},
		{ETag: '"4"'},
		{},
	]) {
		server.route('/feed', {headers, body: rss(['One'])});
		await program.refresh();
		clock.pass(anHourLater);
	}

	const sent = server.requests.map(({headers}) => [
		headers['if-none-match'],
		headers['if-modified-since'],
	]);
	expect(sent).toEqual([
		[undefined, undefined],
		['"1"', first],
		['"2"', first],
		[undefined, 'Tue, 24 Nov 2026 10:00:00 GMT'],
		['"4"', undefined],
	]);
});

test.each([
	['a page', '<!doctype html><title>Sorry</title><p>We are busy.'],
	['nothing', ''],
	['half an element', '<?xml version="1.0"?><rss version="2.0"><channel><title>Da'],
	['something else', '{"error": 1}'],
])(
	'%s in place of a feed: the old text and the validators stay, with the reason',
	async (_name, body) => {
		using folder = openFolder();
		await using server = await startLoopbackServer({'/feed': conditional('"v1"', rss(['One']))});
		const clock = createClock();
		await using program = openRefresher(folder.storePath, clock, {
			feeds: [feedAt(`${server.origin}/feed`)],
		});
		await program.refresh();
		server.route('/feed', {headers: {ETag: '"bad"'}, body});
		clock.pass(anHourLater);
		await program.refresh();

		const record = program.store.getSource('daily');
		expect(record).toMatchObject({status: 'stale', etag: '"v1"', failures: 1});
		expect(record?.reason).toMatch(/^[^\n]{5,300}$/);
		expect(titlesIn(program.store)).toEqual(['One']);
		expect(program.reports).toContainEqual({type: 'refresh-finished', done: 0, failed: 1});
	},
);

test('a source that never answered is failed, and says what the server said', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/feed': {status: 500, body: 'Database\u001b[31m is\u0007 away'},
	});
	await using program = openRefresher(folder.storePath, createClock(), {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	await program.refresh();
	const record = program.store.getSource('daily');
	expect(record?.status).toBe('failed');
	expect(record?.reason).toMatch(/\(500\).*It says: Database is away$/);
});

test('failures slow down to once a day', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': {status: 404}});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	for (let quarter = 0; quarter < 10 * 24 * 4; quarter++) {
		await program.refresh();
		clock.pass(15 * minute);
	}

	// 1, 2, 4, 8, 16 hours, then daily: 31 hours to the sixth, and 8 days more.
	expect(server.requests.length).toBeLessThanOrEqual(15);
	expect(server.requests.length).toBeGreaterThan(10);
});

test('what is gone is not asked again', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': {status: 410}});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	for (let day_ = 0; day_ < 100; day_++) {
		await program.refresh();
		clock.pass(day);
	}

	expect(server.requests).toHaveLength(1);
	expect(program.store.getSource('daily')).toMatchObject({status: 'failed'});
});

test('Retry-After is obeyed for every source of the host, by hand and after a restart, too', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/b': {body: rss(['B'])}});
	await using other = await startLoopbackServer({'/c': conditional('"c"', rss(['C']))});
	server.route('/a', {status: 429, headers: {'Retry-After': `${8 * 24 * 3600}`}});
	const clock = createClock();
	const elsewhere = other.origin.replace('127.0.0.1', 'localhost');
	const feeds = [
		feedAt(`${server.origin}/a`, 'a'),
		feedAt(`${server.origin}/b`, 'b'),
		feedAt(`${elsewhere}/c`, 'c'),
	];
	for (let start = 0; start < 4; start++) {
		await using program = openRefresher(folder.storePath, clock, {feeds});
		await program.refresh();
		clock.pass(day);
		await program.refreshByHand();
		clock.pass(day - minute);
	}

	expect(server.requests.map(({path}) => path)).toEqual(['/a']);
	expect(other.requests).toHaveLength(8);
	clock.pass(hour);
	await using program = openRefresher(folder.storePath, clock, {feeds});
	server.route('/a', {body: rss(['A'])});
	await program.refresh();
	expect(titlesIn(program.store)).toEqual(['A', 'B', 'C']);
});

test('Retry-After is obeyed at once by the feeds of the host that the reader asks for with it', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = ['a', 'b', 'c'].map(id => {
		server.route(`/${id}`, {status: 429, headers: {'Retry-After': '600'}});
		return feedAt(`${server.origin}/${id}`, id);
	});
	await using program = openRefresher(folder.storePath, createClock(), {feeds});
	await program.refreshByHand();
	expect(server.requests.map(({path}) => path)).toEqual(['/a']);
	expect(program.store.getSource('b')).toMatchObject({status: 'idle', lastAttempt: null});
});

test.each([429, 503])('a bare %i slows the host down and keeps the validators', async status => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/a': conditional('"v1"', rss(['A'])),
		'/b': {body: rss(['B'])},
	});
	const clock = createClock();
	const feeds = [feedAt(`${server.origin}/a`, 'a'), feedAt(`${server.origin}/b`, 'b')];
	await using program = openRefresher(folder.storePath, clock, {feeds});
	await program.refresh();
	server.route('/a', {status});
	clock.pass(anHourLater);
	await program.refresh();
	expect(server.requests).toHaveLength(3);
	server.route('/a', conditional('"v1"', rss(['A'])));
	clock.pass(4 * hour - minute);
	await program.refresh();
	expect(server.requests).toHaveLength(3);
	clock.pass(minute);
	await program.refresh();
	expect(server.requests).toHaveLength(5);
	expect(server.requests[3]?.headers['if-none-match']).toBe('"v1"');
	expect(program.store.getSource('a')?.status).toBe('fresh');
});

test('max-age and ttl are obeyed, after a silent 304 and a restart, too', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/aged': {headers: {'Cache-Control': 'max-age=10800'}, body: rss(['A'])},
		'/silent': ({headers}) =>
			headers['if-none-match'] === '"s"'
				? {status: 304}
				: {headers: {ETag: '"s"', 'Cache-Control': 'max-age=10800'}, body: rss(['S'])},
		'/ttl': conditional('"v1"', rss(['T'], '<ttl>180</ttl>')),
	});
	const clock = createClock();
	const feeds = [
		feedAt(`${server.origin}/silent`, 'silent'),
		feedAt(`${server.origin}/aged`, 'aged'),
		feedAt(`${server.origin}/ttl`, 'ttl'),
	];
	for (let half = 0; half < 9 * 2; half++) {
		await using program = openRefresher(folder.storePath, clock, {feeds});
		await program.refresh();
		clock.pass(30 * minute);
	}

	for (const feed of feeds) {
		expect(server.requests.filter(({path}) => feed.url.endsWith(path))).toHaveLength(3);
	}
});

test('a feed that rests for two weeks is asked once a day, until it wakes', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': conditional('"v1"', rss(['One']))});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	const requestsIn = async (days: number): Promise<number> => {
		const before = server.requests.length;
		for (let passed = 0; passed < days * 24; passed++) {
			await program.refresh();
			clock.pass(hour);
		}

		return server.requests.length - before;
	};
	expect(await requestsIn(14)).toBe(14 * 24);
	expect(await requestsIn(7)).toBeLessThanOrEqual(8);
	server.route('/feed', conditional('"v2"', rss(['One', 'Two'])));
	await requestsIn(1);
	expect(await requestsIn(1)).toBe(24);
});

test('a permanent move is believed after a day, and the old address is then left alone', async () => {
	using folder = openFolder();
	await using target = await startLoopbackServer({'/new': conditional('"n"', rss(['One']))});
	const moved = {status: 301, headers: {Location: `${target.origin}/new`}};
	await using server = await startLoopbackServer({'/old': moved});
	const clock = createClock();
	const feeds = [feedAt(`${server.origin}/old`)];
	for (let start = 0; start < 4; start++) {
		await using program = openRefresher(folder.storePath, clock, {feeds});
		for (let passed = 0; passed < 12; passed++) {
			await program.refresh();
			clock.pass(hour);
		}
	}

	expect(server.requests).toHaveLength(25);
	expect(target.requests).toHaveLength(48);
	expect(target.requests.filter(({headers}) => !headers['if-none-match'])).toHaveLength(1);
	expect(server.requests.filter(({headers}) => headers['if-none-match'])).toHaveLength(0);
});

test('a move to something that is no feed is never believed', async () => {
	using folder = openFolder();
	await using target = await startLoopbackServer({'/': {body: '<!doctype html><p>Parked'}});
	const moved = {status: 301, headers: {Location: `${target.origin}/`}};
	await using server = await startLoopbackServer({'/old': moved});
	const clock = createClock();
	const url = `${server.origin}/old`;
	await using program = openRefresher(folder.storePath, clock, {feeds: [feedAt(url)]});
	for (let passed = 0; passed < 10; passed++) {
		await program.refresh();
		clock.pass(day + hour);
	}

	expect(program.store.getSource('daily')).toMatchObject({url, movedTo: null});
});

test('a new address in the settings begins anew', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/a': conditional('"a"', rss(['A'])),
		'/b': conditional('"b"', rss(['B'])),
	});
	const clock = createClock();
	for (const path of ['/a', '/b', '/b']) {
		await using program = openRefresher(folder.storePath, clock, {
			feeds: [feedAt(server.origin + path)],
		});
		await program.refresh();
	}

	expect(server.requests.map(({path}) => path)).toEqual(['/a', '/b']);
	expect(server.requests[1]?.headers['if-none-match']).toBeUndefined();
});

test('feeds that are off are not asked', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = [{...feedAt(`${server.origin}/feed`), isOn: false}];
	await using program = openRefresher(folder.storePath, createClock(), {feeds});
	await program.refreshByHand();
	await program.refreshByHand(['daily']);
	expect(server.requests).toHaveLength(0);
});

test('several programs on one store ask a source once, and hear of each other', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = serveFeeds(server, 6);
	const clock = createClock();
	await using first = openRefresher(folder.storePath, clock, {feeds});
	await using second = openRefresher(folder.storePath, clock, {feeds});
	await using third = openRefresher(folder.storePath, clock, {feeds});
	await Promise.all([first.refresh(), second.refreshByHand(), third.refresh()]);
	expect(server.requests.map(({path}) => path).sort()).toEqual([
		'/0',
		'/1',
		'/2',
		'/3',
		'/4',
		'/5',
	]);

	await using late = openRefresher(folder.storePath, clock, {feeds});
	await waitFor('news from the others', () => titlesIn(late.store).length === 6);
	server.route('/0', {body: rss(['Story 0', 'Fresh'])});
	clock.pass(2 * hour);
	await first.refresh();
	late.refresher.start();
	await waitFor('word of the other program', () =>
		late.reports.some(report => report.type === 'headlines-changed'),
	);
	expect(server.requests).toHaveLength(12);
});

test('when the machine is offline nobody is blamed, and all are asked soon after', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': {body: rss(['One'])}});
	const clock = createClock();
	const feeds = [feedAt(`http://news.example:${server.port}/feed`)];
	const options = {feeds, allowedHosts: ['news.example']};
	let isOnline = false;
	const lookup: LookupFunction = (_name, {all}, callback) => {
		if (!isOnline) {
			callback(Object.assign(new Error('no name server'), {code: 'EAI_AGAIN'}), '');
		} else if (all) {
			callback(null, [{address: '127.0.0.1', family: 4}]);
		} else {
			callback(null, '127.0.0.1', 4);
		}
	};
	await using program = openRefresher(folder.storePath, clock, options, {lookup});
	await program.refresh();
	expect(program.store.getSource('daily')).toMatchObject({
		status: 'failed',
		reason: expect.stringContaining('offline'),
		failures: 0,
		lastAttempt: null,
		nextDue: clock.now() + 5 * minute,
	});
	isOnline = true;
	await program.refreshByHand();
	expect(titlesIn(program.store)).toEqual(['One']);
});

test('stopping breaks off what is under way; the next start asks again, once in a minute at most', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': () => undefined});
	const clock = createClock();
	const feeds = [feedAt(`${server.origin}/feed`)];
	for (const requests of [1, 2]) {
		await using program = openRefresher(folder.storePath, clock, {feeds});
		const run = program.refresh();
		await waitFor('the request', () => server.requests.length === requests);
		await program.refresher.stop();
		await run;
		expect(program.store.getSource('daily')).toMatchObject({status: 'idle', failures: 0});
		clock.pass(1_000);
	}

	server.route('/feed', {body: rss(['One'])});
	await using program = openRefresher(folder.storePath, clock, {feeds});
	await program.refresh();
	expect(server.requests).toHaveLength(2);
	clock.pass(5 * minute);
	await program.refresh();
	expect(titlesIn(program.store)).toEqual(['One']);
});
