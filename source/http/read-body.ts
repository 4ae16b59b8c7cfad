import {pipeline, type Readable} from 'node:stream';
import {createBrotliDecompress, createUnzip} from 'node:zlib';
import {sayReason} from '../text/say-reason.ts';
import {HttpError} from './errors.ts';

/** More of them than this is no site's need, only an attack's. */
const maximalEncodings = 2;

export interface BodyOptions {
	readonly host: string;
	readonly contentEncoding: string | null;
	readonly maxBytes: number;
	readonly signal: AbortSignal;
}

/** Decodes a body while it arrives and counts what comes out; over `maxBytes` it throws `too-large`. */
export async function readBody(body: Readable, options: BodyOptions): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of decode(body, options)) {
		options.signal.throwIfAborted();
		size += chunk.length;
		if (size > options.maxBytes) {
			throw tooLarge(options);
		}

		chunks.push(chunk);
	}

	return Buffer.concat(chunks, size);
}

/** The error for a body over the cap. */
export function tooLarge({host, maxBytes}: Pick<BodyOptions, 'host' | 'maxBytes'>): HttpError {
	const mebibytes = Math.floor(maxBytes / 1024 / 1024);
	const reason =
		mebibytes > 0
			? sayReason('tooManyMebibytes', {host, count: mebibytes})
			: sayReason('tooManyBytes', {host, count: maxBytes});
	return new HttpError('too-large', reason);
}

function decode(body: Readable, {host, contentEncoding}: BodyOptions): Readable {
	const encodings = (contentEncoding ?? '')
		.toLowerCase()
		.split(',')
		.map(name => name.trim())
		.filter(name => name !== '' && name !== 'identity');
	if (encodings.length > maximalEncodings) {
		throw new HttpError('protocol', sayReason('packedOften', {host, count: encodings.length}));
	}

	// What was applied last is undone first. The error reaches the reader through the last stream.
	return encodings.reduceRight<Readable>(
		(stream, encoding) => pipeline(stream, createDecoder(encoding, host), () => {}),
		body,
	);
}

function createDecoder(encoding: string, host: string) {
	switch (encoding) {
		case 'gzip':
		case 'x-gzip':
		case 'deflate':
			return createUnzip();
		case 'br':
			return createBrotliDecompress();
		default:
			throw new HttpError('protocol', sayReason('oddCompression', {host}));
	}
}
