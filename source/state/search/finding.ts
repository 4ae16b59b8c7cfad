import type {View} from '../../model/headline.ts';
import type {Place} from '../event.ts';
import type {State, TrailStep} from '../state.ts';

/** Where the reader was when the search began. */
export interface Origin extends Pick<State, 'pane' | 'trail' | 'isZen'> {
	readonly view: Exclude<View, 'found'>;
	readonly story: TrailStep | null;
}

/** What is being looked for in the lists: it makes a list of its own. */
export interface Finding {
	/** What has been typed after `/`. */
	readonly query: string;
	/** What has been typed after `=`: words of titles. */
	readonly filter: string;
	/** The stories that were found, newest first: what is read stays, and news come to it. */
	readonly ids: readonly number[];
	/** The newest request; an answer to an older one is dropped. */
	readonly token: number;
	/** What has become of it: it waits until the typing or the news rest, or for its answer. */
	readonly request: 'none' | 'resting' | 'asked';
	/** It is for news of what is on screen already. */
	readonly isAgain: boolean;
	/** News have come since the store was asked. */
	readonly hasNews: boolean;
	readonly origin: Origin;
}

/** What is being looked for in the story on screen. */
export interface TextFind {
	readonly text: string;
	/** Where the reader was when it began. */
	readonly place: Place | null;
}
