import type {SourceRecord, Store} from '../store/store.ts';
import type {RefreshReport} from './messages.ts';
import {stateOf} from './source-state.ts';

/** Tells what other programs on the same store have brought, or tried to. */
export interface StoreWatch {
	/**
	 * Learns what a source, as it was when it was claimed, has answered us: that has been told. What it
	 * had answered somebody else since the last look is not.
	 */
	note(claimed: SourceRecord, record: SourceRecord): void;
	/** Reports each source that has answered or failed somebody else since the last look. */
	look(): void;
}

/** How often a source has failed since it last answered. */
type Asked = Pick<SourceRecord, 'lastSuccess' | 'failures'>;

/** Begins to watch some sources: what the store has now is no news. */
export function watchStore(
	store: Store,
	ids: readonly string[],
	report: (report: RefreshReport) => void,
): StoreWatch {
	let version = store.dataVersion();
	const known = new Map<string, Asked>(
		ids.map(id => [id, store.getSource(id) ?? {lastSuccess: null, failures: 0}]),
	);
	return {
		note(claimed, record) {
			if (known.get(record.id)?.lastSuccess === claimed.lastSuccess) {
				known.set(record.id, record);
			}
		},
		look() {
			const now = store.dataVersion();
			if (now === version) {
				return;
			}

			version = now;
			for (const [id, before] of known) {
				const record = store.getSource(id);
				const hasNews = record?.lastSuccess !== before.lastSuccess;
				if (!record || !(hasNews || record.failures !== before.failures)) {
					continue;
				}

				known.set(id, record);
				report({type: 'source-changed', state: stateOf(record)});
				if (hasNews) {
					report(
						record.kind === 'rates'
							? {type: 'rates-changed'}
							: {type: 'headlines-changed', added: 0},
					);
				}
			}
		},
	};
}
