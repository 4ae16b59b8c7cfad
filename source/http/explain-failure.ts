import {HttpError, type HttpErrorCode} from './errors.ts';

/** Codes that our own parts give to errors which pass through node:http on their way up. */
export const connectTimeoutCode = 'MASTHEAD_CONNECT_TIMEOUT';
export const blockedAddressCode = 'MASTHEAD_BLOCKED_ADDRESS';
export const proxyRefusalCode = 'MASTHEAD_PROXY_REFUSAL';
export const proxyPasswordCode = 'MASTHEAD_PROXY_PASSWORD';

type Explanation = readonly [HttpErrorCode, (host: string) => string];

const offline: Explanation = [
	'offline',
	host => `No way to ${host}: this machine seems to be offline. Check its connection.`,
];
const reset: Explanation = [
	'reset',
	host => `${host} closed the connection before its answer was complete. Try again later.`,
];
const garbled: Explanation = [
	'protocol',
	host => `${host} sent an answer whose compression is broken. Try again later.`,
];
const incompleteChain = insecure(
	'nobody known here vouches for its certificate',
	'The site has to send its whole chain.',
);
const outdated = insecure('its TLS is too old to be safe', 'The site has to be updated.');

const explanations: Readonly<Record<string, Explanation>> = {
	[connectTimeoutCode]: [
		'timeout',
		host => `${host} could not be reached in time. Try again later.`,
	],
	[blockedAddressCode]: ['blocked-address', blockedText],
	[proxyRefusalCode]: ['proxy', host => `The proxy opens no way to ${host}. Check HTTPS_PROXY.`],
	[proxyPasswordCode]: [
		'proxy',
		() => 'The proxy wants a name and a password. Put them into HTTPS_PROXY.',
	],
	ENOTFOUND: [
		'not-found-host',
		host => `There is no host ${host}, or no network. Check the address and the connection.`,
	],
	EAI_AGAIN: offline,
	ENETUNREACH: offline,
	ENETDOWN: offline,
	EHOSTUNREACH: ['refused', host => `${host} cannot be reached. Try again later.`],
	EADDRNOTAVAIL: offline,
	ECONNREFUSED: [
		'refused',
		host => `${host} refuses the connection. Check the address, or try again later.`,
	],
	ETIMEDOUT: ['timeout', host => `${host} did not answer in time. Try again later.`],
	ECONNRESET: reset,
	ECONNABORTED: reset,
	EPIPE: reset,
	ERR_STREAM_PREMATURE_CLOSE: reset,
	Z_BUF_ERROR: reset,
	CERT_HAS_EXPIRED: insecure(
		'its certificate has expired',
		'Check the clock here, or wait for the site.',
	),
	CERT_NOT_YET_VALID: insecure('its certificate is not valid yet', 'Check the clock here.'),
	CERT_REVOKED: insecure('its certificate has been revoked', 'The site has to renew it.'),
	ERR_TLS_CERT_ALTNAME_INVALID: insecure(
		'its certificate is for another host',
		'Check the address.',
	),
	DEPTH_ZERO_SELF_SIGNED_CERT: insecure(
		'its certificate is self-signed',
		'The site has to get a real one.',
	),
	SELF_SIGNED_CERT_IN_CHAIN: incompleteChain,
	UNABLE_TO_GET_ISSUER_CERT: incompleteChain,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: incompleteChain,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: incompleteChain,
	ERR_SSL_UNSUPPORTED_PROTOCOL: outdated,
	ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: outdated,
	ERR_SSL_WRONG_VERSION_NUMBER: insecure(
		'it does not speak TLS on this port',
		'Check the address.',
	),
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
	return `${host} is an address of this machine or a private network. If you trust it, add it to allowedHosts.`;
}

function guess(error: unknown): Explanation {
	const code = codeOf(error);
	// OpenSSL's alert from a server that speaks nothing newer has no code of its own.
	if (code === 'EPROTO' && String(error).includes('alert protocol version')) {
		return outdated;
	}

	if (/^(?:ERR_SSL|ERR_TLS|ERR_OSSL|CERT_|EPROTO|UNABLE_TO_)/.test(code)) {
		return insecure('TLS failed', 'Try again later.');
	}

	if (/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_PADDING)/.test(code)) {
		return garbled;
	}

	return ['protocol', host => `${host} sent an answer that is not HTTP. Check the address.`];
}

function insecure(reason: string, advice: string): Explanation {
	return ['tls', host => `${host} is not safe to talk to: ${reason}. ${advice}`];
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string'
		? error.code
		: '';
}
