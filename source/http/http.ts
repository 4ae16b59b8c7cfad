/** What a server said to recognise this version of a document by. One set: kept and sent together, verbatim. */
export interface Validators {
	readonly etag: string | null;
	readonly lastModified: string | null;
}

/** How long a server says its answer is good for; `expiresAt` in epoch milliseconds of our clock. */
export interface Freshness {
	readonly maxAgeSeconds: number | null;
	readonly expiresAt: number | null;
}

export interface HttpRequest {
	readonly url: string;
	readonly accept?: string;
	/** Sent as If-None-Match and If-Modified-Since, to the address that they came from and no other. */
	readonly validators?: Validators | null;
	/** The address that gave the validators, where a redirect led away from `url`. */
	readonly validatorsUrl?: string | null;
	readonly signal?: AbortSignal;
	/** Cap on the decoded body; 15 MiB. */
	readonly maxBytes?: number;
	/** Cap on the whole exchange, redirects included, the wait for a free slot not; 20 s. */
	readonly timeoutMs?: number;
	/** Somebody waits for it: goes before all others in the queue. */
	readonly isUrgent?: boolean;
}

/** `url` is where the answer came from; `permanentUrl` is set when only 301 and 308 led there. */
export type HttpResponse =
	| {
			readonly kind: 'ok';
			readonly url: string;
			readonly permanentUrl: string | null;
			readonly body: Uint8Array;
			readonly contentType: string | null;
			readonly validators: Validators;
			readonly freshness: Freshness;
	  }
	| {
			readonly kind: 'not-modified';
			readonly url: string;
			readonly permanentUrl: string | null;
			readonly validators: Validators;
			readonly freshness: Freshness;
	  };

/** The only door to the network. Everything that goes wrong is an `HttpError`. */
export interface Http {
	get(request: HttpRequest): Promise<HttpResponse>;
	/** Ends what is under way and closes every connection. */
	close(): void;
}
