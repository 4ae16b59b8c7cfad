import {hideSecrets} from '../text/address-secrets.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {sayReason} from '../text/say-reason.ts';
import {decodeHtml} from './decode-body.ts';
import {HttpError} from './errors.ts';

const words: Readonly<Record<number, (host: string) => string>> = {
	401: host => sayReason('status401', {host}, 'passwordForSite'),
	403: host => sayReason('status403', {host}, 'openInBrowserInstead'),
	404: host => sayReason('status404', {host}, 'checkIt'),
	407: host => sayReason('status407', {host}, 'checkHttpProxy'),
	410: host => sayReason('status410', {host}, 'remove'),
	429: host => sayReason('status429', {host}, 'leftAlone'),
	451: host => sayReason('status451', {host}),
	503: host => sayReason('status503', {host}, 'askedLater'),
};

export interface StatusAnswer {
	readonly status: number;
	readonly host: string;
	readonly retryAfter: number | null;
	readonly contentType: string | null;
	/** The beginning of the body, decoded. */
	readonly body: Uint8Array;
	/** What the server was told and must not be quoted with. */
	readonly secrets: readonly string[];
}

/** Makes the error for an answer with a status that brings no document. */
export function explainStatus({
	status,
	host,
	retryAfter,
	contentType,
	body,
	secrets,
}: StatusAnswer): HttpError {
	return new HttpError('status', words[status]?.(host) ?? guess(host, status), {
		status,
		retryAfter,
		serverText: sanitizeLine(hideSecrets(firstLine(body, contentType), secrets), 200),
	});
}

function guess(host: string, status: number): string {
	return status >= 500
		? sayReason('status5xx', {host, status}, 'askedLater')
		: sayReason('otherStatus', {host, status}, 'checkAddress');
}

/** So long that no secret in it is cut in two before it is found. */
const longestLine = 16_384;

function firstLine(body: Uint8Array, contentType: string | null): string {
	const {text} = decodeHtml(body, contentType);
	const isMarkup = /^\s*</.test(text);
	const title = isMarkup && /<title[^<>]*>([^<]+)/i.exec(text)?.[1];
	const plain = withoutTags(withoutElement(withoutElement(text, 'script'), 'style'));
	const line = title || plain.split('\n').find(part => part.trim() !== '') || '';
	return sanitizeLine(line, longestLine);
}

// Behind the last end nothing is looked for: from each of thousands of beginnings it would be in vain.

function withoutElement(text: string, name: string): string {
	const last = [...text.matchAll(new RegExp(`</${name}>`, 'gi'))].at(-1);
	const end = last ? last.index + last[0].length : 0;
	const element = new RegExp(`<${name}[\\s\\S]*?</${name}>`, 'gi');
	return text.slice(0, end).replace(element, '') + text.slice(end);
}

function withoutTags(text: string): string {
	const end = text.lastIndexOf('>') + 1;
	return text.slice(0, end).replace(/<[^>]*>/g, '\n') + text.slice(end);
}
