import {isIPv6} from 'node:net';

/** Tells whether the reader named this host, or this host and port, as one to trust. */
export type IsAllowedHost = (url: URL) => boolean;

/** Reads `host` and `host:port` entries as the settings have them; what cannot be read allows nothing. */
export function readAllowedHosts(entries: readonly string[]): IsAllowedHost {
	const allowed = new Set(entries.map(normalise).filter(entry => entry !== null));
	return url => allowed.has(url.hostname) || allowed.has(`${url.hostname}:${portOf(url)}`);
}

/** The port that a URL leads to, the usual one included. */
export function portOf(url: URL): string {
	return url.port || (url.protocol === 'https:' ? '443' : '80');
}

function normalise(entry: string): string | null {
	const text = isIPv6(entry.trim()) ? `[${entry.trim()}]` : entry.trim();
	const [, host = '', port] = /^(\[[^\]]+\]|[^:/@?#]+)(?::(\d{1,5}))?$/.exec(text) ?? [];
	const url = host && URL.parse(`http://${host}`);
	return url ? url.hostname + (port ? `:${Number(port)}` : '') : null;
}
