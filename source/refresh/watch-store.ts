import type {SourceRecord, Store} from '../store/store.ts';
import type {RefreshReport} from './messages.ts';
import {stateOf} from './source-state.ts';

/** Tells what other programs on the same store have brought. */
export interface StoreWatch {
	/**
	 * Learns what a source, as it was when it was claimed, has answered us: that has been told. What it
	 * had answered somebody else since the last look is not.
	 */
	note(claimed: SourceRecord, record: SourceRecord): void;
	/** Reports each source that has answered somebody else since the last look. */
	look(): void;
}

/** Begins to watch some sources: what the store has now is no news. */
export function watchStore(
	store: Store,
	ids: readonly string[],
	report: (report: RefreshReport) => void,
): StoreWatch {
	let version = store.dataVersion();
	const known = new Map(ids.map(id => [id, store.getSource(id)?.lastSuccess ?? null]));
	return {
		note(claimed, {id, lastSuccess}) {
			if (known.get(id) === claimed.lastSuccess) {
				known.set(id, lastSuccess);
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
				if (record && record.lastSuccess !== before) {
					known.set(id, record.lastSuccess);
					report({type: 'source-changed', state: stateOf(record)});
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
