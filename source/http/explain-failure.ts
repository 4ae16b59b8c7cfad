import {type AdviceKey, type PlainReasonKey, sayReason} from '../text/say-reason.ts';
import {HttpError, type HttpErrorCode} from './errors.ts';

/** Codes that our own parts give to errors which pass through node:http on their way up. */
export const connectTimeoutCode = 'MASTHEAD_CONNECT_TIMEOUT';
export const blockedAddressCode = 'MASTHEAD_BLOCKED_ADDRESS';
export const proxyRefusalCode = 'MASTHEAD_PROXY_REFUSAL';
export const proxyPasswordCode = 'MASTHEAD_PROXY_PASSWORD';

type Explanation = readonly [HttpErrorCode, (host: string) => string];

const offline: Explanation = ['offline', host => sayReason('offline', {host}, 'checkConnection')];
const reset: Explanation = ['reset', host => sayReason('reset', {host}, 'tryLater')];
const garbled: Explanation = [
	'protocol',
	host => sayReason('brokenCompression', {host}, 'tryLater'),
];
const incompleteChain = insecure('certificateUnknown', 'siteSendsChain');
const outdated = insecure('oldTls', 'siteUpdates');

const explanations: Readonly<Record<string, Explanation>> = {
	[connectTimeoutCode]: ['timeout', host => sayReason('noConnection', {host}, 'tryLater')],
	[blockedAddressCode]: ['blocked-address', blockedText],
	[proxyRefusalCode]: ['proxy', host => sayReason('proxyRefuses', {host}, 'checkHttpsProxy')],
	[proxyPasswordCode]: ['proxy', () => sayReason('proxyAsks', {}, 'passwordForProxy')],
	ENOTFOUND: ['not-found-host', host => sayReason('noHost', {host}, 'checkAddressAndConnection')],
	EAI_AGAIN: offline,
	ENETUNREACH: offline,
	ENETDOWN: offline,
	EHOSTUNREACH: ['refused', host => sayReason('unreachable', {host}, 'tryLater')],
	EADDRNOTAVAIL: offline,
	ECONNREFUSED: ['refused', host => sayReason('refused', {host}, 'checkAddressOrWait')],
	ETIMEDOUT: ['timeout', host => sayReason('noAnswer', {host}, 'tryLater')],
	ECONNRESET: reset,
	ECONNABORTED: reset,
	EPIPE: reset,
	ERR_STREAM_PREMATURE_CLOSE: reset,
	Z_BUF_ERROR: reset,
	CERT_HAS_EXPIRED: insecure('certificateExpired', 'checkClockOrWait'),
	CERT_NOT_YET_VALID: insecure('certificateEarly', 'checkClock'),
	CERT_REVOKED: insecure('certificateRevoked', 'siteRenews'),
	ERR_TLS_CERT_ALTNAME_INVALID: insecure('certificateOfAnother', 'checkAddress'),
	DEPTH_ZERO_SELF_SIGNED_CERT: insecure('certificateSelfSigned', 'siteGetsReal'),
	SELF_SIGNED_CERT_IN_CHAIN: incompleteChain,
	UNABLE_TO_GET_ISSUER_CERT: incompleteChain,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: incompleteChain,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: incompleteChain,
	ERR_SSL_UNSUPPORTED_PROTOCOL: outdated,
	ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: outdated,
	ERR_SSL_WRONG_VERSION_NUMBER: insecure('noTls', 'checkAddress'),
};

/** Puts an error from below (sockets, TLS, the HTTP parser, decompression) into words. */
export function explainFailure(error: unknown, host: string): HttpError {
	if (error instanceof HttpError) {
		return error;
	}

	const [code, describe] = explanations[codeOf(error)] ?? guess(error);
	return new HttpError(code, describe(host));
}

/** Why a host is not asked at all, and what to do if it should be. */
export function blockedText(host: string): string {
	return sayReason('guarded', {host}, 'allowHost');
}

function guess(error: unknown): Explanation {
	const code = codeOf(error);
	// OpenSSL's alert from a server that speaks nothing newer has no code of its own.
	if (code === 'EPROTO' && String(error).includes('alert protocol version')) {
		return outdated;
	}

	if (/^(?:ERR_SSL|ERR_TLS|ERR_OSSL|CERT_|EPROTO|UNABLE_TO_)/.test(code)) {
		return insecure('failedTls', 'tryLater');
	}

	if (/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_PADDING)/.test(code)) {
		return garbled;
	}

	return ['protocol', host => sayReason('notHttp', {host}, 'checkAddress')];
}

function insecure(why: PlainReasonKey, then: AdviceKey): Explanation {
	return ['tls', host => sayReason('unsafe', {host, why: sayReason(why)}, then)];
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string'
		? error.code
		: '';
}
