import {secretsOf, withoutSecrets} from '../text/address-secrets.ts';
import {sayReason} from '../text/say-reason.ts';
import type {Agents} from './agents.ts';
import {HttpError} from './errors.ts';
import type {HostQueue} from './host-queue.ts';
import type {HttpRequest, HttpResponse, Validators} from './http.ts';
import {isPermanentRedirect, nextAddress, readAddress} from './next-address.ts';
import {basicAuthorization} from './proxy-address.ts';
import {mergeValidators, readFreshness, readValidators} from './read-freshness.ts';
import {type HopAnswer, sendHop} from './send-hop.ts';

const maximalRedirects = 5;
const defaultMaxBytes = 15 * 1024 * 1024;
const defaultTimeoutMs = 20_000;
const none: Validators = {etag: null, lastModified: null};

/** What the requests through one door share. */
export interface Door {
	readonly agents: Agents;
	readonly queue: HostQueue;
	readonly clock: () => number;
	readonly userAgent: string;
	readonly signal: AbortSignal;
}

/** Asks an address, and up to five more that it leads to, each in its own host's queue. */
export async function followRedirects(request: HttpRequest, door: Door): Promise<HttpResponse> {
	const start = readAddress(request.url);
	const timeLimit = {leftMs: request.timeoutMs ?? defaultTimeoutMs};
	let url = withoutCredentials(start);
	let isPermanent = true;
	for (let redirects = 0; redirects <= maximalRedirects; redirects++) {
		const validators = validatorsFor(url, start, request);
		const headers = {
			'User-Agent': door.userAgent,
			Accept: request.accept ?? '*/*',
			'Accept-Encoding': 'gzip, br',
			...conditionsOf(validators),
			...(start.username &&
				url.origin === start.origin && {Authorization: basicAuthorization(start)}),
		};
		const answer = await askInTurn(url, headers, request, door, timeLimit);
		if (answer.kind !== 'redirect') {
			const permanentUrl = isPermanent && redirects > 0 ? withCredentialsOf(start, url).href : null;
			return toResponse(answer, {url: url.href, permanentUrl, validators, now: door.clock()});
		}

		isPermanent &&= isPermanentRedirect(answer.status);
		url = nextAddress(url, answer.headers.get('location'));
	}

	const values = {host: start.host, count: maximalRedirects};
	throw new HttpError('redirect', sayReason('redirectsOften', values, 'checkAddress'));
}

function askInTurn(
	url: URL,
	headers: Readonly<Record<string, string>>,
	request: HttpRequest,
	{agents, queue, clock, signal}: Door,
	timeLimit: {leftMs: number},
): Promise<HopAnswer> {
	const place = {host: url.hostname, isUrgent: request.isUrgent ?? false, signal};
	return queue.run(place, async () => {
		const startedAt = performance.now();
		const maxBytes = request.maxBytes ?? defaultMaxBytes;
		const timeoutMs = timeLimit.leftMs;
		const answer = await sendHop({
			url,
			headers,
			...agents.findWay(url),
			maxBytes,
			timeoutMs,
			signal,
			clock,
			secrets: [...secretsOf(request.url), ...secretsOf(url.href)],
		});
		timeLimit.leftMs -= performance.now() - startedAt;
		return answer;
	});
}

function toResponse(
	{kind, headers, body}: HopAnswer,
	about: {url: string; permanentUrl: string | null; validators: Validators; now: number},
): HttpResponse {
	const {url, permanentUrl} = about;
	const freshness = readFreshness(headers, about.now);
	const validators = readValidators(headers);
	return kind === 'ok'
		? {
				kind,
				url,
				permanentUrl,
				body,
				contentType: headers.get('content-type'),
				validators,
				freshness,
			}
		: {
				kind: 'not-modified',
				url,
				permanentUrl,
				validators: mergeValidators(about.validators, validators),
				freshness,
			};
}

/** Another address, even of the same host, may have another document under the same validators. */
function validatorsFor(url: URL, start: URL, {validators, validatorsUrl}: HttpRequest): Validators {
	const home = validatorsUrl ?? withoutCredentials(start).href;
	return withoutSecrets(url.href) === withoutSecrets(home) ? (validators ?? none) : none;
}

function conditionsOf({etag, lastModified}: Validators): Record<string, string> {
	return {
		...(etag !== null && {'If-None-Match': etag}),
		...(lastModified !== null && {'If-Modified-Since': lastModified}),
	};
}

function withoutCredentials(url: URL): URL {
	const bare = new URL(url);
	bare.username = '';
	bare.password = '';
	return bare;
}

function withCredentialsOf(start: URL, url: URL): URL {
	const full = new URL(url);
	if (url.origin === start.origin) {
		full.username = start.username;
		full.password = start.password;
	}

	return full;
}
