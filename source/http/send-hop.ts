import type {Agent} from 'node:http';
import {Readable} from 'node:stream';
import fetch, {type Response} from 'node-fetch';
import {sayReason} from '../text/say-reason.ts';
import {HttpError} from './errors.ts';
import {explainFailure} from './explain-failure.ts';
import {explainStatus} from './explain-status.ts';
import {isRedirect} from './next-address.ts';
import {readBody, tooLarge} from './read-body.ts';
import {readRetryAfter} from './read-freshness.ts';

export interface Hop {
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
	readonly agent: Agent;
	/** How the far end is called in messages. */
	readonly label: string;
	readonly maxBytes: number;
	readonly timeoutMs: number;
	readonly signal: AbortSignal;
	readonly clock: () => number;
	/** What is in the reader's address and not to be shown when a server repeats it. */
	readonly secrets: readonly string[];
}

/** The answer of one server: a document, word that nothing changed, or another address to ask. */
export interface HopAnswer {
	readonly kind: 'ok' | 'not-modified' | 'redirect';
	readonly status: number;
	readonly headers: Response['headers'];
	readonly body: Uint8Array;
}

/** How much is read of a body that nobody asked for, so that the connection can be kept. */
const leftoverBytes = 16 * 1024;

const nothing = new Uint8Array();

/** Sends one GET and reads the answer. Everything but 200, 304 and redirects is thrown as an `HttpError`. */
export async function sendHop(hop: Hop): Promise<HopAnswer> {
	const controller = new AbortController();
	const cancel = (): void => controller.abort(new HttpError('cancelled', sayReason('cancelled')));
	const timer = setTimeout(() => controller.abort(tooSlow(hop)), hop.timeoutMs);
	hop.signal.addEventListener('abort', cancel, {once: true});
	try {
		if (hop.signal.aborted) {
			cancel();
		}

		return await exchange(hop, controller.signal);
	} catch (error) {
		const {aborted, reason} = controller.signal;
		throw explainFailure(aborted ? reason : error, hop.label);
	} finally {
		clearTimeout(timer);
		hop.signal.removeEventListener('abort', cancel);
		// Ends what is still arriving; without effect on an answer that was read to its end.
		controller.abort();
	}
}

async function exchange(hop: Hop, signal: AbortSignal): Promise<HopAnswer> {
	const {url, headers, agent} = hop;
	const response = await fetch(url, {redirect: 'manual', compress: false, headers, agent, signal});
	const {status} = response;
	if (isRedirect(status)) {
		await read(response, hop, signal, leftoverBytes).catch(ignore);
		return {kind: 'redirect', status, headers: response.headers, body: nothing};
	}

	if (status === 304 && ('If-None-Match' in headers || 'If-Modified-Since' in headers)) {
		await read(response, hop, signal, leftoverBytes).catch(ignore);
		return {kind: 'not-modified', status, headers: response.headers, body: nothing};
	}

	// The others of the 2xx bring a part, a receipt or nothing, and no document that could be kept.
	if (status !== 200) {
		throw await failedStatus(response, hop, signal);
	}

	if (Number(response.headers.get('content-length')) > hop.maxBytes) {
		throw tooLarge({host: hop.label, maxBytes: hop.maxBytes});
	}

	const body = await read(response, hop, signal, hop.maxBytes);
	return {kind: 'ok', status, headers: response.headers, body};
}

async function failedStatus(response: Response, hop: Hop, signal: AbortSignal): Promise<HttpError> {
	const body = await read(response, hop, signal, leftoverBytes).catch(() => nothing);
	return explainStatus({
		status: response.status,
		host: hop.label,
		retryAfter: readRetryAfter(response.headers, hop.clock()),
		contentType: response.headers.get('content-type'),
		body,
		secrets: hop.secrets,
	});
}

function read({headers, body}: Response, hop: Hop, signal: AbortSignal, maxBytes: number) {
	return readBody(body instanceof Readable ? body : Readable.from([]), {
		host: hop.label,
		contentEncoding: headers.get('content-encoding'),
		maxBytes,
		signal,
	});
}

function tooSlow({label}: Hop): HttpError {
	return new HttpError('timeout', sayReason('slowAnswer', {host: label}, 'tryLater'));
}

function ignore(): void {}
