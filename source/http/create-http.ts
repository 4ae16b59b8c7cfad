import type {LookupFunction} from 'node:net';
import {sayReason} from '../text/say-reason.ts';
import {createAgents} from './agents.ts';
import {readAllowedHosts} from './allowed-hosts.ts';
import {HttpError} from './errors.ts';
import type {Environment} from './find-proxy.ts';
import {followRedirects} from './follow-redirects.ts';
import {createHostQueue} from './host-queue.ts';
import type {Http} from './http.ts';

export interface HttpOptions {
	/** Epoch milliseconds. */
	readonly clock: () => number;
	readonly version: string;
	/** Hosts, or hosts with a port, that may be inside: the reader named them. */
	readonly allowedHosts: readonly string[];
	/** Where the proxies are named. */
	readonly env: Environment;
	readonly maxPerHost?: number;
	readonly maxInFlight?: number;
	/** Name lookup, TCP and TLS together; 10 s. */
	readonly connectTimeoutMs?: number;
	/** Stands in for the system's name lookup. */
	readonly lookup?: LookupFunction;
	/** PEM certificates of authorities to trust besides the usual ones. */
	readonly extraCertificates?: readonly string[];
}

/** Opens the door to the network: guarded addresses, verified TLS, one request at a time per host. */
export function createHttp(options: HttpOptions): Http {
	const {clock, version, allowedHosts, env, maxPerHost = 1, maxInFlight = 6} = options;
	const queue = createHostQueue({perHost: maxPerHost, total: maxInFlight});
	const agents = createAgents({
		env,
		isAllowed: readAllowedHosts(allowedHosts),
		connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
		lookup: options.lookup,
		extraCertificates: options.extraCertificates ?? [],
	});
	const userAgent = `Masthead/${version} (+https://github.com/masthead-news/masthead)`;
	const underWay = new Set<AbortController>();

	return {
		async get(request) {
			const controller = new AbortController();
			const cancel = (): void => controller.abort(cancelled());
			request.signal?.addEventListener('abort', cancel, {once: true});
			underWay.add(controller);
			try {
				if (request.signal?.aborted) {
					cancel();
				}

				const {signal} = controller;
				return await followRedirects(request, {agents, queue, clock, userAgent, signal});
			} finally {
				underWay.delete(controller);
				request.signal?.removeEventListener('abort', cancel);
			}
		},
		close() {
			for (const controller of underWay) {
				controller.abort(cancelled());
			}

			agents.destroy();
		},
	};
}

function cancelled(): HttpError {
	return new HttpError('cancelled', sayReason('cancelled'));
}
