import {BlockList, isIP} from 'node:net';
import {sayReason} from '../text/say-reason.ts';
import {portOf} from './allowed-hosts.ts';
import {HttpError} from './errors.ts';

/** The environment's variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY (any case) name for a URL, or null
 * for a direct connection. This machine itself is always reached directly.
 */
export function findProxy(url: URL, env: Environment): URL | null {
	const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
	const value = read(env, name) || read(env, 'all_proxy');
	if (!value || isLoopback(url.hostname) || isExcepted(url, read(env, 'no_proxy'))) {
		return null;
	}

	const proxy = URL.parse(value.includes('://') ? value : `http://${value}`);
	if (proxy?.protocol !== 'http:' && proxy?.protocol !== 'https:') {
		throw new HttpError('proxy', sayReason('badProxy', {variable: name.toUpperCase()}));
	}

	return proxy;
}

// The lower-case name wins, as in curl.
function read(env: Environment, name: string): string {
	return (env[name] || env[name.toUpperCase()] || '').trim();
}

function isExcepted(url: URL, list: string): boolean {
	return list
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean)
		.some(rule => rule === '*' || isMatch(url, rule));
}

function isMatch(url: URL, rule: string): boolean {
	const host = bare(url.hostname).replace(/\.$/, '');
	const [, name = rule, port] = /^(\[.*\]|[^:]*)(?::(\d+))?$/.exec(rule) ?? [];
	if (port && port !== portOf(url)) {
		return false;
	}

	const wanted = bare(name);
	if (isIP(host)) {
		return isInNetwork(host, wanted);
	}

	const domain = wanted.replace(/^\*?\.+|\.$/g, '');
	return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

function isInNetwork(address: string, rule: string): boolean {
	const [network = '', bits] = rule.split('/');
	const family = isIP(network);
	if (family === 0) {
		return false;
	}

	const length = Number(bits ?? (family === 6 ? 128 : 32));
	if (!Number.isInteger(length) || length < 0 || length > (family === 6 ? 128 : 32)) {
		return false;
	}

	const list = new BlockList();
	list.addSubnet(network, length, family === 6 ? 'ipv6' : 'ipv4');
	return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function isLoopback(hostname: string): boolean {
	return /^(?:(?:.*\.)?localhost\.?|127\.[\d.]+|\[::1\])$/.test(hostname);
}

function bare(hostname: string): string {
	return hostname.replace(/^\[|\]$/g, '');
}
