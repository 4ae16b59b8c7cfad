import {Agent as HttpAgent, type AgentOptions as HttpAgentOptions} from 'node:http';
import {Agent as HttpsAgent, type AgentOptions as HttpsAgentOptions} from 'node:https';
import {limitConnectTime} from './limit-connect-time.ts';

type CreateConnection = HttpAgent['createConnection'];

/** Connects straight to http sites, within a time limit. */
export class DirectAgent extends HttpAgent {
	readonly #connectTimeoutMs: number;

	constructor(options: HttpAgentOptions, connectTimeoutMs: number) {
		super(options);
		this.#connectTimeoutMs = connectTimeoutMs;
	}

	override createConnection(...args: Parameters<CreateConnection>): ReturnType<CreateConnection> {
		const socket = super.createConnection(...args);
		return socket && limitConnectTime(socket, 'connect', this.#connectTimeoutMs);
	}
}

/** Connects straight to https sites, within a time limit that includes the TLS handshake. */
export class DirectTlsAgent extends HttpsAgent {
	readonly #connectTimeoutMs: number;

	constructor(options: HttpsAgentOptions, connectTimeoutMs: number) {
		super(options);
		this.#connectTimeoutMs = connectTimeoutMs;
	}

	override createConnection(...args: Parameters<CreateConnection>): ReturnType<CreateConnection> {
		const socket = super.createConnection(...args);
		return socket && limitConnectTime(socket, 'secureConnect', this.#connectTimeoutMs);
	}
}
