import {brotliCompressSync, gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {conditional, startLoopbackServer} from '../helpers/loopback-server.ts';
import {waitFor} from '../helpers/wait-for.ts';
import {failureOf, openHttp, textOf} from './open-http.ts';

test('a request names the program and asks for nothing but the document', async () => {
	await using server = await startLoopbackServer({'/feed': {body: 'news'}});
	const answer = await openHttp().get({url: `${server.origin}/feed?a=1#part`, accept: 'text/xml'});

	expect(textOf(answer)).toBe('news');
	const [request] = server.requests;
	expect(request?.method).toBe('GET');
	expect(request?.path).toBe('/feed?a=1');
	expect(request?.headers).toEqual({
		host: server.host,
		connection: 'keep-alive',
		'user-agent': 'Masthead/1.2.3 (+https://github.com/masthead-news/masthead)',
		accept: 'text/xml',
		'accept-encoding': 'gzip, br',
	});
});

test.each([
	['gzip', gzipSync('news')],
	['x-gzip', gzipSync('news')],
	['br', brotliCompressSync('news')],
	['gzip, br', brotliCompressSync(gzipSync('news'))],
	['identity', Buffer.from('news')],
])('a body that is packed with %s is unpacked', async (encoding, body) => {
	await using server = await startLoopbackServer({
		'/': {headers: {'Content-Encoding': encoding}, body},
	});
	expect(textOf(await openHttp().get({url: server.origin}))).toBe('news');
});

test('validators come back to the letter, and a 304 needs no body', async () => {
	const etag = 'W/"a\'b-%20"';
	await using server = await startLoopbackServer({'/': conditional(etag, 'news')});
	const http = openHttp();

	const first = await http.get({url: server.origin});
	expect(first.validators).toEqual({etag, lastModified: null});
	const second = await http.get({url: server.origin, validators: first.validators});
	expect(second.kind).toBe('not-modified');
	expect(second.validators).toEqual(first.validators);
	expect(server.requests[0]?.headers['if-none-match']).toBeUndefined();
	expect(server.requests[1]?.headers['if-none-match']).toBe(etag);
	expect(server.requests[1]?.headers['if-modified-since']).toBeUndefined();
});

test.each([
	['says nothing new', {}, {etag: '"1"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT'}],
	['has another ETag', {ETag: '"2"'}, {etag: '"2"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT'}],
	[
		'has another date',
		{'Last-Modified': 'Tue, 03 Nov 2026 10:00:00 GMT'},
		{etag: '"1"', lastModified: 'Tue, 03 Nov 2026 10:00:00 GMT'},
	],
])('validators after a 304 that %s', async (_case, headers, expected) => {
	await using server = await startLoopbackServer({'/': {status: 304, headers}});
	const validators = {etag: '"1"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT'};
	const answer = await openHttp().get({url: server.origin, validators});
	expect(answer.validators).toEqual(expected);
	expect(server.requests[0]?.headers['if-modified-since']).toBe(validators.lastModified);
});

test('empty validators are none: nothing is sent back', async () => {
	await using server = await startLoopbackServer({
		'/': {headers: {ETag: '', 'Last-Modified': ''}, body: 'news'},
	});
	const http = openHttp();
	const {validators} = await http.get({url: server.origin});
	await http.get({url: server.origin, validators});
	expect(Object.keys(server.requests[1]?.headers ?? {})).not.toContain('if-none-match');
	expect(Object.keys(server.requests[1]?.headers ?? {})).not.toContain('if-modified-since');
});

test.each([201, 202, 203, 206])('a %i brings no document, whatever its body', async status => {
	await using server = await startLoopbackServer({'/': {status, body: 'news'}});
	const error = await failureOf(openHttp().get({url: server.origin}));
	expect(error).toMatchObject({code: 'status', status});
});

test('a 304 to a question without conditions is no answer', async () => {
	await using server = await startLoopbackServer({'/': {status: 304}});
	expect(await failureOf(openHttp().get({url: server.origin}))).toMatchObject({
		code: 'status',
		status: 304,
	});
});

test('freshness and content type are told', async () => {
	const date = 'Tue, 24 Nov 2026 10:00:00 GMT';
	await using server = await startLoopbackServer({
		'/': {
			headers: {
				'Cache-Control': 'public, max-age=7200',
				Date: date,
				Expires: 'Tue, 24 Nov 2026 12:00:00 GMT',
				'Content-Type': 'text/xml; charset=windows-1251',
			},
			body: 'x',
		},
	});
	const now = 1_000_000;
	const answer = await openHttp({clock: () => now}).get({url: server.origin});
	expect(answer).toMatchObject({
		contentType: 'text/xml; charset=windows-1251',
		freshness: {maxAgeSeconds: 7200, expiresAt: now + 7_200_000},
	});
});

test.each([
	[{'Retry-After': '120'}, 120_000],
	[
		{'Retry-After': 'Tue, 01 Dec 2026 10:00:00 GMT', Date: 'Tue, 24 Nov 2026 10:00:00 GMT'},
		7 * 86_400_000,
	],
	[{'Retry-After': 'soon'}, null],
	[{}, null],
])('Retry-After %j', async (headers, wait) => {
	await using server = await startLoopbackServer({'/': {status: 429, headers}});
	const now = 5_000_000;
	const error = await failureOf(openHttp({clock: () => now}).get({url: server.origin}));
	expect(error).toMatchObject({code: 'status', status: 429, retryAfter: wait && now + wait});
});

test('the words of the server are one harmless line', async () => {
	const evil =
		'<html><title>Down\u001b]0;owned\u0007 for\nrepair \u202etoday</title><p>…</p></html>';
	await using server = await startLoopbackServer({
		'/': {status: 503, headers: {'Content-Type': 'text/html; charset=utf-8'}, body: evil},
		'/plain': {status: 500, body: 'x'.repeat(100_000)},
	});
	const error = await failureOf(openHttp().get({url: server.origin}));
	expect(error.serverText).toBe('Down for repair today');
	expect(error.message).toMatch(/^[\x20-\x7e]+$/);
	const long = await failureOf(openHttp().get({url: `${server.origin}/plain`}));
	expect(long.serverText.length).toBeLessThanOrEqual(200);
});

test('credentials travel in a header, not in the address', async () => {
	await using server = await startLoopbackServer({'/': {body: 'x'}});
	const answer = await openHttp().get({url: `http://anna:p%40ss@${server.host}/`});
	expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('anna:p@ss')}`);
	expect(answer.url).toBe(`${server.origin}/`);
});

test('connections are kept', async () => {
	await using server = await startLoopbackServer({
		'/': {body: 'x'},
		'/gone': {status: 410, body: 'no'},
	});
	const http = openHttp();
	for (const path of ['/', '/gone', '/', '/']) {
		await http.get({url: server.origin + path}).catch(() => {});
	}

	expect(new Set(server.requests.map(request => request.connection)).size).toBe(1);
	http.close();
});

test('a host is asked one thing at a time', async () => {
	await using server = await startLoopbackServer({
		'/': async (_request, response) => {
			await new Promise(resolve => setTimeout(resolve, 5));
			response.end('x');
			return undefined;
		},
	});
	const http = openHttp();
	await Promise.all(Array.from({length: 5}, () => http.get({url: server.origin})));
	expect(server.requests).toHaveLength(5);
	expect(server.load.most).toBe(1);
});

test('a request can be cancelled under way and while it waits', async () => {
	await using server = await startLoopbackServer({'/': () => undefined});
	const http = openHttp();
	const controllers = [new AbortController(), new AbortController()];
	const requests = controllers.map(({signal}) => failureOf(http.get({url: server.origin, signal})));
	await waitFor('the first request', () => server.requests.length === 1);

	controllers[1]?.abort();
	expect(await requests[1]).toMatchObject({code: 'cancelled'});
	controllers[0]?.abort();
	expect(await requests[0]).toMatchObject({code: 'cancelled'});
	expect(server.requests).toHaveLength(1);
	await waitFor('the connection to end', () => server.load.now === 0);
});

test('closing ends everything', async () => {
	await using server = await startLoopbackServer({'/': () => undefined});
	const http = openHttp();
	const failures = [1, 2].map(() => failureOf(http.get({url: server.origin})));
	await waitFor('the first request', () => server.requests.length === 1);
	http.close();
	for (const failure of failures) {
		expect(await failure).toMatchObject({code: 'cancelled'});
	}
});

test.each([
	'file:///etc/passwd',
	'javascript:alert(1)',
	'data:text/plain,x',
	'ftp://a/',
	'news',
	'',
])('%j is not an address to ask', async url => {
	expect(await failureOf(openHttp().get({url}))).toMatchObject({code: 'address'});
});
