import {type ClientRequest, type ClientRequestArgs, request as plainRequest} from 'node:http';
import {Agent, type AgentOptions, request as secureRequest} from 'node:https';
import type {Socket} from 'node:net';
import type {Duplex} from 'node:stream';
import {connect as connectTls} from 'node:tls';
import {connectTimeoutCode, proxyPasswordCode, proxyRefusalCode} from './explain-failure.ts';
import {limitConnectTime} from './limit-connect-time.ts';
import {type ProxyAddress, serverName} from './proxy-address.ts';

type Connected = (error: Error | null, socket: Duplex) => void;

/** Carries https requests through a tunnel that a proxy opens (CONNECT). TLS is spoken with the site itself. */
export class TunnelAgent extends Agent {
	readonly #proxy: ProxyAddress;
	readonly #connectTimeoutMs: number;

	constructor(proxy: ProxyAddress, options: AgentOptions, connectTimeoutMs: number) {
		super(options);
		this.#proxy = proxy;
		this.#connectTimeoutMs = connectTimeoutMs;
	}

	override createConnection(target: ClientRequestArgs, connected: Connected): undefined {
		const host = target.host ?? '';
		const {ca} = this.options;
		const opening = this.#askForTunnel(`${host.includes(':') ? `[${host}]` : host}:${target.port}`);
		const fail = (error: Error): void => {
			opening.destroy();
			// The agent's callback takes no socket beside an error, though its type says so.
			connected(error, opening.socket as Duplex);
		};

		opening.once('connect', ({statusCode = 0}, socket: Socket) => {
			if (statusCode !== 200) {
				socket.destroy();
				fail(refusal(statusCode));
				return;
			}

			socket.setTimeout(0);
			const tls = {socket, ...serverName(host), ...(ca && {ca}), rejectUnauthorized: true};
			connected(null, limitConnectTime(connectTls(tls), 'secureConnect', this.#connectTimeoutMs));
		});
		opening.once('response', ({statusCode = 0}) => fail(refusal(statusCode)));
		opening.once('timeout', () => {
			opening.destroy(errorOf(connectTimeoutCode));
		});
		opening.once('error', fail);
		opening.end();
	}

	#askForTunnel(path: string): ClientRequest {
		const {host, port, isSecure, headers} = this.#proxy;
		const request = isSecure ? secureRequest : plainRequest;
		return request({
			host,
			port,
			method: 'CONNECT',
			path,
			headers: {host: path, ...headers},
			agent: false,
			timeout: this.#connectTimeoutMs,
		});
	}
}

// An error passes through node:http and node-fetch on its way up: only its code arrives.
function errorOf(code: string): Error {
	return Object.assign(new Error(code), {code});
}

function refusal(status: number): Error {
	return errorOf(status === 407 ? proxyPasswordCode : proxyRefusalCode);
}
