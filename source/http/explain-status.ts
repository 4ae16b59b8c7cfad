import {sanitizeLine} from '../text/sanitize.ts';
import {decodeHtml} from './decode-body.ts';
import {HttpError} from './errors.ts';

const words: Readonly<Record<number, string>> = {
	401: 'wants a name and a password (401). Put them into the address, as in https://name:password@…',
	403: 'does not let this program in (403). Open it in the browser instead.',
	404: 'has nothing at this address (404). Check it.',
	407: 'cannot be reached: the proxy wants a name and a password (407). Check HTTP_PROXY.',
	410: 'has taken this address down for good (410). Remove it.',
	429: 'asks for fewer requests (429). It will be left alone for a while.',
	451: 'may not show this, for legal reasons (451).',
	503: 'is busy or under repair (503). It will be asked again later.',
};

export interface StatusAnswer {
	readonly status: number;
	readonly host: string;
	readonly retryAfter: number | null;
	readonly contentType: string | null;
	/** The beginning of the body, decoded. */
	readonly body: Uint8Array;
}

/** Makes the error for an answer with a status that brings no document. */
export function explainStatus({
	status,
	host,
	retryAfter,
	contentType,
	body,
}: StatusAnswer): HttpError {
	return new HttpError('status', `${host} ${words[status] ?? guess(status)}`, {
		status,
		retryAfter,
		serverText: firstLine(body, contentType),
	});
}

function guess(status: number): string {
	if (status >= 500) {
		return `has a problem of its own (${status}). It will be asked again later.`;
	}

	return `did not send the document (${status}). Check the address.`;
}

function firstLine(body: Uint8Array, contentType: string | null): string {
	const {text} = decodeHtml(body, contentType);
	const isMarkup = /^\s*</.test(text);
	const title = isMarkup && /<title[^>]*>([^<]+)/i.exec(text)?.[1];
	const plain = text.replace(/<(script|style)[\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, '\n');
	const line = title || plain.split('\n').find(part => part.trim() !== '') || '';
	return sanitizeLine(line, 200);
}
