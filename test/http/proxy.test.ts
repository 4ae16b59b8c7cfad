import type {IncomingMessage} from 'node:http';
import {connect, type Socket} from 'node:net';
import {expect, test} from 'vitest';
import {
	goodCertificate,
	otherCertificate,
	siteKey,
	testAuthority,
} from '../helpers/certificates.ts';
import {type LoopbackServer, startLoopbackServer} from '../helpers/loopback-server.ts';
import {failureOf, openHttp, textOf} from './open-http.ts';

/** Turns a server into a proxy whose tunnels all end at one port. */
function tunnelTo(proxy: LoopbackServer, port: number, asked: IncomingMessage[] = []) {
	proxy.server.on('connect', (request: IncomingMessage, socket: Socket) => {
		asked.push(request);
		const site = connect(port, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			site.pipe(socket).pipe(site);
		});
		socket.on('error', () => site.destroy());
		site.on('error', () => socket.destroy());
	});
	return asked;
}

test('http goes through the proxy with its whole address', async () => {
	await using proxy = await startLoopbackServer({'http://feeds.example/a': {body: 'by proxy'}});
	const http = openHttp({allowedHosts: [], env: {http_proxy: `http://anna:p%40ss@${proxy.host}`}});
	const answer = await http.get({url: 'http://feeds.example/a?b=1'});

	expect(textOf(answer)).toBe('by proxy');
	expect(proxy.requests[0]?.path).toBe('http://feeds.example/a?b=1');
	expect(proxy.requests[0]?.headers.host).toBe('feeds.example');
	expect(proxy.requests[0]?.headers['proxy-authorization']).toBe(`Basic ${btoa('anna:p@ss')}`);
});

test('https goes through a tunnel, and TLS is with the site', async () => {
	await using proxy = await startLoopbackServer();
	await using site = await startLoopbackServer(
		{'/': {body: 'tunnelled'}},
		{key: siteKey, cert: goodCertificate},
	);
	const asked = tunnelTo(proxy, site.port);
	const http = openHttp({
		allowedHosts: [],
		env: {HTTPS_PROXY: `http://anna:pass@${proxy.host}`},
		extraCertificates: [testAuthority],
	});
	for (let round = 0; round < 2; round++) {
		expect(textOf(await http.get({url: 'https://feeds.example/'}))).toBe('tunnelled');
	}

	expect(asked.map(request => request.url)).toEqual(['feeds.example:443']);
	expect(asked[0]?.headers['proxy-authorization']).toBe(`Basic ${btoa('anna:pass')}`);
	expect(site.requests[0]?.headers['proxy-authorization']).toBeUndefined();
	http.close();
});

test('a proxy cannot pass off another site', async () => {
	await using proxy = await startLoopbackServer();
	await using site = await startLoopbackServer({}, {key: siteKey, cert: otherCertificate});
	tunnelTo(proxy, site.port);
	const http = openHttp({env: {HTTPS_PROXY: proxy.origin}, extraCertificates: [testAuthority]});
	expect(await failureOf(http.get({url: 'https://feeds.example/'}))).toMatchObject({code: 'tls'});
});

test('the proxy may be inside, the target may not', async () => {
	await using proxy = await startLoopbackServer();
	const http = openHttp({
		allowedHosts: [],
		env: {HTTP_PROXY: proxy.origin, HTTPS_PROXY: proxy.origin},
	});
	for (const url of [
		'http://10.0.0.1/',
		'https://[fd00::1]/',
		'http://169.254.169.254/',
		'http://router.localhost/',
	]) {
		expect((await failureOf(http.get({url}))).code).toBe('blocked-address');
	}

	expect(proxy.requests).toHaveLength(0);
});

test('NO_PROXY is direct', async () => {
	await using proxy = await startLoopbackServer();
	const http = openHttp({
		env: {HTTP_PROXY: proxy.origin, NO_PROXY: '.example'},
		lookup: (_name, _options, callback) => {
			callback(Object.assign(new Error('none'), {code: 'ENOTFOUND'}), '');
		},
	});
	expect((await failureOf(http.get({url: 'http://feeds.example/'}))).code).toBe('not-found-host');
	expect(proxy.requests).toHaveLength(0);
});

test.each([
	[403, 'no way to feeds.example'],
	[407, 'a name and a password'],
	[502, 'no way to feeds.example'],
])('a proxy that answers CONNECT with %i', async (status, words) => {
	await using proxy = await startLoopbackServer();
	proxy.server.on('connect', (_request: IncomingMessage, socket: Socket) => {
		socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
	});
	const http = openHttp({env: {HTTPS_PROXY: `http://anna:secret@${proxy.host}`}});
	const error = await failureOf(http.get({url: 'https://feeds.example/'}));
	expect(error).toMatchObject({code: 'proxy'});
	expect(error.message).toContain(words);
	expect(error.message).not.toContain('secret');
});

test('a proxy that never answers is given up', async () => {
	await using proxy = await startLoopbackServer();
	proxy.server.on('connect', () => {});
	const http = openHttp({env: {HTTPS_PROXY: proxy.origin}, connectTimeoutMs: 50});
	expect((await failureOf(http.get({url: 'https://feeds.example/'}))).code).toBe('timeout');
});

test.each(['http', 'https'])('a proxy that is not there is named, for %s', async scheme => {
	const proxy = await startLoopbackServer();
	await proxy[Symbol.asyncDispose]();
	const env = {ALL_PROXY: `http://anna:secret@${proxy.host}`};
	const error = await failureOf(openHttp({env}).get({url: `${scheme}://feeds.example/`}));
	expect(error.code).toBe('refused');
	expect(error.message).toContain(`feeds.example (through proxy ${proxy.host})`);
	expect(error.message).not.toContain('secret');
});
