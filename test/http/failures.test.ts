import type {Socket} from 'node:net';
import {expect, test} from 'vitest';
import {startRawServer} from '../helpers/loopback-server.ts';
import {failureOf, openHttp} from './open-http.ts';

const cases: readonly [string, string, (socket: Socket) => void][] = [
	['resets the connection', 'reset', socket => socket.once('data', () => socket.resetAndDestroy())],
	['hangs up at once', 'reset', socket => socket.end()],
	[
		'hears the question and closes its half',
		'reset',
		socket => socket.once('data', () => socket.end()),
	],
	[
		'promises more than it sends',
		'reset',
		socket =>
			socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort')),
	],
	[
		'stops within a chunk',
		'reset',
		socket =>
			socket.once('data', () =>
				socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nshort'),
			),
	],
	[
		'resets in the middle of the body',
		'reset',
		socket =>
			socket.once('data', () => {
				socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort', () =>
					setTimeout(() => socket.resetAndDestroy(), 20),
				);
			}),
	],
	['speaks another protocol', 'protocol', socket => socket.end('220 mail.example ESMTP\r\n')],
	[
		'changes to another protocol',
		'protocol',
		socket =>
			socket.once('data', () =>
				socket.write(
					'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
				),
			),
	],
	[
		'changes to a protocol that it does not name',
		'status',
		socket => socket.once('data', () => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n')),
	],
	[
		'sends headers without end',
		'protocol',
		socket => {
			socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`);
		},
	],
	['is no TLS server', 'tls', socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
];

test.each(cases)('a server that %s', async (name, code, behave) => {
	await using server = await startRawServer(behave);
	const scheme = name.includes('TLS') ? 'https' : 'http';
	const url = `${scheme}://${server.host}/`;
	const error = await failureOf(openHttp().get({url, timeoutMs: 3000}));
	expect(error.code).toBe(code);
	expect(error.message).toMatch(/^127\.0\.0\.1:\d+ [^\n]+\.$/);
});

test('nobody listens', async () => {
	const server = await startRawServer(() => {});
	await server[Symbol.asyncDispose]();
	expect(await failureOf(openHttp().get({url: server.origin}))).toMatchObject({code: 'refused'});
});

test.each([
	['ENOTFOUND', 'not-found-host'],
	['EAI_AGAIN', 'offline'],
])('a name lookup that ends in %s', async (systemCode, code) => {
	const http = openHttp({
		lookup: (_name, _options, callback) => {
			callback(Object.assign(new Error('lookup failed'), {code: systemCode}), '');
		},
	});
	const error = await failureOf(http.get({url: 'http://news.example/'}));
	expect(error.code).toBe(code);
	expect(error.message).toContain('news.example');
});

test('a failure leaves the host free for the next request', async () => {
	await using server = await startRawServer(socket => {
		socket.once('data', () => socket.resetAndDestroy());
	});
	const http = openHttp();
	await failureOf(http.get({url: server.origin}));
	await failureOf(http.get({url: server.origin}));
	expect(server.connections()).toBe(2);
});
