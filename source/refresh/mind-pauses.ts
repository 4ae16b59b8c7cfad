import {HttpError} from '../http/errors.ts';
import type {Http} from '../http/http.ts';
import type {Store} from '../store/store.ts';
import {sayReason} from '../text/say-reason.ts';
import {pauseHost, pauseOf} from './host-pause.ts';

interface Pauses {
	readonly store: Store;
	readonly clock: () => number;
}

/** The same door, for requests of the reader's own: a host that wants to be left alone is, until then. */
export function mindPauses(http: Http, {store, clock}: Pauses): Http {
	return {
		async get(request) {
			if (pauseOf(store, request.url, clock()) !== null) {
				throw new Error(sayReason('fewerRequests', {}, 'tryLater'));
			}

			try {
				return await http.get(request);
			} catch (error) {
				if (error instanceof HttpError && error.retryAfter !== null) {
					pauseHost(store, request.url, error.retryAfter, clock());
				}

				throw error;
			}
		},
		close: () => http.close(),
	};
}
