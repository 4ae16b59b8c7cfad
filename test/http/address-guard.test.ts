import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isBlockedAddress, isBlockedHost} from '../../source/http/address-guard.ts';
import {redirect, startLoopbackServer, startRawServer} from '../helpers/loopback-server.ts';
import {failureOf, openHttp, textOf} from './open-http.ts';
import {pointTo} from './point-to.ts';

test.each([
	['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
	['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1']],
	['link-local and metadata', ['169.254.169.254', '169.254.0.1', 'fe80::1', 'fe80::1%eth0']],
	['metadata elsewhere', ['168.63.129.16', '100.100.100.200', '192.0.0.192', 'fd00:ec2::254']],
	['carrier-grade NAT', ['100.64.0.1', '100.127.255.255']],
	['unique local', ['fc00::1', 'fdff::1']],
	['site-local', ['fec0::1']],
	['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
	['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
	[
		'mapped and compatible',
		['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '::ffff:0:127.0.0.1'],
	],
	['NAT64 of something inside', ['64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1']],
	['6to4 and Teredo', ['2002:7f00:1::', '2002:808:808::1', '2001::1']],
	['documentation', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1']],
	['benchmarks', ['198.18.0.1', '198.19.255.255', '2001:2::1']],
	['reserved', ['240.0.0.1', '192.88.99.1', '100::1', '5f00::1']],
	['unreadable', ['', 'news.example', '1.2.3.4.5', '127.1']],
])('%s addresses are blocked', (_name, addresses) => {
	expect(addresses.filter(address => !isBlockedAddress(address))).toEqual([]);
});

test('public addresses are open', () => {
	const addresses = [
		'8.8.8.8',
		'172.15.0.1',
		'172.32.0.1',
		'100.128.0.1',
		'2a00:1450::1',
		'64:ff9b::808:808',
	];
	expect(addresses.filter(isBlockedAddress)).toEqual([]);
});

test('no spelling of loopback in a URL gets through', () => {
	const anyLoopback = fc
		.tuple(
			fc.nat(255),
			fc.nat(255),
			fc.nat(255),
			fc.constantFrom('dotted', 'number', 'hex', 'octal', 'mapped'),
		)
		.map(([b, c, d, form]) => {
			const number = 127 * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
			switch (form) {
				case 'number':
					return `${number}`;
				case 'hex':
					return `0x${number.toString(16)}`;
				case 'octal':
					return `0177.0${b.toString(8)}.${c}.${d}`;
				case 'mapped':
					return `[::ffff:127.${b}.${c}.${d}]`;
				default:
					return `127.${b}.${c}.${d}`;
			}
		});
	fc.assert(fc.property(anyLoopback, host => isBlockedHost(new URL(`http://${host}/`).hostname)));
});

test.each([
	'http://localhost:1/',
	'http://LOCALHOST./',
	'http://a.localhost/',
	'http://127.1/',
	'http://[::1]/',
])('%s is not asked', async url => {
	const error = await failureOf(openHttp({allowedHosts: []}).get({url}));
	expect(error.code).toBe('blocked-address');
	expect(error.message).toContain('allowedHosts');
});

test('a name that leads to loopback is not connected to', async () => {
	await using inside = await startRawServer(() => {});
	const http = openHttp({allowedHosts: [], lookup: pointTo('127.0.0.1')});
	const error = await failureOf(http.get({url: `http://news.example:${inside.port}/`}));
	expect(error.code).toBe('blocked-address');
	expect(inside.connections()).toBe(0);
});

test('a name that changes its address after the check gains nothing', async () => {
	await using inside = await startRawServer(() => {});
	// The first answer is public and has nobody behind it; a second question would be told loopback.
	const http = openHttp({
		allowedHosts: [],
		lookup: pointTo('8.8.8.8', '127.0.0.1'),
		connectTimeoutMs: 50,
	});
	const url = `http://news.example:${inside.port}/`;
	expect((await failureOf(http.get({url}))).code).not.toBe('blocked-address');
	expect((await failureOf(http.get({url}))).code).toBe('blocked-address');
	expect(inside.connections()).toBe(0);
});

test('among several addresses only the public ones are tried', async () => {
	await using inside = await startRawServer(() => {});
	const http = openHttp({
		allowedHosts: [],
		lookup: pointTo([['127.0.0.1', '8.8.8.8', '::1']].flat()),
		connectTimeoutMs: 50,
	});
	await failureOf(http.get({url: `http://news.example:${inside.port}/`}));
	expect(inside.connections()).toBe(0);
});

test('a redirect does not lead inside', async () => {
	await using inside = await startRawServer(() => {});
	await using server = await startLoopbackServer({
		'/literal': redirect(`${inside.origin}/`),
		'/name': redirect(`http://inside.example:${inside.port}/`),
		'/metadata': redirect('http://169.254.169.254/latest/meta-data/'),
	});
	const http = openHttp({allowedHosts: [server.host], lookup: pointTo('127.0.0.1')});
	for (const path of ['/literal', '/name', '/metadata']) {
		expect((await failureOf(http.get({url: server.origin + path}))).code).toBe('blocked-address');
	}

	expect(server.requests).toHaveLength(3);
	expect(inside.connections()).toBe(0);
});

test.each([
	['host', (port: number) => ['home.example', `127.0.0.1:${port}`], true],
	['host:port', (port: number) => [`home.example:${port}`], true],
	['host with another port', (port: number) => [`home.example:${port + 1}`], false],
	['another host', () => ['example', 'other.example'], false],
	['any case', (port: number) => [`HOME.example:${port}`], true],
	['nonsense', () => ['http://home.example/', '', '*', 'home.example:x'], false],
])('a host that the reader named: %s', async (_name, allow, isAllowed) => {
	await using server = await startLoopbackServer({'/': {body: 'home'}});
	const http = openHttp({allowedHosts: allow(server.port), lookup: pointTo('127.0.0.1')});
	const answer = http.get({url: `http://home.example:${server.port}/`});
	if (isAllowed) {
		expect(textOf(await answer)).toBe('home');
	} else {
		expect((await failureOf(answer)).code).toBe('blocked-address');
	}
});
