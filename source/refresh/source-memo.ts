import type {HttpResponse, Validators} from '../http/http.ts';
import type {FeedPace} from '../model/feed.ts';
import type {Store} from '../store/store.ts';
import {withoutSecrets} from '../text/address-secrets.ts';

/** The last good answer for one document, to ask for changes only. */
export interface DocumentMemo extends Validators {
	/** The address that the validators came from, without its secrets. */
	readonly url: string;
	readonly maxAgeSeconds: number | null;
}

/** What to remember of an answer. A 304 need not repeat what was said before (RFC 9111, section 3.2). */
export function rememberAnswer(
	{kind, validators, url, freshness}: HttpResponse,
	last: DocumentMemo | null,
): DocumentMemo {
	const {maxAgeSeconds, expiresAt} = freshness;
	const isSilent = kind === 'not-modified' && maxAgeSeconds === null && expiresAt === null;
	return {
		...validators,
		url: withoutSecrets(url),
		maxAgeSeconds: isSilent ? (last?.maxAgeSeconds ?? null) : maxAgeSeconds,
	};
}

/** What has to be remembered of a source besides its record. */
export interface SourceMemo {
	/** The address in the settings that the record was made for, without its secrets. */
	readonly settingsUrl: string;
	/** Changes with the secrets. */
	readonly settingsCheck: string;
	/** When the record was made, in epoch milliseconds. */
	readonly knownSince: number;
	readonly pace: FeedPace | null;
	/** By the document's id; a feed has one, `feed`. */
	readonly documents: Readonly<Record<string, DocumentMemo>>;
}

/** Reads the memo of a source; null when there is none, or none that can be read. */
export function readMemo(store: Store, sourceId: string): SourceMemo | null {
	const text = store.getNote(keyOf(sourceId));
	try {
		const value: unknown = JSON.parse(text ?? 'null');
		return isMemo(value) ? value : null;
	} catch {
		return null;
	}
}

/** Keeps the memo of a source. */
export function writeMemo(store: Store, sourceId: string, memo: SourceMemo): void {
	store.setNote(keyOf(sourceId), JSON.stringify(memo));
}

function keyOf(sourceId: string): string {
	return `source:${sourceId}`;
}

function isMemo(value: unknown): value is SourceMemo {
	return (
		isObject(value) &&
		typeof value['settingsUrl'] === 'string' &&
		typeof value['settingsCheck'] === 'string' &&
		typeof value['knownSince'] === 'number' &&
		(value['pace'] === null || isPace(value['pace'])) &&
		isObject(value['documents']) &&
		Object.values(value['documents']).every(isDocument)
	);
}

function isPace(value: unknown): boolean {
	return (
		isObject(value) &&
		(value['ttlMinutes'] === null || typeof value['ttlMinutes'] === 'number') &&
		Array.isArray(value['skipHours']) &&
		Array.isArray(value['skipDays'])
	);
}

function isDocument(value: unknown): boolean {
	return (
		isObject(value) &&
		typeof value['url'] === 'string' &&
		isTextOrNull(value['etag']) &&
		isTextOrNull(value['lastModified']) &&
		(value['maxAgeSeconds'] === null || typeof value['maxAgeSeconds'] === 'number')
	);
}

function isTextOrNull(value: unknown): boolean {
	return value === null || typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
