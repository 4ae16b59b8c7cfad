import {hash} from 'node:crypto';
import type {FeedSource, SourceKind} from '../model/source.ts';
import type {RateSource} from '../rates/rate-source.ts';
import type {SourceRecord, Store} from '../store/store.ts';
import {withoutSecrets} from '../text/address-secrets.ts';
import {changeSource} from './claim-source.ts';
import {documentUrl} from './document-url.ts';
import {readMemo, writeMemo} from './source-memo.ts';

interface Registration {
	readonly id: string;
	readonly kind: SourceKind;
	readonly name: string;
	readonly url: string;
}

/**
 * Sees to it that every source has a record. One whose address was changed in the settings begins
 * anew; all others keep theirs, so that a restart asks nobody before the time.
 */
export function registerSources(
	store: Store,
	feeds: readonly FeedSource[],
	rateSources: readonly RateSource[],
	rateOrigins: Readonly<Record<string, string>>,
	now: number,
): void {
	for (const {id, name, url} of feeds) {
		register(store, {id, kind: 'feed', name, url}, now);
	}

	for (const source of rateSources) {
		const {id, name} = source;
		const [document] = source.documents;
		const url = document ? documentUrl(document, rateOrigins[id]) : source.homepage;
		register(store, {id, kind: 'rates', name, url}, now);
	}
}

function register(store: Store, registration: Registration, now: number): void {
	const {id, kind, name, url} = registration;
	const record = store.getSource(id);
	const memo = readMemo(store, id);
	const settings = {settingsUrl: withoutSecrets(url), settingsCheck: checkOf(url)};
	const newMemo = {...settings, knownSince: now, pace: null, documents: {}};
	if (
		!record ||
		(memo?.settingsUrl ?? record.url) !== settings.settingsUrl ||
		(memo !== null && memo.settingsCheck !== settings.settingsCheck) ||
		record.kind !== kind
	) {
		store.saveSource(newRecord({...registration, url: settings.settingsUrl}));
		writeMemo(store, id, newMemo);
		return;
	}

	if (memo === null) {
		writeMemo(store, id, newMemo);
	}

	if (record.name !== name) {
		changeSource(store, id, now, current => ({...current, name}));
	}
}

/** Sixteen bits: enough to see that a password was changed, too few to guess it by. */
function checkOf(url: string): string {
	return hash('sha256', url).slice(0, 4);
}

function newRecord(registration: Registration): SourceRecord {
	return {
		...registration,
		status: 'idle',
		reason: '',
		lastSuccess: null,
		nextDue: null,
		etag: null,
		lastModified: null,
		failures: 0,
		bodyHash: null,
		lastAttempt: null,
		lastChange: null,
		movedTo: null,
		movedSince: null,
	};
}
