import type {SourceState} from '../model/source.ts';
import type {Store} from '../store/store.ts';
import type {RefreshReport} from './messages.ts';
import {stateOf} from './source-state.ts';

/** Tells what other programs on the same store have brought. */
export interface StoreWatch {
	/** Learns of a state that has been reported already. */
	note(state: SourceState): void;
	/** Reports each source that has answered somebody else since the last look. */
	look(): void;
}

/** Begins to watch some sources: what the store has now is no news. */
export function watchStore(
	store: Store,
	ids: readonly string[],
	report: (report: RefreshReport) => void,
): StoreWatch {
	const known = new Map(ids.map(id => [id, store.getSource(id)?.lastSuccess ?? null]));
	return {
		note({id, lastSuccess}) {
			known.set(id, lastSuccess);
		},
		look() {
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
