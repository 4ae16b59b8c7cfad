import {expect, test} from 'vitest';
import {createHostTurns} from '../../source/refresh/host-turns.ts';
import {openStore} from '../../source/store/open-store.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {createClock, feedAt, openFolder, openRefresher, rss} from './open-refresher.ts';

test('several programs on one store ask the feeds of one host one after the other', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = Array.from({length: 6}, (_, index) => {
		server.route(`/${index}`, {body: rss([`Story ${index}`])});
		return feedAt(`${server.origin}/${index}`, `feed-${index}`);
	});
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
	expect(killed.claimHost('paper.example', clock.now(), 25_000)).toBe(true);
	const stopping = new AbortController();
	const turns = createHostTurns({store, clock: clock.now, signal: stopping.signal});
	let isTaken = false;
	const taking = turns.take('paper.example').then(() => {
		isTaken = true;
	});
	await new Promise(setImmediate);
	expect(isTaken).toBe(false);
	clock.pass(25_000);
	await taking;
	expect(killed.claimHost('paper.example', clock.now(), 1)).toBe(false);

	const stopped = createHostTurns({store: killed, clock: clock.now, signal: stopping.signal});
	const waiting = stopped.take('paper.example');
	stopping.abort();
	const release = await waiting;
	release();
	expect(killed.claimHost('paper.example', clock.now(), 1)).toBe(false);
	killed.close();
	store.close();
});

test('a program that has a host twice gives it back once', async () => {
	using folder = openFolder();
	const clock = createClock();
	const mine = openStore(folder.storePath, {clock: clock.now});
	const theirs = openStore(folder.storePath, {clock: clock.now});
	const {signal} = new AbortController();
	const turns = createHostTurns({store: mine, clock: clock.now, signal});
	const releases = [await turns.take('paper.example'), await turns.take('paper.example')];
	releases[0]?.();
	expect(theirs.claimHost('paper.example', clock.now(), 1000)).toBe(false);
	releases[1]?.();
	expect(theirs.claimHost('paper.example', clock.now(), 1000)).toBe(true);
	mine.close();
	theirs.close();
});
