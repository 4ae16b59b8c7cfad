import {brotliCompressSync, gzipSync} from 'node:zlib';
import {expect, onTestFinished, test, vi} from 'vitest';
import type {HttpResponse} from '../../source/http/http.ts';
import {drip, startLoopbackServer, startRawServer} from '../helpers/loopback-server.ts';
import {waitFor} from '../helpers/wait-for.ts';
import {failureOf, openHttp, textOf} from './open-http.ts';

const mebibyte = 1024 * 1024;

/** 200 MB of zeros in 200 kB: a gzip file may have any number of members. */
function gzipBomb(): Buffer {
	const member = gzipSync(Buffer.alloc(10 * mebibyte));
	return Buffer.concat(Array.from({length: 20}, () => member));
}

/** The most that memory grew while the task ran, in bytes. */
async function growthDuring(task: () => Promise<unknown>): Promise<number> {
	const before = process.memoryUsage.rss();
	let peak = before;
	const timer = setInterval(() => {
		peak = Math.max(peak, process.memoryUsage.rss());
	}, 1);
	await task();
	clearInterval(timer);
	return Math.max(peak, process.memoryUsage.rss()) - before;
}

test.each([
	['gzip', gzipBomb],
	['br', () => brotliCompressSync(Buffer.alloc(100 * mebibyte), {params: {}})],
	['gzip, gzip', () => gzipSync(gzipBomb())],
])('a %s bomb is cut at 15 MiB and leaves memory alone', async (encoding, makeBomb) => {
	const body = makeBomb();
	expect(body.length).toBeLessThan(300_000);
	await using server = await startLoopbackServer({
		'/': {headers: {'Content-Encoding': encoding}, body},
	});
	const growth = await growthDuring(async () => {
		const error = await failureOf(openHttp().get({url: server.origin}));
		expect(error.code).toBe('too-large');
		expect(error.message).toContain('15 MiB');
	});
	expect(growth).toBeLessThan(60 * mebibyte);
});

test('a body of just the cap is read, one byte more is not', async () => {
	await using server = await startLoopbackServer({
		'/fits': {body: 'x'.repeat(1000)},
		'/over': {body: 'x'.repeat(1001)},
		'/stream': (_request, response) => {
			response.write('x'.repeat(600));
			response.end('x'.repeat(600));
			return undefined;
		},
	});
	const get = (path: string) => openHttp().get({url: server.origin + path, maxBytes: 1000});
	expect(textOf(await get('/fits'))).toHaveLength(1000);
	expect(await failureOf(get('/over'))).toMatchObject({code: 'too-large'});
	expect(await failureOf(get('/stream'))).toMatchObject({code: 'too-large'});
});

test('more than two encodings are refused', async () => {
	const body = Array.from({length: 6}).reduce<Buffer>(
		packed => gzipSync(packed),
		Buffer.from('news'),
	);
	await using server = await startLoopbackServer({
		'/': {headers: {'Content-Encoding': 'gzip, gzip, gzip, gzip, gzip, gzip'}, body},
	});
	expect(await failureOf(openHttp().get({url: server.origin}))).toMatchObject({code: 'protocol'});
});

test.each([
	['cut', gzipSync('news '.repeat(1000)).subarray(0, 30), 'reset'],
	['broken', Buffer.from('this is not gzip'), 'protocol'],
])('a %s gzip body is an error', async (_name, body, code) => {
	await using server = await startLoopbackServer({
		'/': {headers: {'Content-Encoding': 'gzip'}, body},
	});
	expect(await failureOf(openHttp().get({url: server.origin}))).toMatchObject({code});
});

test('a drip is cut when the time is over, and the connection with it', async () => {
	await using server = await startLoopbackServer({'/': drip()});
	const startedAt = performance.now();
	const error = await failureOf(openHttp().get({url: server.origin, timeoutMs: 150}));
	expect(error.code).toBe('timeout');
	expect(performance.now() - startedAt).toBeLessThan(1000);
	await waitFor('the connection to end', () => server.load.now === 0);
});

test('the time limit is for all redirects together', async () => {
	await using server = await startLoopbackServer({
		'/': async (request, response) => {
			await new Promise(resolve => setTimeout(resolve, 60));
			response.writeHead(302, {Location: `${request.url}?`}).end();
			return undefined;
		},
	});
	const error = await failureOf(openHttp().get({url: server.origin, timeoutMs: 150}));
	expect(error.code).toBe('timeout');
	expect(server.requests.length).toBeLessThanOrEqual(3);
});

/** A clock that stands until it is moved on. */
function stopTimers(): void {
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
	onTestFinished(() => void vi.useRealTimers());
}

/** Fails just when `milliseconds` are over, and no sooner. */
async function expectTimeout(request: Promise<HttpResponse>, milliseconds: number): Promise<void> {
	let isOver = false;
	const failure = failureOf(request);
	void failure.then(() => {
		isOver = true;
	});
	await vi.advanceTimersByTimeAsync(milliseconds - 1);
	expect(isOver).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	expect(await failure).toMatchObject({code: 'timeout'});
}

test('a request that says nothing of it ends after 20 s', async () => {
	const asked = Promise.withResolvers<void>();
	await using server = await startRawServer(socket => socket.once('data', () => asked.resolve()));
	stopTimers();
	const request = openHttp().get({url: server.origin});
	await asked.promise;
	await expectTimeout(request, 20_000);
});

test('and its connecting after 10 s', async () => {
	stopTimers();
	await expectTimeout(openHttp({lookup: () => {}}).get({url: 'http://news.example/'}), 10_000);
});

test('waiting for a slow neighbour does not use up the time', async () => {
	await using server = await startLoopbackServer({'/slow': drip(), '/quick': {body: 'x'}});
	const http = openHttp();
	const slow = failureOf(http.get({url: `${server.origin}/slow`, timeoutMs: 1_000}));
	const quick = http.get({url: `${server.origin}/quick`, timeoutMs: 900});
	expect((await slow).code).toBe('timeout');
	expect(textOf(await quick)).toBe('x');
});

test('a host that never answers', async () => {
	await using server = await startRawServer(() => {});
	expect(await failureOf(openHttp().get({url: server.origin, timeoutMs: 100}))).toMatchObject({
		code: 'timeout',
	});
});

test('a name that is never found', async () => {
	const http = openHttp({lookup: () => {}, connectTimeoutMs: 50});
	const error = await failureOf(http.get({url: 'http://news.example/'}));
	expect(error).toMatchObject({code: 'timeout'});
	expect(error.message).toContain('could not be reached');
});

test('a TLS handshake that never ends', async () => {
	await using server = await startRawServer(() => {});
	const http = openHttp({connectTimeoutMs: 50});
	expect(await failureOf(http.get({url: `https://${server.host}/`}))).toMatchObject({
		code: 'timeout',
	});
});
