import type {Agent} from 'node:http';
import type {LookupFunction} from 'node:net';
import {rootCertificates} from 'node:tls';
import {sayReason} from '../text/say-reason.ts';
import {guardLookup, isBlockedHost} from './address-guard.ts';
import type {IsAllowedHost} from './allowed-hosts.ts';
import {DirectAgent, DirectTlsAgent} from './direct-agents.ts';
import {HttpError} from './errors.ts';
import {blockedText} from './explain-failure.ts';
import {type Environment, findProxy} from './find-proxy.ts';
import {ForwardAgent} from './forward-agent.ts';
import {readProxyAddress} from './proxy-address.ts';
import {refuseUpgrades} from './refuse-upgrades.ts';
import {TunnelAgent} from './tunnel-agent.ts';

export interface AgentsOptions {
	readonly env: Environment;
	readonly isAllowed: IsAllowedHost;
	readonly connectTimeoutMs: number;
	/** Stands in for the system's name lookup. */
	readonly lookup: LookupFunction | undefined;
	/** PEM certificates of authorities to trust besides the usual ones. */
	readonly extraCertificates: readonly string[];
}

/** An agent, and how to call the far end in messages: its host, and the proxy before it. */
export interface Way {
	readonly agent: Agent;
	readonly label: string;
}

/** The connections, kept alive between requests. */
export interface Agents {
	/** What may carry a request to this URL; throws an `HttpError` where nothing may. */
	findWay(url: URL): Way;
	destroy(): void;
}

// Idle connections go before the usual server closes them, so no request runs into a closing one.
const keepAlive = {keepAlive: true, timeout: 4000};

/** Makes the agents that guard addresses, verify TLS and find their way through a proxy. */
export function createAgents(options: AgentsOptions): Agents {
	const agents = new Map<string, Agent>();

	const reuse = (key: string, create: () => Agent): Agent => {
		const agent = agents.get(key) ?? refuseUpgrades(create());
		agents.set(key, agent);
		return agent;
	};

	return {
		findWay(url) {
			const isAllowed = options.isAllowed(url);
			if (!isAllowed && isBlockedHost(url.hostname)) {
				throw new HttpError('blocked-address', blockedText(url.host));
			}

			const proxy = findProxy(url, options.env);
			const isSecure = url.protocol === 'https:';
			const agent = reuse([isSecure, isAllowed, proxy?.href].join(' '), () =>
				proxy
					? createProxied(proxy, isSecure, options)
					: createDirect(isSecure, isAllowed, options),
			);
			const {host} = url;
			return {agent, label: proxy ? sayReason('throughProxy', {host, proxy: proxy.host}) : host};
		},
		destroy() {
			for (const agent of agents.values()) {
				agent.destroy();
			}
		},
	};
}

function createDirect(isSecure: boolean, isAllowed: boolean, options: AgentsOptions): Agent {
	const {connectTimeoutMs, lookup} = options;
	const guard = isAllowed ? lookup && {lookup} : {lookup: guardLookup(lookup)};
	return isSecure
		? new DirectTlsAgent({...keepAlive, ...tlsOptions(options), ...guard}, connectTimeoutMs)
		: new DirectAgent({...keepAlive, ...guard}, connectTimeoutMs);
}

function createProxied(proxy: URL, isSecure: boolean, options: AgentsOptions): Agent {
	const address = readProxyAddress(proxy);
	const {connectTimeoutMs} = options;
	return isSecure
		? new TunnelAgent(address, {...keepAlive, ...tlsOptions(options)}, connectTimeoutMs)
		: new ForwardAgent(address, keepAlive, connectTimeoutMs);
}

function tlsOptions({extraCertificates}: AgentsOptions) {
	return {
		// Said aloud, because the environment could turn the default off.
		rejectUnauthorized: true,
		...(extraCertificates.length > 0 && {ca: [...rootCertificates, ...extraCertificates]}),
	};
}
