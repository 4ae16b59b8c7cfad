import type {FeedSource, SourceKind, SourceState} from '../model/source.ts';
import {findRateSource} from '../rates/index.ts';
import {stateOf as withoutPassword} from '../refresh/source-state.ts';
import type {Store} from '../store/store.ts';

/** Every source that is on, and how it is doing; one that was never asked is idle. */
export function sourceStates(
	store: Store,
	feeds: readonly FeedSource[],
	rateSources: readonly string[],
): readonly SourceState[] {
	const banks = rateSources.flatMap(id => findRateSource(id) ?? []);
	return [
		...feeds.filter(({isOn}) => isOn).map(feed => stateOf(store, 'feed', feed)),
		...banks.map(({id, name, homepage}) => stateOf(store, 'rates', {id, name, url: homepage})),
	];
}

function stateOf(
	store: Store,
	kind: SourceKind,
	{id, name, url}: Pick<FeedSource, 'id' | 'name' | 'url'>,
): SourceState {
	const record = store.getSource(id);
	return withoutPassword(
		record ?? {
			id,
			kind,
			name,
			url,
			status: 'idle',
			reason: '',
			lastSuccess: null,
			nextDue: null,
		},
	);
}
