import {expect, test} from 'vitest';
import {createRequestTurns} from '../../source/refresh/request-turns.ts';
import {openStore} from '../../source/store/open-store.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {pointTo} from '../http/point-to.ts';
import {createClock, feedAt, openFolder, openRefresher, rss, serveFeeds} from './open-refresher.ts';

test('several programs on one store ask the feeds of one host one after the other', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = serveFeeds(server, 6);
	const clock = createClock();
	await using first = openRefresher(folder.storePath, clock, {feeds});
	await using second = openRefresher(folder.storePath, clock, {feeds});
	await using third = openRefresher(folder.storePath, clock, {feeds});
	await Promise.all([first.refresh(), second.refreshByHand(), third.refresh()]);
	expect(server.requests).toHaveLength(6);
	expect(server.load.most).toBe(1);
});

test('a host that a killed program had is free again after a while, and a stopped one waits no longer', async () => {
	using folder = openFolder();
	const clock = createClock();
	const killed = openStore(folder.storePath, {clock: clock.now});
	const store = openStore(folder.storePath, {clock: clock.now});
	expect(killed.claimTurn('host/paper.example', clock.now(), 25_000)).toBe(true);
	const stopping = new AbortController();
	const turns = createRequestTurns({store, clock: clock.now, signal: stopping.signal});
	let isTaken = false;
	const taking = turns.take('paper.example').then(() => {
		isTaken = true;
	});
	await new Promise(setImmediate);
	expect(isTaken).toBe(false);
	clock.pass(25_000);
	await taking;
	expect(killed.claimTurn('host/paper.example', clock.now(), 1)).toBe(false);

	const stopped = createRequestTurns({store: killed, clock: clock.now, signal: stopping.signal});
	const waiting = stopped.take('paper.example');
	stopping.abort();
	const release = await waiting;
	release();
	expect(killed.claimTurn('host/paper.example', clock.now(), 1)).toBe(false);
	killed.close();
	store.close();
});

test('programs that start together ask six hosts at a time between them', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const waiting: (() => void)[] = [];
	// Answers come when six wait for them: all that may.
	server.route('/feed', (_, response) => {
		waiting.push(() => response.end(rss(['News'])));
		if (waiting.length === 6) {
			for (const answer of waiting.splice(0)) answer();
		}

		return undefined;
	});
	const {port} = new URL(server.origin);
	const names = Array.from({length: 18}, (_, index) => `paper-${index}.example`);
	const options = {
		allowedHosts: names.map(name => `${name}:${port}`),
		feeds: names.map(name => feedAt(`http://${name}:${port}/feed`, name)),
	};
	const clock = createClock();
	const network = {lookup: pointTo('127.0.0.1')};
	await using first = openRefresher(folder.storePath, clock, options, network);
	await using second = openRefresher(folder.storePath, clock, options, network);
	await using third = openRefresher(folder.storePath, clock, options, network);
	await Promise.all([first.refresh(), second.refresh(), third.refresh()]);
	expect(server.requests).toHaveLength(18);
	expect(server.load.most).toBe(6);
});

test('a program that has a host twice gives it back once', async () => {
	using folder = openFolder();
	const clock = createClock();
	const mine = openStore(folder.storePath, {clock: clock.now});
	const theirs = openStore(folder.storePath, {clock: clock.now});
	const {signal} = new AbortController();
	const turns = createRequestTurns({store: mine, clock: clock.now, signal});
	const releases = [await turns.take('paper.example'), await turns.take('paper.example')];
	releases[0]?.();
	expect(theirs.claimTurn('host/paper.example', clock.now(), 1000)).toBe(false);
	releases[1]?.();
	expect(theirs.claimTurn('host/paper.example', clock.now(), 1000)).toBe(true);
	mine.close();
	theirs.close();
});
