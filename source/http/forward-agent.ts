import {Agent, type AgentOptions, type ClientRequest, type ClientRequestArgs} from 'node:http';
import {connect as connectTcp, type Socket} from 'node:net';
import {connect as connectTls} from 'node:tls';
import {limitConnectTime} from './limit-connect-time.ts';
import {type ProxyAddress, serverName} from './proxy-address.ts';

// Node calls it for every request, and nothing else lets an agent see a request before it is
// written. It has kept its shape since keep-alive came, and agents for proxies rely on it.
declare module 'node:http' {
	interface Agent {
		addRequest(request: ClientRequest, options: ClientRequestArgs): void;
	}
}

/** Carries http requests through a proxy, which is asked for the whole URL (RFC 9112, absolute form). */
export class ForwardAgent extends Agent {
	readonly #proxy: ProxyAddress;
	readonly #connectTimeoutMs: number;

	constructor(proxy: ProxyAddress, options: AgentOptions, connectTimeoutMs: number) {
		super(options);
		this.#proxy = proxy;
		this.#connectTimeoutMs = connectTimeoutMs;
	}

	override addRequest(message: ClientRequest, options: ClientRequestArgs): void {
		message.path = `http://${message.getHeader('host')}${message.path}`;
		for (const [name, value] of Object.entries(this.#proxy.headers)) {
			message.setHeader(name, value);
		}

		super.addRequest(message, options);
	}

	override createConnection(): Socket {
		const {host, port, isSecure} = this.#proxy;
		return isSecure
			? limitConnectTime(
					connectTls({host, port, ...serverName(host), rejectUnauthorized: true}),
					'secureConnect',
					this.#connectTimeoutMs,
				)
			: limitConnectTime(connectTcp({host, port}), 'connect', this.#connectTimeoutMs);
	}
}
