import {expect, test} from 'vitest';
import type {Reply} from '../helpers/loopback-server.ts';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {
	type Clock,
	createClock,
	day,
	feedAt,
	type OpenRefresher,
	openFolder,
	openRefresher,
	rss,
} from './open-refresher.ts';

async function passDays(days: number, program: OpenRefresher, clock: Clock): Promise<void> {
	for (let passed = 0; passed < days * 4; passed++) {
		await program.refresh();
		clock.pass(day / 4);
	}
}

test.each<[string, Reply]>([
	['404', {status: 404, body: 'It is no more.'}],
	['500', {status: 500}],
	['a page', {body: '<!doctype html><title>For sale</title>'}],
])(
	'a feed that answers with %s for a month is left alone, until the reader names it',
	async (_name, reply) => {
		using folder = openFolder();
		await using server = await startLoopbackServer({'/feed': {body: rss(['One'])}});
		const clock = createClock();
		await using program = openRefresher(folder.storePath, clock, {
			feeds: [feedAt(`${server.origin}/feed`)],
		});
		await program.refresh();
		server.route('/feed', reply);
		await passDays(29, program, clock);
		const inTheMonth = server.requests.length;
		expect(program.store.getSource('daily')?.status).toBe('stale');
		await passDays(12, program, clock);
		const inAll = server.requests.length;
		expect(inAll).toBeGreaterThan(inTheMonth);
		await passDays(30, program, clock);
		await program.refreshByHand();
		expect(server.requests).toHaveLength(inAll);
		expect(program.store.getSource('daily')).toMatchObject({
			status: 'failed',
			reason: expect.stringMatching(/^Given up after a month of errors, .{20}/),
		});

		server.route('/feed', {body: rss(['One', 'Two'])});
		await program.refreshByHand(['daily']);
		expect(server.requests).toHaveLength(inAll + 1);
		expect(program.store.getSource('daily')).toMatchObject({status: 'fresh', failures: 0});
		await passDays(1, program, clock);
		expect(server.requests.length).toBeGreaterThan(inAll + 1);
	},
);

test('one that cannot be reached is asked once a day for ever: it may be our own line', async () => {
	using folder = openFolder();
	const server = await startLoopbackServer();
	await server[Symbol.asyncDispose]();
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	await passDays(60, program, clock);
	const record = program.store.getSource('daily');
	expect(record?.failures).toBeGreaterThan(50);
	expect(record?.nextDue).toBeLessThanOrEqual(clock.now() + day);
});

test.each<[string, Reply]>([
	['that has answered', {body: rss(['One'])}],
	['that never has', {status: 500}],
])('many tries by hand in a short time are no month, for a feed %s', async (_name, first) => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': first});
	const clock = createClock();
	await using program = openRefresher(folder.storePath, clock, {
		feeds: [feedAt(`${server.origin}/feed`)],
	});
	await program.refresh();
	server.route('/feed', {status: 500});
	for (let tried = 0; tried < 50; tried++) {
		clock.pass(6 * 60_000);
		await program.refreshByHand();
	}

	expect(server.requests).toHaveLength(51);
	expect(program.store.getSource('daily')?.nextDue).toBeLessThanOrEqual(clock.now() + day);
	await passDays(60, program, clock);
	expect(program.store.getSource('daily')?.reason).toMatch(/^Given up after a month of errors, /);
});
