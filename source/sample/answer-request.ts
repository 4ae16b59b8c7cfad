import {createHash} from 'node:crypto';

/** A document that is ready to be sent. `modified` is in epoch milliseconds, null when unknown. */
export interface Answer {
	readonly contentType: string;
	readonly modified: number | null;
	readonly body: Buffer;
}

/** The two headers by which a client asks for changes only. */
export interface Conditions {
	readonly etag: string | undefined;
	readonly since: string | undefined;
}

export interface Response {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | number>>;
	readonly body: Buffer | string;
}

/** The answer to a GET: the document with its validators, 304 when the client has it, 404 for null. */
export function answerRequest(answer: Answer | null, conditions: Conditions): Response {
	if (!answer) {
		return sayPlainly(404, 'There is no such page in the sample edition.');
	}

	const {body, contentType, modified} = answer;
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const validators = {
		ETag: etag,
		...(modified === null ? {} : {'Last-Modified': new Date(modified).toUTCString()}),
	};
	return isUnchanged(conditions, etag, modified)
		? {status: 304, headers: validators, body: ''}
		: {
				status: 200,
				headers: {...validators, 'Content-Type': contentType, 'Content-Length': body.length},
				body,
			};
}

/** The answer to whatever is not a GET. */
export function refuseMethod(): Response {
	const {headers, ...response} = sayPlainly(405, 'The sample edition can only be read.');
	return {...response, headers: {...headers, Allow: 'GET'}};
}

/** RFC 9110, 13.2.2: the date counts only where no ETag was sent. */
function isUnchanged(conditions: Conditions, etag: string, modified: number | null): boolean {
	if (conditions.etag !== undefined) {
		const known = conditions.etag.split(',').map(tag => tag.trim().replace(/^W\//, ''));
		return known.includes('*') || known.includes(etag);
	}

	const since = Date.parse(conditions.since ?? '');
	return modified !== null && Math.floor(modified / 1000) * 1000 <= since;
}

function sayPlainly(status: number, text: string): Response {
	return {status, headers: {'Content-Type': 'text/plain; charset=utf-8'}, body: `${text}\n`};
}
