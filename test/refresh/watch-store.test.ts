import {expect, test} from 'vitest';
import {openStore} from '../../source/store/open-store.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {waitFor} from '../helpers/wait-for.ts';
import {
	createClock,
	hour,
	minute,
	openFolder,
	openRefresher,
	rss,
	serveFeeds,
} from './open-refresher.ts';

test('who finds its feeds answered when its turn comes hears what another program brought', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = serveFeeds(server, 2);
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {feeds});
	const other = openStore(folder.storePath, {clock: clock.now});
	const turn = `host/${new URL(server.origin).hostname}`;
	expect(other.claimTurn(turn, clock.now(), minute)).toBe(true);
	const waiting = program.refresh();
	for (const {id} of feeds) {
		const record = other.getSource(id);
		if (record) {
			other.saveSource({...record, lastSuccess: clock.now(), nextDue: clock.now() + hour});
		}
	}

	other.releaseTurn(turn);
	await waiting;
	program.refresher.start();
	await waitFor('word of the other program', () =>
		program.reports.some(({type}) => type === 'headlines-changed'),
	);
	expect(server.requests).toEqual([]);
	other.close();
});

test('that another program met a failure is told as well, and is no news', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const [feed] = serveFeeds(server, 1);
	const feeds = feed ? [feed] : [];
	const clock = createClock();
	await using idle = openRefresher(folder.storePath, clock, {feeds});
	await idle.refresh();
	idle.refresher.start();
	await using busy = openRefresher(folder.storePath, clock, {feeds});
	server.route('/0', {status: 503});
	clock.pass(10 * minute);
	await waitFor('its own news', () => idle.reports.some(({type}) => type === 'headlines-changed'));
	idle.reports.length = 0;
	await busy.refreshByHand();
	await waitFor('word of the failure', () =>
		idle.reports.some(report => report.type === 'source-changed' && report.state.reason !== ''),
	);
	expect(idle.reports.map(({type}) => type)).not.toContain('headlines-changed');
});

test('what another program brings is told long before something is due here', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = serveFeeds(server, 1);
	const clock = createClock();
	await using idle = openRefresher(folder.storePath, clock, {feeds});
	await idle.refresh();
	idle.refresher.start();
	await using busy = openRefresher(folder.storePath, clock, {feeds});
	clock.pass(10 * minute);
	const told = () => idle.reports.filter(({type}) => type === 'source-changed').length;
	const before = told();
	await busy.refreshByHand();
	await waitFor('word of the other program', () => told() > before);
	expect(server.requests).toHaveLength(2);
});

test('who asks a feed by hand right after another program tells what that one brought', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer();
	const feeds = serveFeeds(server, 1);
	const clock = createClock();
	await using one = openRefresher(folder.storePath, clock, {feeds});
	const told = () => one.reports.filter(({type}) => type === 'headlines-changed').length;
	await one.refresh();
	await waitFor('the first story', () => told() > 0);
	await using other = openRefresher(folder.storePath, clock, {feeds});
	server.route('/0', {body: rss(['Story 0', 'Fresh'])});
	clock.pass(10 * minute);
	await other.refreshByHand();
	const before = told();
	clock.pass(10 * minute);
	await one.refreshByHand();
	expect(server.requests).toHaveLength(3);
	one.refresher.start();
	await waitFor('word of the other program', () => told() > before);
});
