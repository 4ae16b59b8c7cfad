import type {AlertRule} from '../../model/rate-alert.ts';
import type {SourceState} from '../../model/source.ts';
import type {RefreshReport, RefreshRequest} from '../../refresh/messages.ts';
import type {Event} from '../../state/event.ts';
import type {Store} from '../../store/store.ts';
import type {Signal} from '../../terminal/encode-signal.ts';

/**
 * One edition at work: its store, its worker, what its header shows. The dashboard has the reader's
 * own one, and beside it the sample edition when nothing can be reached.
 */
export interface World {
	readonly isSample: boolean;
	readonly store: Store;
	/** Ids of rate sources, in the order in which they are asked. */
	readonly rateSources: readonly string[];
	/** What the header shows, as `USD/KGS`. */
	readonly pairs: readonly string[];
	/** Ids of rate sources that are asked for comparison only. */
	readonly compareSources: readonly string[];
	/** What the reader wants to be told of, and whether with a sound. */
	readonly alertRules: readonly AlertRule[];
	readonly alertSignal: 'none' | Signal;
	/** Every source and how it is doing, as far as the store knows. */
	sources(): readonly SourceState[];
	/** Lets the worker begin: what is due is asked for. */
	start(): void;
	send(request: RefreshRequest): void;
	close(): Promise<void>;
}

/** Called with every report of a world's worker. */
export type OnReport = (report: RefreshReport) => void;

/** The note that has the time at which the reader left. */
export const visitKey = 'visit';

/** Has everything read that a screen shows at its start. */
export function readWorld(world: World, dispatch: (event: Event) => void): void {
	const visit = Number(world.store.getNote(visitKey));
	if (visit > 0) {
		dispatch({type: 'visit-read', time: visit});
	}

	dispatch({type: 'headlines-changed'});
	dispatch({type: 'rates-changed'});
	dispatch({type: 'sources-read', sources: world.sources()});
}
