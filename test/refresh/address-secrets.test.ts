import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {startLoopbackServer} from '../helpers/loopback-server.ts';
import {createClock, feedAt, hour, openFolder, openRefresher, rss} from './open-refresher.ts';

test('a password in an address is neither shown nor told', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': {status: 401}});
	const feeds = [feedAt(`http://anna:s3cret@${server.host}/feed`)];
	await using program = openRefresher(folder.storePath, createClock(), {feeds});
	await program.refresh();
	expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('anna:s3cret')}`);
	expect(JSON.stringify(program.reports)).not.toContain('s3cret');
	expect(program.reports).toContainEqual(
		expect.objectContaining({state: expect.objectContaining({url: `${server.origin}/feed`})}),
	);
});

test('the store keeps no password and no key of an address, and asks with both', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/feed': {status: 301, headers: {Location: '/moved?key=k3y'}},
		'/moved': {headers: {ETag: '"1"'}, body: rss(['One'])},
	});
	const clock = createClock();
	const feeds = [feedAt(`http://anna:s3cret@${server.host}/feed?key=k3y`)];
	await using program = openRefresher(folder.storePath, clock, {feeds});
	await program.refresh();
	clock.pass(25 * hour);
	await program.refresh();
	clock.pass(2 * hour);
	await program.refresh();
	expect(server.requests.map(({path}) => path)).toEqual([
		'/feed?key=k3y',
		'/moved?key=k3y',
		'/feed?key=k3y',
		'/moved?key=k3y',
		'/moved?key=k3y',
	]);
	expect(server.requests.at(-1)?.headers).toMatchObject({
		authorization: `Basic ${btoa('anna:s3cret')}`,
		'if-none-match': '"1"',
	});
	expect(program.store.getSource('daily')?.url).toBe(`${server.origin}/moved?key=***`);
	const stored = readdirSync(dirname(folder.storePath))
		.map(name => readFileSync(join(dirname(folder.storePath), name), 'latin1'))
		.join('');
	expect(stored).toContain('/moved?key=***');
	expect(stored).not.toMatch(/s3cret|k3y/);
});

test('a server that repeats the address and its password is quoted without them', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({
		'/feed': ({url, headers}) => ({
			status: 404,
			headers: {'Content-Type': 'text/html'},
			body: `<title>${'x'.repeat(174)} no ${url} for ${headers.authorization}</title>`,
		}),
		'/step': ({url}) => ({status: 302, headers: {Location: `/end${url?.slice(5)}`}}),
		'/end': ({url}) => ({status: 500, body: `Cannot read ${url} for s3cret`}),
	});
	const feeds = ['feed', 'step'].map(name =>
		feedAt(`http://anna:s3cret@${server.host}/${name}?feed_token=k3y-of-the-reader`, name),
	);
	await using program = openRefresher(folder.storePath, createClock(), {feeds});
	await program.refresh();
	const reasons = program.store.listSources().map(({reason}) => reason);
	expect(reasons).toContainEqual(
		expect.stringMatching(/It says: x+ no \/feed\?feed_token=\*\*\*…$/),
	);
	expect(reasons).toContainEqual(
		expect.stringContaining('It says: Cannot read /end?feed_token=*** for ***'),
	);
	expect(JSON.stringify(program.reports)).not.toMatch(/s3cret|k3y|YW5uYTpz/);
});

test('a password that is mended in the settings is tried at once', async () => {
	using folder = openFolder();
	await using server = await startLoopbackServer({'/feed': {status: 401}});
	const clock = createClock();
	for (const password of ['wrong', 'wrong', 'right']) {
		const feeds = [feedAt(`http://anna:${password}@${server.host}/feed`)];
		await using program = openRefresher(folder.storePath, clock, {feeds});
		await program.refresh();
		clock.pass(1_000);
	}

	expect(server.requests.map(({headers}) => headers.authorization)).toEqual(
		['wrong', 'right'].map(password => `Basic ${btoa(`anna:${password}`)}`),
	);
});
