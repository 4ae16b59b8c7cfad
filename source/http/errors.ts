/** What went wrong, for programs. `status` is an answer that is not the document asked for. */
export type HttpErrorCode =
	| 'address'
	| 'blocked-address'
	| 'offline'
	| 'not-found-host'
	| 'refused'
	| 'reset'
	| 'timeout'
	| 'tls'
	| 'proxy'
	| 'protocol'
	| 'redirect'
	| 'status'
	| 'too-large'
	| 'cancelled';

interface HttpErrorDetails {
	readonly status?: number;
	readonly retryAfter?: number | null;
	readonly serverText?: string;
}

/**
 * A request that brought no document. `message` is one line for people, made of our own words and
 * the host's name; `serverText` is what the server wrote, as one sanitised line, or empty.
 */
export class HttpError extends Error {
	override readonly name = 'HttpError';
	readonly code: HttpErrorCode;
	readonly status: number | null;
	/** When the server wants to be asked again (epoch milliseconds), or null. */
	readonly retryAfter: number | null;
	readonly serverText: string;

	constructor(code: HttpErrorCode, message: string, details: HttpErrorDetails = {}) {
		super(message);
		this.code = code;
		this.status = details.status ?? null;
		this.retryAfter = details.retryAfter ?? null;
		this.serverText = details.serverText ?? '';
	}
}
