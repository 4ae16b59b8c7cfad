import {expect, test} from 'vitest';
import {findProxy} from '../../source/http/find-proxy.ts';

const proxy = 'http://proxy.example:3128';

function isDirect(noProxy: string, url: string): boolean {
	const env = {HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: noProxy};
	return findProxy(new URL(url), env) === null;
}

test.each([
	['', 'http://a.example/', false],
	['*', 'http://a.example/', true],
	['a.example', 'http://a.example/', true],
	['a.example', 'https://a.example/', true],
	['A.Example', 'http://a.example/', true],
	['a.example', 'http://b.a.example/', true],
	['a.example', 'http://ba.example/', false],
	['a.example', 'http://a.example.org/', false],
	['.a.example', 'http://b.a.example/', true],
	['.a.example', 'http://a.example/', true],
	['*.a.example', 'http://b.a.example/', true],
	['a.example.', 'http://a.example/', true],
	['a.example', 'http://a.example./', true],
	['a.example:8080', 'http://a.example:8080/', true],
	['a.example:8080', 'http://a.example/', false],
	['a.example:443', 'https://a.example/', true],
	['b.example,a.example', 'http://a.example/', true],
	['b.example, a.example', 'http://a.example/', true],
	['b.example a.example', 'http://a.example/', true],
	['8.8.8.8', 'http://8.8.8.8/', true],
	['8.8.8.0/24', 'http://8.8.8.8/', true],
	['8.8.9.0/24', 'http://8.8.8.8/', false],
	['8.8.8.8/99', 'http://8.8.8.8/', false],
	['8.8', 'http://8.8.8.8/', false],
	['2a00::/16', 'http://[2a00::1]/', true],
	['[2a00::1]:80', 'http://[2a00::1]/', true],
	['2a00::1', 'http://[2a00::1]/', true],
	[',,', 'http://a.example/', false],
])('NO_PROXY=%j, %s direct: %s', (noProxy, url, expected) => {
	expect(isDirect(noProxy, url)).toBe(expected);
});

test.each([
	[{}, 'http://a.example/', undefined],
	[{HTTP_PROXY: proxy}, 'http://a.example/', 'proxy.example:3128'],
	[{HTTP_PROXY: proxy}, 'https://a.example/', undefined],
	[{HTTPS_PROXY: proxy}, 'https://a.example/', 'proxy.example:3128'],
	[
		{HTTP_PROXY: 'http://big.example:1', http_proxy: 'http://small.example:2'},
		'http://a.example/',
		'small.example:2',
	],
	[{ALL_PROXY: proxy}, 'https://a.example/', 'proxy.example:3128'],
	[{HTTP_PROXY: 'proxy.example:3128'}, 'http://a.example/', 'proxy.example:3128'],
	[{HTTP_PROXY: ''}, 'http://a.example/', undefined],
	[{HTTP_PROXY: proxy}, 'http://localhost:4000/', undefined],
	[{HTTP_PROXY: proxy}, 'http://127.0.0.1:4000/', undefined],
	[{HTTP_PROXY: proxy}, 'http://[::1]:4000/', undefined],
])('%j for %s', (env, url, expected) => {
	expect(findProxy(new URL(url), env)?.host).toBe(expected);
});

test('a proxy of another kind is told, without its password', () => {
	const env = {HTTPS_PROXY: 'socks5://anna:secret@proxy.example'};
	expect(() => findProxy(new URL('https://a.example/'), env)).toThrow(
		/^HTTPS_PROXY must be an http:\/\/ or https:\/\/ address\.$/,
	);
});
