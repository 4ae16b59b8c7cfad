import {createHttp, type HttpOptions} from '../../source/http/create-http.ts';
import type {HttpError} from '../../source/http/errors.ts';
import type {Http, HttpResponse} from '../../source/http/http.ts';

/** A door that may go to the loopback servers of the tests. */
export function openHttp(options: Partial<HttpOptions> = {}): Http {
	return createHttp({
		clock: Date.now,
		version: '1.2.3',
		allowedHosts: ['127.0.0.1'],
		env: {},
		...options,
	});
}

/** The error that a request ends with. */
export function failureOf(request: Promise<HttpResponse>): Promise<HttpError> {
	return request.then(
		answer => Promise.reject(new Error(`answered ${answer.kind} instead of failing`)),
		(error: HttpError) => error,
	);
}

/** The body of an answer as text; fails for a 304. */
export function textOf(answer: HttpResponse): string {
	if (answer.kind !== 'ok') {
		throw new Error(`expected a body, got ${answer.kind}`);
	}

	return new TextDecoder().decode(answer.body);
}
