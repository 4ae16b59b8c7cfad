import {isIP} from 'node:net';

/** Where a proxy listens, and how to greet it. */
export interface ProxyAddress {
	readonly host: string;
	readonly port: number;
	readonly isSecure: boolean;
	/** The Proxy-Authorization header, where the address carries a name and a password. */
	readonly headers: Readonly<Record<string, string>>;
}

/** Takes the parts of a proxy's URL that a connection needs. */
export function readProxyAddress(proxy: URL): ProxyAddress {
	const isSecure = proxy.protocol === 'https:';
	return {
		host: proxy.hostname.replace(/^\[|\]$/g, ''),
		port: Number(proxy.port || (isSecure ? 443 : 80)),
		isSecure,
		headers: proxy.username ? {'Proxy-Authorization': basicAuthorization(proxy)} : {},
	};
}

/** The Basic credentials that a URL carries, as a header value. */
export function basicAuthorization({username, password}: URL): string {
	const credentials = `${decode(username)}:${decode(password)}`;
	return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

/** The name to ask a TLS server for; an address has none. */
export function serverName(host: string): {readonly servername?: string} {
	return isIP(host) ? {} : {servername: host};
}

// A password may have a lone % in it.
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
